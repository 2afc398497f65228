/** The grounds on which a request is refused or upheld, or a notice answered: one table. */
import { PARTY_KINDS } from '../../../../shared/directory/document.ts';
import type { Regime, Right } from '../../generated/graphql.ts';
import { isProtective } from '../../words/letters/ground-words.ts';

/** What a ground is given for. */
export type GroundUse =
  | 'REFUSE_REQUEST'
  | 'UPHOLD_REQUEST'
  /** To answer a notice that another party upheld a right. */
  | 'ANSWER_RIGHT'
  | 'ANSWER_BREACH'
  | 'ANSWER_RECALL'
  /** To keep the reasons from a person, or to neither confirm nor deny: for a protective purpose. */
  | 'WITHHOLD';

export interface Ground {
  /** Of the Data Privacy Vocabulary, or one of our own. */
  code: string;
  /** With the source in short. */
  words: string;
  /** The article or section; null: it follows from no single one. */
  source: string | null;
  regimes: readonly Regime[];
  /** Empty: every right. */
  rights: readonly Right[];
  uses: readonly GroundUse[];
  /** The kinds of body that have it. */
  bodies: readonly string[];
}

const BOTH: readonly Regime[] = ['UK_GDPR', 'PART_3'];
const PART_3: readonly Regime[] = ['PART_3'];

/** About how the person asked: only the party that was asked knows that. */
const ABOUT_ASKING: readonly GroundUse[] = ['REFUSE_REQUEST'];
const OF_RIGHTS: readonly GroundUse[] = ['REFUSE_REQUEST', 'ANSWER_RIGHT'];
const OF_ALL: readonly GroundUse[] = [...OF_RIGHTS, 'ANSWER_BREACH', 'ANSWER_RECALL'];

type Limits = Partial<Pick<Ground, 'regimes' | 'rights' | 'uses' | 'bodies'>>;

/** A ground of UK GDPR on which any body may refuse any right, unless `limits` say otherwise. */
function ground(code: string, text: string, source: string | null, limits: Limits = {}): Ground {
  const { regimes = ['UK_GDPR'], rights = [], uses = OF_RIGHTS, bodies = PARTY_KINDS } = limits;
  return {
    code,
    words: withSource(text, source),
    source,
    regimes,
    rights,
    // The letters know which grounds are protective, as they may never name them.
    uses: isProtective(code, 'PART_3') ? [...uses, 'WITHHOLD'] : uses,
    bodies,
  };
}

function withSource(text: string, source: string | null): string {
  const short = source?.replaceAll(/UK GDPR (?=Art\.)|DPA 2018 (?=s\.)/g, '') ?? '';
  return text.includes(short) ? text : `${text} (${short})`;
}

const onErasure = (code: string, text: string, source: string, limits: Limits = {}) =>
  ground(code, text, source, { rights: ['ERASURE'], ...limits });

/** UK GDPR Art. 17(1). Part 3 needs none: data are erased where keeping them is unlawful (DPA 2018 s.47(1)). */
const upholding = (code: string, text: string, source: string) =>
  onErasure(code, text, source, { uses: ['UPHOLD_REQUEST'] });

const onCrime = (code: string, what: string) =>
  ground(code, `it would prejudice ${what}`, 'DPA 2018 s.48(3)(b); DPA 2018 Sch. 2 para. 2', {
    regimes: BOTH,
  });

