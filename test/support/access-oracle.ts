/**
 * Says independently of the program what a caller may learn from a register: by SQL on its database, and by lists written
 * down here. Nothing is taken from the table of access that the program goes by.
 */
import type { Caller } from '../../shared/callers/caller.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { canariesIn, UUID, type Canary } from './access-canary.ts';
import { onwardLeg } from './access-onward.ts';

const ALL = 'DPO CASEWORKER BREACH_COORDINATOR SIGNATORY AUDITOR';
const CASES = 'DPO CASEWORKER AUDITOR';
const BREACHES = 'DPO BREACH_COORDINATOR AUDITOR';
const OWN = 'false';
const SIGNED =
  'exists (select from agreement a where a.reference = t.reference and $1 = any(a.signatory_ids)';
/** The newest version names the caller's party as signatory. */
const WITH_NEWEST = `${SIGNED} and a.version = (select max(version) from agreement n where n.reference = t.reference))`;
const TOLD = `exists (select from breach b where b.id = t.breach_id and b.affected @> jsonb_build_array(jsonb_build_object('party', $1::text))
  and exists (select from notice n where n.cause = b.id and n.kind = 'BREACH' and n.direction = 'SENT' and n.recipient_id = $1))`;
const NOT_HIDDEN = "(t.regime = 'UK_GDPR' or $2::boolean)";

interface TableRule {
  roles: string;
  /** When another party sees a row, as SQL over `t`; `$1` is that party, `$2` whether it is a competent authority. */
  others: string;
  /** Marked fields that nobody of another party sees. */
  own?: string;
  /** Marked fields that are seen at the register's own door alone. */
  ownDoor?: string;
  key?: string;
}

const TABLES: Record<string, TableRule> = {
  agreement: { roles: ALL, others: `${WITH_NEWEST} and $1 = any(t.signatory_ids)` },
  signature: {
    roles: ALL,
    others: `${WITH_NEWEST} and ${SIGNED} and a.version = t.version)`,
    own: 'name rank',
  },
  agreement_review: { roles: ALL, others: WITH_NEWEST, own: 'note' },
  agreement_decline: { roles: ALL, others: WITH_NEWEST },
  agreement_withdrawal: { roles: ALL, others: WITH_NEWEST },
  agreement_draft: { roles: ALL, others: OWN },
  sharing_request: { roles: ALL, others: OWN },
  assurance: {
    roles: ALL,
    others: 't.replaced_at is null and exists (select from agreement a where $1 = any(a.signatory_ids))',
  },
  processing_record: {
    roles: ALL,
    others: `($1 = any(t.recipient_ids) or $1 = any(t.source_ids)) and ${NOT_HIDDEN}`,
  },
  processing_record_revision: { roles: ALL, others: OWN, key: 'record_id' },
  processing_import: { roles: 'DPO AUDITOR', others: OWN },
  data_flow: { roles: ALL, others: `t.recipient_id = $1 and ${NOT_HIDDEN}` },
  information_request: { roles: ALL, others: '$1 in (t.from_id, t.to_id)', own: 'evidence' },
  release_request: { roles: CASES, others: OWN },
  meeting: {
    roles: CASES,
    others: `exists (select from jsonb_array_elements(t.attendance) one
      where one ->> 'organisation' = $1 and (one -> 'stayed')::boolean)`,
    ownDoor: 'names',
  },
  disposal: { roles: CASES, others: OWN },
  disclosure: {
    roles: 'DPO CASEWORKER BREACH_COORDINATOR AUDITOR',
    others: `t.recipient_id = $1 and t.decision = 'SHARE' and ${NOT_HIDDEN}`,
    own: 'subject reasons unanswered',
    ownDoor: 'rationale checklist facts reasonNotTold review',
  },
  rights_request: {
    roles: CASES,
    others: OWN,
    ownDoor: 'statement correction reason extensionReason identity',
  },
  case_task: { roles: CASES, others: OWN, ownDoor: 'reason' },
  legal_hold: { roles: CASES, others: OWN, ownDoor: 'reason' },
  recipient_exception: { roles: CASES, others: OWN, ownDoor: 'reason' },
  complaint: { roles: CASES, others: OWN, ownDoor: 'statement answer identity' },
  breach: {
    roles: BREACHES,
    others: TOLD.replace('t.breach_id', 't.id'),
    own: 'awareBy awareHow flagsBecause riskBecause warnings lessons overrides details',
  },
  breach_view: { roles: BREACHES, others: `t.party_id = $1 and ${TOLD}`, key: 'notice_id' },
  breach_effect: { roles: BREACHES, others: `t.party_id = $1 and ${TOLD}`, key: 'notice_id' },
  breach_decision: { roles: BREACHES, others: OWN },
  breach_entry: { roles: BREACHES, others: OWN },
  breach_report: { roles: BREACHES, others: OWN },
  notice: {
    roles: ALL,
    others: '(t.sender_id = $1 or t.recipient_id = $1)',
    ownDoor: 'content reason how evidence',
  },
  obligation: { roles: ALL, others: OWN },
  audit_line: { roles: 'DPO AUDITOR', others: OWN },
  audit_access: { roles: 'DPO AUDITOR', others: OWN },
  read_digest: { roles: 'DPO AUDITOR', others: OWN },
  reconciliation: { roles: 'DPO OPERATOR AUDITOR', others: OWN, key: 'party_id' },
};

