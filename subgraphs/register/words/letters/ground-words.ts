/** Grounds in plain words, by their codes (of the Data Privacy Vocabulary, and ours). Each reads on after “because”. */
import type { Regime } from '../../generated/graphql.ts';

const WORDS: Readonly<Record<string, string>> = {
  A12Complexity: 'the request is complex',
  A12HighVolume: 'there are many requests',
  A12IdentityRequired: 'it has to be confirmed who is asking',
  A12InformationRequired: 'more has to be known to find what was asked for',
  A12ManifestlyUnfounded: 'the request is manifestly unfounded',
  A12ManifestlyExcessive: 'the request is manifestly excessive',
  A12IdentityFailure: 'it could not be confirmed who is asking',
  A12MaliciousIntent: 'the request is meant to disrupt, not to use the right',
  A12LackOfIntent: 'the request does not seem meant to use the right',
  A17NonNecessity: 'the information is no longer needed',
  A17NoLegalBasis: 'there is no lawful basis for using the information any more',
  A17ObjectA21: 'you objected to how the information is used',
  A17UnlawfulProcessing: 'the information was used unlawfully',
  A17LegalErasure: 'the law requires the information to be erased',
  A17ChildData: 'an online service collected the information from a child',
  A17LegallyRequired: 'the law requires the information to be kept',
  A17OfficialAuthority: 'the information is needed to exercise official authority',
  A17PublicInterest: 'the information is needed for a task in the public interest',
  A17PublicHealth: 'the information is needed for public health',
  A17Archiving: 'the information is needed for archives, research or statistics',
  A17LegalClaims: 'the information is needed for legal claims',
  A17FreedomOfExpression: 'the information is needed for freedom of expression and information',
  A18NoGround: 'the law gives no reason here to limit how the information is used',
  A21CompellingGrounds: 'there are compelling reasons that outweigh the objection',
  S47NoGround: 'the law does not require the information to be erased',
  DataAccurate: 'the information is accurate',
  RightNotApplicable: 'the right does not apply to how the information is used',
  ThirdPartyRightsImpaired: 'it would harm the rights of other people',
  LegalObligationImpaired: 'a legal duty could then not be met',
  DisproportionateEffortRequired: 'it would take an effort out of all proportion',
  FulfilmentImpossible: 'it cannot be done',
};

/** Telling these would defeat what they protect (DPA 2018 ss.26, 45(4), 48(3), Sch. 2 para. 2). */
const NEVER_TOLD = [
  'InquiryObstructed',
  'CrimePreventionImpaired',
  'CrimeDetectionImpaired',
  'CrimeInvestigationImpaired',
  'CrimeProsecutionImpaired',
  'CrimePenaltyExecutionImpaired',
  'PublicSecurityImpaired',
  'NationalSecurityImpaired',
];

/** `eu-gdpr:JustificationA12Complexity` and `A12Complexity` are one ground. */
const codeOf = (ground: string) => ground.replace(/^.*[:#/]/, '').replace(/^Justification/, '');

/** Whether a letter may not tell it. Part 3 protects other people's rights in the same way (ss.45(4)(e), 48(3)(e)). */
export function isProtective(ground: string | null, regime: Regime): boolean {
  if (ground === null) return false;
  const code = codeOf(ground);
  return NEVER_TOLD.includes(code) || (regime === 'PART_3' && code === 'ThirdPartyRightsImpaired');
}

/** `isProtective` under UK GDPR, as SQL over `row`. */
export const PROTECTIVE_SQL = `regexp_replace(regexp_replace(row.ground, '(?p)^.*[:#/]', ''), '^Justification', '')
  in (${NEVER_TOLD.map((code) => `'${code}'`).join(', ')})`;

/** The ground in words; null if there is none, if it may not be told, or if the table does not know it. */
export function groundInWords(ground: string | null, regime: Regime): string | null {
  if (ground === null || isProtective(ground, regime)) return null;
  const code = codeOf(ground);
  return Object.hasOwn(WORDS, code) ? WORDS[code]! : null;
}