export const GROUNDS: readonly Ground[] = [
  ground('A12ManifestlyUnfounded', 'it is manifestly unfounded', 'UK GDPR Art. 12(5); DPA 2018 s.53', {
    regimes: BOTH,
    uses: ABOUT_ASKING,
  }),
  ground('A12ManifestlyExcessive', 'it is manifestly excessive', 'UK GDPR Art. 12(5); DPA 2018 s.53', {
    regimes: BOTH,
    uses: ABOUT_ASKING,
  }),
  ground(
    'A12IdentityFailure',
    'the person could not be identified',
    'UK GDPR Art. 12(2), (6); DPA 2018 s.52(4)',
    { regimes: BOTH },
  ),
  ground('A12MaliciousIntent', 'it is made with malicious intent', 'UK GDPR Art. 12(5)', {
    uses: ABOUT_ASKING,
  }),
  ground('A12LackOfIntent', 'there is no intent to exercise the right', 'UK GDPR Art. 12(5)', {
    uses: ABOUT_ASKING,
  }),
  onErasure('A17LegallyRequired', 'a legal obligation requires it to be kept', 'UK GDPR Art. 17(3)(b)'),
  onErasure('A17OfficialAuthority', 'official authority needs it', 'UK GDPR Art. 17(3)(b)', {
    bodies: PARTY_KINDS.filter((kind) => kind !== 'VOLUNTARY'),
  }),
  onErasure('A17PublicInterest', 'a task in the public interest needs it', 'UK GDPR Art. 17(3)(b)'),
  onErasure('A17PublicHealth', 'public health needs it', 'UK GDPR Art. 17(3)(c)', {
    bodies: ['NHS_BODY', 'HEALTH_OR_VOLUNTARY', 'LOCAL_AUTHORITY'],
  }),
  onErasure('A17Archiving', 'archiving, research or statistics need it', 'UK GDPR Art. 17(3)(d)'),
  onErasure('A17LegalClaims', 'legal claims need it', 'UK GDPR Art. 17(3)(e)'),
  onErasure('A17FreedomOfExpression', 'freedom of expression and information', 'UK GDPR Art. 17(3)(a)'),
  ground('InquiryObstructed', 'it would obstruct an official or legal inquiry', 'DPA 2018 s.48(3)(a)', {
    regimes: PART_3,
  }),
  onCrime('CrimePreventionImpaired', 'the prevention of crime'),
  onCrime('CrimeDetectionImpaired', 'the detection of crime'),
  onCrime('CrimeInvestigationImpaired', 'the investigation of crime'),
  onCrime('CrimeProsecutionImpaired', 'the prosecution of crime'),
  onCrime('CrimePenaltyExecutionImpaired', 'the execution of criminal penalties'),
  ground('PublicSecurityImpaired', 'public security must be protected', 'DPA 2018 s.48(3)(c)', {
    regimes: BOTH,
  }),
  ground('NationalSecurityImpaired', 'national security must be protected', 'DPA 2018 s.48(3)(d); s.26', {
    regimes: BOTH,
  }),
  ground(
    'ThirdPartyRightsImpaired',
    'the rights of others must be protected',
    'DPA 2018 s.48(3)(e); UK GDPR Art. 15(4), 20(4)',
    { regimes: BOTH, uses: [...OF_RIGHTS, 'ANSWER_BREACH'] },
  ),
  ground('LegalObligationImpaired', 'it would impair a legal obligation', null, {
    uses: [...OF_RIGHTS, 'ANSWER_BREACH'],
  }),
  ground('DisproportionateEffortRequired', 'it would take disproportionate effort', null, { uses: OF_ALL }),
  ground('FulfilmentImpossible', 'it cannot be done', null, { regimes: BOTH, uses: OF_ALL }),
  // Not in the vocabulary.
  ground('RightNotApplicable', 'the right does not arise for this processing', null, { regimes: BOTH }),
  ground('DataAccurate', 'the data are accurate', 'UK GDPR Art. 16; DPA 2018 s.46', {
    regimes: BOTH,
    rights: ['RECTIFICATION'],
  }),
  ground('A18NoGround', 'none of the grounds of Art. 18(1) is met', 'UK GDPR Art. 18(1)', {
    rights: ['RESTRICTION'],
  }),
  ground('A21CompellingGrounds', 'compelling legitimate grounds outweigh it', 'UK GDPR Art. 21(1)', {
    rights: ['OBJECTION'],
  }),
  ground('S47NoGround', 'the law does not require it to be erased', 'DPA 2018 s.47(1)', {
    regimes: PART_3,
    rights: ['ERASURE', 'RESTRICTION'],
  }),
  upholding('A17NonNecessity', 'the data are no longer needed', 'UK GDPR Art. 17(1)(a)'),
  upholding('A17NoLegalBasis', 'consent is withdrawn, and there is no other basis', 'UK GDPR Art. 17(1)(b)'),
  upholding('A17ObjectA21', 'the person objected, and nothing outweighs it', 'UK GDPR Art. 17(1)(c)'),
  upholding('A17UnlawfulProcessing', 'the data were used unlawfully', 'UK GDPR Art. 17(1)(d)'),
  upholding('A17LegalErasure', 'the law requires them to be erased', 'UK GDPR Art. 17(1)(e)'),
  upholding('A17ChildData', 'an online service collected them from a child', 'UK GDPR Art. 17(1)(f)'),
];
