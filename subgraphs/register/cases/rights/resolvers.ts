/** Resolvers of rights requests, legal holds and exceptions. */
import { In, type EntityManager } from 'typeorm';
import { refuse } from '../../../../shared/errors.ts';
import { obligations } from '../../duties/obligations/collection.ts';
import type { QueryPreviewRecipientsArgs, Resolvers, Right } from '../../generated/graphql.ts';
import type { PartOf } from '../../kernel/access/enforce.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import { openText } from '../../kernel/identifying.ts';
import type { PartyWithReasonRow } from '../../kernel/party-with-reason.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { heldPerson, matchesOf } from '../../people/subjects/matching.ts';
import { identityOf, subjectsOfCases } from '../../people/subjects/subjects.ts';
import { notices } from '../../protocol/notices/collection.ts';
import { applicabilityOf } from './applicability.ts';
import { replyClock } from './clock.ts';
import { RecipientExceptionRow, RightsRequestRow } from './entity.ts';
import {
  groundInWords,
  mayWithholdReasons,
  mightRefuseWith,
  refusalGroundsFor,
  upholdingGroundsFor,
} from './ground-choices.ts';
import { identityStateOf } from './identity.ts';
import { holdsOn } from './legal-holds.ts';
import { letterOf } from './letter-of.ts';
import { recipientsFor, type PartyToTell } from './recipients.ts';
import { clockFactsOf, dueOnOf } from './reply.ts';
import { stateOf } from './rules.ts';
import { legsOf, toldOf } from './told.ts';

/** One entry of a list of the row, whose reason is encrypted, in base64. */
interface EntryOf<Entry> extends PartOf<RightsRequestRow> {
  entry: Entry;
}

export type PauseOf = EntryOf<RightsRequestRow['pauses'][number]>;
export type DischargeOf = EntryOf<RightsRequestRow['discharged'][number]>;

/** A person held here who may be the person of the request. */
export interface CandidateRow extends PartOf<RightsRequestRow> {
  subject: string;
}

/** An exception, as part of the request. */
export type ExceptionRow = RecipientExceptionRow & PartOf;

export const rightsRequestResolvers: Resolvers = {
  Query: { previewRecipients: (_, args, context) => previewRecipients(context, args) },
  RightsRequest: {
    party: (row) => ({ id: row.party }),
    state: (row) => stateOf(row),
    dueOn: (row, _, context) => dueOnOf(row, context.registerOf(row.party)),
    decidedAt: (row) => row.decidedAt ?? row.refusedAt,
    cameFrom: (row) => (row.cameFromId === null ? null : { id: row.cameFromId }),
    identity: (row, _, context) => identityOf(context.registerOf(row.party), row.id),
    statement: (row, _, context) => open(context, row, row.statement),
    correction: (row, _, context) => open(context, row, row.correction),
    reason: (row, _, context) => open(context, row, row.reason),
    applicabilityOverride: (row, _, context) => open(context, row, row.applicabilityOverride),
    extensionReason: (row, _, context) => open(context, row, row.extensionReason),
    pauses: (row) => row.pauses.map((entry) => ({ row, entry })),
    discharged: (row) => row.discharged.map((entry) => ({ row, entry })),
    recipients: (row, _, context) => recipientsOf(row, context),
    exceptions: (row, _, context) => exceptionsOf(row, context),
    applicability: (row, _, context) => ofEach('applicability', row, context, applicabilityOf),
    identityCheck: (row) => ({
      state: identityStateOf(row),
      askedOn: row.identityAskedOn,
      settledOn: row.identitySettledOn,
      evidence: row.identityEvidence,
    }),
    match: async (row, _, context) => (await matchOf(row, context))?.match ?? null,
    candidates: async (row, _, context) => {
      const { candidates = [] } = (await matchOf(row, context)) ?? {};
      return candidates.map((subject) => ({ subject, row }));
    },
    suggestedAnswer: async (row, _, context) => {
      const match = row.cameFromId === null ? null : (await matchOf(row, context))?.match;
      return match === 'NONE' || match === 'REJECTED' ? 'NOT_HELD' : null;
    },
    clock: (row, _, context) => (row.cameFromId === null ? clock(row, context) : null),
    groundInWords: ({ ground }) => groundInWords(ground),
    refusalGrounds: ({ right, regime }) =>
      refusalGroundsFor(right, regime).map(({ code, words, source }) => ({
        code,
        words,
        source,
        mayWithholdReasons: mayWithholdReasons(code, regime),
      })),
    upholdingGrounds: ({ right, regime }) => upholdingGroundsFor(right, regime),
    told: (row, _, context) => told(row, context),
    legalHolds: (row, _, context) => legalHolds(row, context),
    letter: (row, { kind }, context) => letterOf(row, kind, context.registerOf(row.party), context.now),
    notices: (row, page, context) => notices.of(context, row.party, 'cause', row.cause, page),
    // What came by notice is owed as that notice's answer.
    obligations: (row, page, context) =>
      obligations.of(context, row.party, 'about', row.noticeId ?? row.id, page),
  },
  ToldRecipient: { groundInWords: ({ ground }) => groundInWords(ground ?? null) },
  CaseTask: { groundInWords: ({ ground }) => groundInWords(ground) },
  Notice: { groundInWords: ({ ground }) => groundInWords(ground) },
  PartyWithReason: {
    mightRefuseOn: (row) => row.mightRefuseOn ?? [],
    mightRefuseWith: (row) => (row.mightRefuseOn ?? []).map(({ code }) => code),
  },
  ClockPause: {
    from: ({ entry }) => entry.from,
    to: ({ entry }) => entry.to,
    reason: (pause, _, context) => reasonOf(pause, context),
  },
  DischargedNotice: {
    notice: ({ entry }) => entry.notice,
    reason: (discharge, _, context) => reasonOf(discharge, context),
  },
  SubjectCandidate: {
    cases: async (row, _, context) => (await personOf(row, context)).cases,
    identity: async (row, _, context) => (await personOf(row, context)).identity,
  },
  ExceptedRecipient: {
    party: (row) => ({ id: row.recipientId }),
    reason: (row, _, context) => openText(context, row.party, row.requestId, row.reason),
  },
  LegalHold: {
    party: (row) => ({ id: row.party }),
    subjectOf: (row) => row.caseId,
    reason: (row, _, context) => openText(context, row.party, row.caseId, row.reason),
  },
};

