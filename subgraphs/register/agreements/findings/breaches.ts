/** Breaches: who is told within which hours, counted from when, and who decides. */
import { when, type Check } from './found.ts';

/** Art. 33, DPA 2018 s.67 apply without an agreement; what partners owe each other does not. */
const breachClauseMissing: Check = ({ terms }) =>
  when(terms.breach === null, 'Nothing is agreed about breaches: the law alone applies.', null);

/** A fallback that nobody fills decides nothing, while the hours of Art. 33(1) run. */
const deciderMissing: Check = ({ terms: { breach } }) => {
  const { fallback, protocolOwner, named } = breach?.decision ?? {};
  const assumed = protocolOwner ? `; ${protocolOwner} is taken for it, which the parties should agree` : '';
  return when(
    fallback === 'PROTOCOL_OWNER' && (protocolOwner === null || named === false),
    `The protocol owner decides where partners do not agree on telling the authority, but the text names none${assumed}.`,
    breach?.source,
  );
};

/** Telling partners without hours cannot be late. */
const partnerNoticeHoursMissing: Check = ({ terms: { breach } }) =>
  when(
    breach?.partnerNotice?.hours === null,
    'Partners are told of a breach, but no hours are set.',
    breach?.source,
  );

/** Art. 33(1), DPA 2018 s.67(1): the 72 hours run from becoming aware. */
const clockFromDetection: Check = ({ terms: { breach } }) =>
  when(
    breach?.authority.anchor === 'DETECTED',
    'The hours for telling the authority are counted from detection; in law (Art. 33(1)) they run from becoming aware.',
    breach?.source,
  );

/** Art. 33(1): 72 hours at the latest; an agreement cannot make them longer. */
const authorityHoursTooLong: Check = ({ terms: { breach } }) =>
  when(
    (breach?.authority.hours ?? 0) > 72,
    `The authority is told within ${breach?.authority.hours} hours; the law (Art. 33(1)) allows 72.`,
    breach?.source,
  );

export const BREACHES = {
  breachClauseMissing,
  deciderMissing,
  partnerNoticeHoursMissing,
  clockFromDetection,
  authorityHoursTooLong,
};
