/** What each kind of confirmation requires of a party: by which source, how strongly, and whether it expires. */
import type { AssuranceKind, Strength } from '../../generated/graphql.ts';

export interface KindTerm {
  /** Where it is asked for. */
  source: string;
  strength: Strength;
  /** The rule in words, for the duty to confirm again. */
  rule: string;
  /** Whether a confirmation without a last day is refused. */
  mustExpire: boolean;
  /** Whether a party without it is incomplete. */
  isEssential: boolean;
}

type Given = Pick<KindTerm, 'source' | 'rule'> & Partial<KindTerm>;

const term = (given: Given): KindTerm => ({
  strength: 'MUST',
  mustExpire: false,
  isEssential: false,
  ...given,
});

/** One of the seven confirmations that multi-agency agreements ask of every signatory. */
const confirmation = (given: Given): KindTerm => term({ isEssential: true, ...given });

/** In the order in which they are shown. */
export const KINDS: Record<AssuranceKind, KindTerm> = {
  LAWFUL_BASIS: confirmation({
    rule: 'Every signatory has a lawful basis for processing and sharing.',
    source: 'LDN-IOM-2021 §1.2 L83; LDN-MAS L22',
  }),
  DATA_QUALITY: confirmation({
    rule: 'Every signatory ensures the quality of its data.',
    source: 'LDN-IOM-2021 §1.2 L84; LDN-MAS L23',
  }),
  SECURE_STORAGE_AND_SHARING: confirmation({
    rule: 'Every signatory stores and shares securely, with control of access.',
    source: 'LDN-IOM-2021 §1.2 L85; LDN-MAS L24',
  }),
  POLICIES: confirmation({
    rule: 'Every signatory has policies for rights, complaints, breaches, retention and disposal.',
    source: 'LDN-IOM-2021 §1.2 L86; LDN-MAS L25; WEISF-SAFEGUARDING §6 L371',
  }),
  TRAINING: confirmation({
    rule: 'Staff are trained regularly, and their training is current.',
    source: 'LDN-IOM-2021 §1.2 L87; LDN-MAS L26; WEISF-SAFEGUARDING §6 L368',
    mustExpire: true,
  }),
  PROCESSORS: confirmation({
    rule: 'Processors are checked, and bound by written contracts.',
    source: 'UK GDPR Art. 28(1), (3); LDN-IOM-2021 §1.2 L88; LDN-MAS L27; WEISF-SAFEGUARDING §6 L373',
  }),
  WRITTEN_PROCESSES: confirmation({
    rule: 'Every signatory has written processes for the use and sharing of data.',
    source: 'LDN-IOM-2021 §1.2 L89; LDN-MAS L28',
  }),
  ICO_REGISTRATION: term({
    rule: 'A controller gives the Information Commissioner its particulars and pays the charge, each charge period anew, unless exempt.',
    source:
      'Data Protection (Charges and Information) Regulations 2018 (SI 2018/480) reg. 2; LDN-IOM-2021 §1.2 L79; LDN-MAS L20',
    mustExpire: true,
    isEssential: true,
  }),
  CONFIDENTIALITY: term({
    rule: 'Staff, agency staff and volunteers are bound to confidentiality in writing.',
    source: 'LDN-IOM-2021 §1.3 L95; LDN-MAS L32',
  }),
  VETTING: term({
    rule: 'Those with access are suitably vetted.',
    source: 'LDN-IOM-2021 §1.3 L97; LDN-MAS L33; WEISF-SAFEGUARDING §6 L370',
    mustExpire: true,
  }),
  ISO_27001: term({
    rule: 'Signatories are expected to hold ISO 27001 or a similar standard, or to work towards it.',
    source: 'LDN-IOM-2021 §4.5 L375; LDN-MAS L303',
    strength: 'SHOULD',
    mustExpire: true,
  }),
  SECURITY_MEASURES: term({
    rule: 'Technical and organisational measures of security are in place.',
    source:
      'UK GDPR Art. 32(1); LDN-IOM-2021 §4.5 L369-373; LDN-MAS L301-302; WEISF-SAFEGUARDING §6 L328-363',
  }),
  DPO_CONTACT: term({
    rule: 'The data protection officer’s office can be reached.',
    source: 'UK GDPR Art. 37(7); LDN-IOM-2021 §1.2 L91; LDN-MAS L29',
    isEssential: true,
  }),
  PROCESSING_RECORD: term({
    rule: 'The sharing has its entry in the record of processing.',
    source: 'UK GDPR Art. 30(1); WEISF-SAFEGUARDING §6 L359',
  }),
};
