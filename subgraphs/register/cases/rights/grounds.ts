/** The coded grounds on which a request may be refused: those of the Data Privacy Vocabulary, and a few of our own. */
import { refuse } from '../../../../shared/errors.ts';
import type { Regime, Right } from '../../generated/graphql.ts';

export interface Ground {
  code: string;
  words: string;
  regimes: readonly Regime[];
  /** Empty: every right. */
  rights: readonly Right[];
}

const GDPR: readonly Regime[] = ['UK_GDPR'];
const PART_3: readonly Regime[] = ['PART_3'];
const BOTH: readonly Regime[] = ['UK_GDPR', 'PART_3'];

const ground = (
  code: string,
  words: string,
  regimes: readonly Regime[] = GDPR,
  rights: readonly Right[] = [],
): Ground => ({ code, words, regimes, rights });

const onErasure = (code: string, words: string) => ground(code, words, GDPR, ['ERASURE']);

/** DPA 2018 s.44(4), 45(4), 48(3): the protective purposes for which Part 3 lets a right, or its reasons, be restricted. */
const PROTECTIVE: readonly Ground[] = [
  ground('InquiryObstructed', 'it would obstruct an official or legal inquiry (s.48(3)(a))', PART_3),
  ...[
    ['CrimePreventionImpaired', 'the prevention of crime'],
    ['CrimeDetectionImpaired', 'the detection of crime'],
    ['CrimeInvestigationImpaired', 'the investigation of crime'],
    ['CrimeProsecutionImpaired', 'the prosecution of crime'],
    ['CrimePenaltyExecutionImpaired', 'the execution of criminal penalties'],
  ].map(([code, what]) =>
    ground(code!, `it would prejudice ${what} (s.48(3)(b); DPA 2018 Sch. 2 para. 2)`, BOTH),
  ),
  ground('PublicSecurityImpaired', 'public security must be protected (s.48(3)(c))', BOTH),
  ground('NationalSecurityImpaired', 'national security must be protected (s.48(3)(d); s.26)', BOTH),
  ground(
    'ThirdPartyRightsImpaired',
    'the rights of others must be protected (s.48(3)(e); Art. 15(4), 20(4))',
    BOTH,
  ),
];

export const GROUNDS: readonly Ground[] = [
  ground('A12ManifestlyUnfounded', 'it is manifestly unfounded (Art. 12(5); s.53)', BOTH),
  ground('A12ManifestlyExcessive', 'it is manifestly excessive (Art. 12(5); s.53)', BOTH),
  ground('A12IdentityFailure', 'the person could not be identified (Art. 12(2), (6); s.52(4))', BOTH),
  ground('A12MaliciousIntent', 'it is made with malicious intent (Art. 12(5))'),
  ground('A12LackOfIntent', 'there is no intent to exercise the right (Art. 12(5))'),
  onErasure('A17LegallyRequired', 'a legal obligation requires it to be kept (Art. 17(3)(b))'),
  onErasure('A17OfficialAuthority', 'official authority needs it (Art. 17(3)(b))'),
  onErasure('A17PublicInterest', 'a task in the public interest needs it (Art. 17(3)(b))'),
  onErasure('A17PublicHealth', 'public health needs it (Art. 17(3)(c))'),
  onErasure('A17Archiving', 'archiving, research or statistics need it (Art. 17(3)(d))'),
  onErasure('A17LegalClaims', 'legal claims need it (Art. 17(3)(e))'),
  onErasure('A17FreedomOfExpression', 'freedom of expression and information (Art. 17(3)(a))'),
  ...PROTECTIVE,
  ground('LegalObligationImpaired', 'it would impair a legal obligation'),
  ground('DisproportionateEffortRequired', 'it would take disproportionate effort'),
  ground('FulfilmentImpossible', 'it cannot be done', BOTH),
  // Not in the vocabulary.
  ground('RightNotApplicable', 'the right does not arise for this processing', BOTH),
  ground('DataAccurate', 'the data are accurate (Art. 16; s.46)', BOTH, ['RECTIFICATION']),
  ground('A18NoGround', 'none of the grounds of Art. 18(1) is met', GDPR, ['RESTRICTION']),
  ground('A21CompellingGrounds', 'compelling legitimate grounds outweigh it (Art. 21(1))', GDPR, [
    'OBJECTION',
  ]),
  ground('S47NoGround', 'the law does not require it to be erased (s.47(1))', PART_3, [
    'ERASURE',
    'RESTRICTION',
  ]),
];

/** With a reason in words, for what no code covers. */
const OTHER = 'OTHER:';

/** The code without the prefix of its vocabulary, as `eu-gdpr:Justification` or `just:`. */
const plain = (code: string) =>
  code
    .trim()
    .replace(/^(?:eu-gdpr|just):/, '')
    .replace(/^Justification/, '');

/** The grounds on which a request for this right may be refused. */
export function groundsFor(right: Right, regime: Regime): Ground[] {
  return GROUNDS.filter(
    ({ regimes, rights }) => regimes.includes(regime) && (rights.length === 0 || rights.includes(right)),
  );
}

interface Refusal {
  right: Right;
  regime: Regime;
  ground: string;
  reason?: string | null | undefined;
}

/** Refuses a ground that the law does not give for this right. */
export function checkGround({ right, regime, ground: given, reason }: Refusal): void {
  if (given.startsWith(OTHER)) {
    if (given.length > OTHER.length && reason?.trim()) return;
    refuse(
      'BAD_USER_INPUT',
      `A ground \`${OTHER}…\` says which, and needs a \`reason\` in words (Art. 12(4)).`,
    );
  }
  const known = groundsFor(right, regime).map(({ code }) => code);
  if (known.includes(plain(given))) return;
  refuse(
    'BAD_USER_INPUT',
    `A refusal of ${right} under ${regime} needs a \`ground\` (Art. 12(4); DPA 2018 s.48): ` +
      `${known.join(', ')}, or ${OTHER}… with a reason.`,
  );
}

/** Refuses to keep the reasons from the person, other than under Part 3 for a protective purpose. */
export function checkWithheldReasons(regime: Regime, given: string): void {
  if (regime === 'PART_3' && PROTECTIVE.some(({ code }) => code === plain(given))) return;
  refuse(
    'BAD_USER_INPUT',
    'Reasons are withheld only under Part 3 and for a protective purpose (DPA 2018 s.45(4), s.48(3)): ' +
      `${PROTECTIVE.map(({ code }) => code).join(', ')}.`,
  );
}