/** One value for each request of a page, asked for together. */
function ofEach<Value>(
  name: string,
  row: RightsRequestRow,
  context: Context,
  load: (manager: EntityManager, rows: RightsRequestRow[]) => Promise<Value[]>,
): Promise<Value> {
  const { manager } = context.registerOf(row.party).database;
  return batched(context, `${name} ${row.party}`, row.id, async (ids) => {
    const rows = await manager.findBy(RightsRequestRow, { id: In([...ids]) });
    const values = await load(manager, rows);
    const byId = new Map(rows.map(({ id }, index) => [id, values[index]!]));
    return ids.map((id) => byId.get(id)!);
  });
}

const idsOf = (rows: readonly RightsRequestRow[]) => rows.map(({ id }) => id);

/** How surely the person was found; null: nobody looked. */
const matchOf = (row: RightsRequestRow, context: Context) =>
  ofEach('match', row, context, async (manager, rows) => {
    const matches = await matchesOf(manager, idsOf(rows));
    return rows.map(({ id }) => matches.get(id) ?? null);
  });

const personOf = ({ subject, row }: CandidateRow, context: Context) => {
  const register = context.registerOf(row.party);
  return heldPerson({ register, manager: register.database.manager }, subject);
};

async function exceptionsOf(row: RightsRequestRow, context: Context): Promise<ExceptionRow[]> {
  const rows = await context.registerOf(row.party).database.manager.find(RecipientExceptionRow, {
    where: { requestId: row.id },
    order: { recipientId: 'ASC' },
  });
  return rows.map((exception) => ({ ...exception, row }));
}

/** As they were when it was decided; until then as they are now. */
async function recipientsOf(row: RightsRequestRow, context: Context): Promise<PartyWithReasonRow[]> {
  const recipients =
    row.told ??
    (await ofEach('recipients', row, context, (manager, rows) => recipientsFor(manager, rows, context.now)));
  return recipients.map((one) => shownRecipient(context.registerOf(row.party), row.right, one));
}

/** A recipient, with the grounds on which it might refuse, by what the directory says of it. */
function shownRecipient(
  { directory }: RegisterOf,
  right: Right,
  { party, why, term = null, excepted = null }: Pick<PartyToTell, 'party' | 'why'> & Partial<PartyToTell>,
): PartyWithReasonRow {
  const known = directory.party(party);
  const mightRefuseOn = known ? mightRefuseWith(known, right) : [];
  return { party: { id: party }, why, term, excepted, mightRefuseOn };
}

async function told(row: RightsRequestRow, context: Context) {
  const { directory } = context.registerOf(row.party);
  const legs = await ofEach('legs', row, context, legsOf);
  return legs.map((leg) => {
    const isCompetent = directory.party(leg.recipientId)?.competentAuthority ?? false;
    const { party, ...rest } = toldOf(leg, row.regime, isCompetent);
    return { ...rest, party: { id: party } };
  });
}

const legalHolds = (row: RightsRequestRow, context: Context) =>
  ofEach('holds', row, context, async (manager, rows) => {
    const people = await subjectsOfCases(manager, idsOf(rows));
    const ofRow = ({ id, subject }: RightsRequestRow) => [subject, ...(people.get(id) ?? [])];
    const holds = await holdsOn(manager, rows.flatMap(ofRow), context.now);
    return rows.map((one) => holds.filter(({ subject }) => ofRow(one).includes(subject)));
  });

function clock(row: RightsRequestRow, context: Context) {
  const found = replyClock(clockFactsOf(row, context.registerOf(row.party)));
  return { ...found, strictest: found.strictest?.source ?? null, isStopped: found.dueOn === null };
}

/** Words that may say who the person is: what they said, what is right instead, why it was decided so. */
const open = (context: Context, { id, party }: RightsRequestRow, sealed: Buffer | null) =>
  openText(context, party, id, sealed);

const reasonOf = ({ row, entry }: EntryOf<{ reason: string }>, context: Context) =>
  open(context, row, Buffer.from(entry.reason, 'base64'));

/** Where a person's data went is personal data, so that the question leaves an audit line. */
async function previewRecipients(context: Context, { party, id }: QueryPreviewRecipientsArgs) {
  const register = context.registerOf(party);
  const { caller, now } = context;
  return register.database.transaction(async (manager) => {
    const row = await manager.findOneBy(RightsRequestRow, { id });
    if (!row) return refuse('NOT_FOUND', 'This register has no such request.');
    const [recipients = []] = await recipientsFor(manager, [row], now);
    const what = { action: 'previewRecipients', rowKind: 'rightsRequests', rowIds: [row.id], why: 'query' };
    await appendAudit(manager, { party, caller, at: now, ...what });
    return recipients.map((one) => shownRecipient(register, row.right, one));
  });
}
