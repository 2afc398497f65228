/** Registers that share under agreements: an exchange with the modules of agreements, records and disclosures. */
import type { Caller } from '../../shared/callers/caller.ts';
import { data, refusal, type Refusal } from './answers.ts';
import { exampleTerms } from './example-terms.ts';
import { startExchange, type Exchange, type ExchangeOptions } from './exchange.ts';

/** Starts the registers of the parties. */
export function startSharing(parties: ExchangeOptions['parties']): Promise<Exchange> {
  return startExchange({ parties });
}

const MUTATIONS = {
  proposeAgreement: ['ProposeAgreementInput!', 'id reference version digest'],
  signAgreement: ['SignAgreementInput!', 'id reference version inForce'],
  reviewAgreement: ['ReviewAgreementInput!', 'id version reviewDueOn'],
  callForReview: ['CallForReviewInput!', 'id version'],
  amendAgreement: ['AmendAgreementInput!', 'id version'],
  declineAgreement: ['DeclineAgreementInput!', 'id version'],
  recordProcessing: ['RecordProcessingInput!', 'id name'],
  requestSharing: ['RequestSharingInput!', 'id reference'],
  recordImpactAssessment: ['RecordImpactAssessmentInput!', 'id state agreementType'],
  acceptRisks: ['AcceptRisksInput!', 'id state'],
  decideDisclosure: ['DecideDisclosureInput!', 'id subject agreement'],
} as const;

type Mutation = keyof typeof MUTATIONS;
type Row = { id: string } & Record<string, unknown>;

const document = (mutation: Mutation) => {
  const [type, fields] = MUTATIONS[mutation];
  return `mutation ($party: ID!, $input: ${type}) { row: ${mutation}(party: $party, input: $input) { ${fields} } }`;
};

/** Writes in a party's register as one of its people. */
export async function write(
  exchange: Exchange,
  mutation: Mutation,
  party: string,
  input: object,
  caller: Partial<Caller> = {},
): Promise<Row> {
  const answer = await exchange.ask(party, document(mutation), { party, input }, caller);
  return data<{ row: Row }>(answer).row;
}

/** The refusal of a write. */
export async function refusedWrite(
  exchange: Exchange,
  mutation: Mutation,
  party: string,
  input: object,
  caller: Partial<Caller> = {},
): Promise<Refusal> {
  return refusal(await exchange.ask(party, document(mutation), { party, input }, caller));
}

/** Reads fields of a party's own register, as one of its people unless told otherwise. */
export async function read<T = Record<string, unknown>>(
  exchange: Exchange,
  party: string,
  fields: string,
  caller: Partial<Caller> = {},
): Promise<T> {
  const query = `query ($party: ID!) { register(party: $party) { ${fields} } }`;
  return data<{ register: T }>(await exchange.ask(party, query, { party }, caller)).register;
}

/** The input that proposes a plain agreement. */
export function proposalOf(reference: string, signatories: string[], more: object = {}): object {
  const plain = { title: `Agreement ${reference}`, kind: 'DATA_SHARING_AGREEMENT', terms: exampleTerms() };
  return { reference, signatories, ...plain, ...more };
}

/** Signs as SIRO. */
export function sign(exchange: Exchange, party: string, reference: string, more: object = {}): Promise<Row> {
  const input = { reference, version: 1, name: `Signatory of ${party}`, office: 'SIRO', ...more };
  return write(exchange, 'signAgreement', party, input, { office: 'SIRO' });
}

/** Proposes and signs, and lets the notices arrive. */
export async function agree(
  exchange: Exchange,
  reference: string,
  signatories: string[],
  more = {},
): Promise<void> {
  await write(exchange, 'proposeAgreement', signatories[0]!, proposalOf(reference, signatories, more));
  await exchange.settle();
  for (const party of signatories) await sign(exchange, party, reference);
  await exchange.settle();
}

/** The input that records a review in which everything holds. */
export function reviewOf(reference: string, more: object = {}): object {
  const holds = { holds: true };
  const answers = {
    purposesRelevant: holds,
    scopeKept: holds,
    benefitsReal: holds,
    securityEffective: holds,
  };
  return { reference, version: 1, outcome: 'CONTINUE', ...answers, ...more };
}

/** Proposes the second version, after a review that asked for it. */
export async function amend(
  exchange: Exchange,
  party: string,
  reference: string,
  more: object = { title: `Agreement ${reference}, amended` },
): Promise<Row> {
  await write(exchange, 'reviewAgreement', party, reviewOf(reference, { outcome: 'AMEND' }));
  return write(exchange, 'amendAgreement', party, { reference, ...more });
}