/** Who may read the texts of notices about people, and of those about breaches. */
const MATTERS: Record<string, string> = {
  ERASURE: CASES,
  RECTIFICATION: CASES,
  RESTRICTION: CASES,
  OBJECTION: CASES,
  INACCURACY: CASES,
  BREACH: BREACHES,
};

/** Columns by which another party's row names rows elsewhere: what stands there is seen with the row. */
const NAMING: Record<string, string[]> = {
  notice: ['cause', 'notice_id', 'agreement'],
  agreement: ['reference'],
  breach: ['shared'],
  processing_record: ['agreements'],
  disclosure: ['agreement'],
  data_flow: ['record_id', 'agreements'],
  information_request: ['request_id', 'follows', 'agreement'],
  meeting: ['agreement'],
};

/**
 * Of a breach's agreements, those that the party was ever asked to sign: it holds that proposal, and data that it had under
 * an earlier version may be what the breach is of. More than the reference it is not shown of an agreement without it.
 */
const SHARED_AGREEMENTS = `jsonb_build_object('shared', (select jsonb_agg(a.reference) from agreement a
  where a.reference = any(t.agreements) and $1 = any(a.signatory_ids)))`;

type Row = Record<string, unknown>;

export interface Seen {
  /** Whether the caller may know the id. */
  id(id: string): boolean;
  /** Whether the caller may read the marked field. */
  field(canary: Canary): boolean;
}

/** All rows of a register, and which of them parties see: read again after each write. */
export class AccessOracle {
  readonly #register: RegisterOf;
  readonly #competent: (party: string) => boolean;
  readonly #rows = new Map<string, Promise<Map<string, Row[]>>>();
  readonly #seen = new Map<string, Promise<Seen>>();

  constructor(register: RegisterOf, competent: (party: string) => boolean) {
    this.#register = register;
    this.#competent = competent;
  }

  forget(): void {
    this.#rows.clear();
    this.#seen.clear();
  }

  /** Every id that the register keeps. */
  async ids(): Promise<Set<string>> {
    const own = await this.#visible(this.#register.party);
    return new Set([...own].flatMap(([table, rows]) => rows.map((row) => String(row[keyOf(table)]))));
  }

  /** The keys of a table's rows that the caller sees; null: its party's own, for which it has no role. */
  async rowsSeenBy(caller: Caller, table: string): Promise<string[] | null> {
    const rows = (await this.#visible(caller.party)).get(table) ?? [];
    const isOwn = caller.party === this.#register.party;
    if (mayRead(caller, isOwn, TABLES[table]!.roles))
      return rows.map((row) => String(row[keyOf(table)])).toSorted();
    return isOwn ? null : [];
  }

  seenBy(caller: Caller): Promise<Seen> {
    const key = [caller.party, caller.door, ...caller.roles].join(' ');
    const known = this.#seen.get(key) ?? this.#work(caller);
    this.#seen.set(key, known);
    return known;
  }

  async #work(caller: Caller): Promise<Seen> {
    const isOwn = caller.party === this.#register.party;
    const rows = await this.#visible(caller.party);
    const readable = [...rows].filter(([table]) => mayRead(caller, isOwn, TABLES[table]!.roles));
    const keys = new Map(
      readable.map(([table, list]) => [table, new Map(list.map((row) => [String(row[keyOf(table)]), row]))]),
    );
    const named = namedIn(readable, isOwn);
    return {
      id: (id) => named.has(id),
      field: ({ table, field, id }) => {
        if (field === 'reference' && table === 'agreement') return named.has(id);
        if (table === 'reconciliation') return (keys.get(table)?.size ?? 0) > 0;
        const row = keys.get(table)?.get(id);
        return row !== undefined && maySee(caller, isOwn, { table, field }, row);
      },
    };
  }

