/** The mutations of agreements, one transaction each. */
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { act, type Transaction } from '../action.ts';
import type { Context } from '../context.ts';
import type {
  MutationProposeAgreementArgs,
  MutationSignAgreementArgs,
  ProposeAgreementInput,
  SignAgreementInput,
} from '../generated/graphql.ts';
import { queueNotices } from '../notices/outbox.ts';
import { AgreementRow } from './entity.ts';
import { findAgreement } from './queries.ts';
import { nextVersion, whyMayNotSign, type Content } from './rules.ts';
import { keepSignature, keepVersion, lockAgreement, signVersion } from './keeping.ts';
import { readTerms } from './terms-shape.ts';

/** The cause of all notices about an agreement: every copy has the same. */
const causeOf = (reference: string) => `agreement:${reference}`;

/** Keeps the proposal here, and sends it whole to the other signatories. */
export function proposeAgreement(
  context: Context,
  { party, input }: MutationProposeAgreementArgs,
): Promise<AgreementRow> {
  return act(context, {
    mutation: 'proposeAgreement',
    party,
    input,
    entity: AgreementRow,
    async perform(tx) {
      const content = contentOf(tx, input);
      await refuseOtherVersion(tx, content);
      const row = await keepVersion(tx, content, { proposedById: party, proposedAt: tx.now });
      await tellOthers(tx, row, 'AGREEMENT_PROPOSED', { ...content, proposedAt: tx.now.toISOString() }, {});
      return row;
    },
  });
}

function contentOf(tx: Transaction, input: ProposeAgreementInput): Content {
  const { reference, title, kind, commencesOn } = input;
  for (const [field, value] of Object.entries({ reference, title, kind })) {
    if (!value.trim()) refuse('BAD_USER_INPUT', `\`${field}\` is empty.`);
  }
  return {
    reference,
    version: input.version ?? 1,
    title,
    kind,
    signatoryIds: checkedSignatories(tx, input.signatories),
    commencesOn: commencesOn ?? null,
    terms: readTerms(input.terms),
  };
}

function checkedSignatories(tx: Transaction, signatories: string[]): string[] {
  const ids = [...new Set(signatories)];
  for (const id of ids) {
    const known = tx.register.directory.party(id);
    if (!known) refuse('UNKNOWN_PARTY', `The directory has no party ${id}.`);
    else if (!known.register)
      refuse('BAD_USER_INPUT', `${id} has not joined the federation, so it cannot sign here.`);
  }
  if (!ids.includes(tx.register.party)) {
    refuse('BAD_USER_INPUT', `\`signatories\` must include the proposing party, ${tx.register.party}.`);
  }
  if (ids.length < 2) refuse('BAD_USER_INPUT', '`signatories` needs at least two parties.');
  return ids;
}

async function refuseOtherVersion(tx: Transaction, { reference, version }: Content): Promise<void> {
  await lockAgreement(tx, reference);
  const next = nextVersion(await findAgreement(tx.manager, reference));
  if (version === next) return;
  refuse('CONFLICT', `Version ${next} of ${reference} can be proposed here, not version ${version}.`);
}

/** Signs the newest version held, tells the other signatories, and starts the clock of the party's own review. */
export function signAgreement(
  context: Context,
  { party, input }: MutationSignAgreementArgs,
): Promise<AgreementRow> {
  return act(context, {
    mutation: 'signAgreement',
    party,
    input,
    entity: AgreementRow,
    async perform(tx) {
      const row = await versionToSign(tx, input);
      refuseSigner(tx, row, input);
      const signedOn = signingDate(tx, input);
      const jws = await signVersion(tx.register, row, { office: input.office, signedOn });
      const isNew = await keepSignature(tx, jws, input.name);
      if (!isNew)
        refuse('CONFLICT', `${party} has signed version ${row.version} of ${row.reference} already.`);
      await tellOthers(tx, row, 'AGREEMENT_SIGNED', { jws }, { name: input.name });
      return row;
    },
  });
}

async function versionToSign(
  tx: Transaction,
  { reference, version }: SignAgreementInput,
): Promise<AgreementRow> {
  const newest = await findAgreement(tx.manager, reference);
  if (!newest || version > newest.version) {
    return refuse('NOT_FOUND', `This register holds no version ${version} of an agreement ${reference}.`);
  }
  if (version < newest.version) {
    refuse('CONFLICT', `Version ${newest.version} of ${reference} has been proposed: sign that one.`);
  }
  return newest;
}

function refuseSigner({ caller, register }: Transaction, row: AgreementRow, input: SignAgreementInput): void {
  const { office, name } = input;
  if (!row.signatoryIds.includes(register.party)) {
    refuse('FORBIDDEN', `${register.party} is not a signatory of ${row.reference}.`);
  }
  if (!name.trim())
    refuse('BAD_USER_INPUT', '`name` is the signing person, as it shall stand in the agreement.');
  if (caller.office !== office) {
    refuse(
      'FORBIDDEN',
      `Your token is for ${caller.office ?? 'no office'}; to sign as ${office} it must be for that.`,
    );
  }
  const reason = whyMayNotSign(row.terms, register.party, office);
  if (reason !== null) refuse('FORBIDDEN', reason);
}

function signingDate({ now }: Transaction, { signedOn }: SignAgreementInput): string {
  const today = londonDate(now);
  if (signedOn && signedOn > today) refuse('BAD_USER_INPUT', '`signedOn` cannot be in the future.');
  return signedOn ?? today;
}

async function tellOthers(
  tx: Transaction,
  row: AgreementRow,
  kind: 'AGREEMENT_PROPOSED' | 'AGREEMENT_SIGNED',
  body: Record<string, unknown>,
  content: Record<string, unknown>,
): Promise<void> {
  await queueNotices(tx, {
    kind,
    cause: causeOf(row.reference),
    revision: row.version,
    caseId: row.id,
    body,
    legs: row.signatoryIds
      .filter((signatory) => signatory !== tx.register.party)
      .map((recipient) => ({ recipient, content })),
  });
}
