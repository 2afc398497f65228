/** Clauses that an agreement needs beside what is shared. `null`: the text was read and has none; left out: not read. */
import type { LegalTerms } from '../terms/legal.ts';
import { when, type Check } from './found.ts';

/** Left to each party's own procedures -> what is then not agreed. */
const PROCEDURES: Partial<Record<keyof LegalTerms, string>> = {
  foi: 'who decides on requests under freedom of information law (FOIA 2000, EIR 2004)',
  complaints: 'who deals with complaints (DPA 2018 s.164A)',
  retention: 'how long data are kept (Art. 5(1)(e))',
  impactAssessment: 'who assesses the impact (Art. 35)',
};

/** Of a topic that has no fixed shape: nothing is sure. */
interface RequestClock {
  workingDays?: unknown;
  anchor?: unknown;
  source?: unknown;
}

/** A signatory that may not leave cannot change its mind. */
const withdrawalMissing: Check = ({ terms }) =>
  when(terms.withdrawal === null, 'How a party withdraws is not agreed.', null);

/** The end of the whole is another matter than one party's leaving. */
const terminationMissing: Check = ({ terms }) =>
  when(terms.termination === null, 'How the agreement ends is not agreed.', null);

/** Art. 5(1)(e): what becomes of data once the ground on which they came is gone. */
const afterLeavingMissing: Check = ({ terms }) =>
  when(
    terms.afterLeaving === null,
    'What becomes of the data of a party that has left, or of all at the end, is not agreed.',
    null,
  );

/** Controllers that do not agree each act alone, or not at all. */
const disputesMissing: Check = ({ terms }) =>
  when(terms.disputes === null, 'Nobody decides where the parties do not agree.', null);

/** What is left to each party is agreed to be so left, or is forgotten. */
const procedureMissing: Check = ({ terms }) =>
  Object.entries(PROCEDURES).flatMap(([clause, what]) =>
    when(terms[clause as keyof LegalTerms] === null, `It is not agreed ${what}.`, null),
  );

/** Days of which nobody knows the first cannot be late. */
const requestClockWithoutStart: Check = ({ terms: { further } }) => {
  const rules = further.informationRequests as { acknowledge?: RequestClock } | null | undefined;
  const { workingDays, anchor, source } = rules?.acknowledge ?? {};
  return when(
    typeof workingDays === 'number' && anchor === null,
    `Requests for information are acknowledged within ${workingDays} working days, but not from when these count.`,
    typeof source === 'string' ? source : null,
  );
};

/** UK GDPR Art. 44 to 49: a transfer is what leaves the United Kingdom. */
const transfersByForeignArea: Check = ({ terms: { transfers } }) =>
  when(
    transfers != null && transfers.area !== 'UK',
    `Transfers are those out of the ${transfers?.area}; in law (UK GDPR Art. 44) they are those out of the United Kingdom.`,
    transfers?.source,
  );

export const CLAUSES = {
  withdrawalMissing,
  terminationMissing,
  afterLeavingMissing,
  disputesMissing,
  procedureMissing,
  requestClockWithoutStart,
  transfersByForeignArea,
};