  /** Of the register's own notices, those that the party sees as the originator of what is passed on. */
  async #onward(party: string): Promise<Row[]> {
    const rows = (await this.#visible(this.#register.party)).get('notice')!;
    const others = rows.filter((row) => row.recipient_id !== party);
    return others.flatMap<Row>((row) => onwardLeg(row, rows, party, this.#competent) ?? []);
  }

  #visible(party: string): Promise<Map<string, Row[]>> {
    const known = this.#rows.get(party) ?? this.#read(party);
    this.#rows.set(party, known);
    return known;
  }

  async #read(party: string): Promise<Map<string, Row[]>> {
    const isOwn = party === this.#register.party;
    const read = async ([table, { others }]: [string, TableRule]) => {
      const where = isOwn ? 'true' : others;
      const known = '($1::text is null or $2::boolean is null or true)';
      const row = table === 'breach' ? `to_jsonb(t) || ${SHARED_AGREEMENTS}` : 'to_jsonb(t)';
      const sql = `select ${row} as row from ${table} t where ${known} and ${where}`;
      const rows = await this.#register.database.query<{ row: Row }[]>(sql, [party, this.#competent(party)]);
      return [table, rows.map(({ row }) => row)] as const;
    };
    const visible = new Map(await Promise.all(Object.entries(TABLES).map(read)));
    if (!isOwn) visible.set('notice', [...visible.get('notice')!, ...(await this.#onward(party))]);
    return visible;
  }
}

const keyOf = (table: string) => TABLES[table]!.key ?? 'id';

function hasRole(caller: Caller, roles: string): boolean {
  return caller.roles.some((role) => roles.split(' ').includes(role));
}

/** An auditor's grant is its own party's: elsewhere the role lets nobody read. */
function mayRead(caller: Caller, isOwn: boolean, roles: string): boolean {
  const counting = isOwn ? caller.roles : caller.roles.filter((role) => role !== 'AUDITOR');
  return hasRole({ ...caller, roles: counting }, roles);
}

/** Texts in which visible rows name rows and agreements. */
function namedIn(readable: [string, Row[]][], isOwn: boolean): Set<string> {
  const texts = readable
    .flatMap(([table, rows]) => {
      const columns = [keyOf(table), ...(NAMING[table] ?? [])];
      return rows.map((row) => JSON.stringify(isOwn ? row : columns.map((column) => row[column])));
    })
    .join('\n');
  return new Set(texts.match(UUID));
}

function maySee(
  caller: Caller,
  isOwn: boolean,
  { table, field }: { table: string; field: string },
  row: Row,
): boolean {
  const { own = '', ownDoor = '' } = TABLES[table]!;
  if (ownDoor.split(' ').includes(field)) {
    const matter = table === 'notice' ? MATTERS[String(row.kind)] : undefined;
    return isOwn && caller.door === 'OWN' && (matter === undefined || hasRole(caller, matter));
  }
  if (isOwn) return field !== 'settled';
  if (row.isOnward) return field === 'body';
  if (table === 'notice' && field === 'ground') return row.answer !== 'WITHHELD';
  if (table === 'breach' && field.startsWith('why_'))
    return field === `why_${caller.party.replaceAll('-', '_')}`;
  return field !== 'settled' && !own.split(' ').includes(field);
}

/** What an answer shows that the caller may not know: ids and marked fields; empty if all is well. */
export function leaksIn(answer: unknown, seen: Seen, universe: ReadonlySet<string>, asked: string): string[] {
  const text = JSON.stringify(answer);
  const fields = canariesIn(text).filter((one) => !seen.field(one) && !asked.includes(one.id));
  const bare = text.replaceAll(/~\w+\.\w+\.[0-9a-f-]{36}~/g, '');
  const ids = [...new Set(bare.match(UUID) ?? [])].filter(
    (id) => universe.has(id) && !seen.id(id) && !asked.includes(id),
  );
  return [
    ...fields.map(({ table, field, id }) => `${table}.${field} of ${id}`),
    ...ids.map((id) => `the id ${id}`),
  ];
}
