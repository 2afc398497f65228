/** Where the person can turn: to us, to the authority, to a court (Art. 12(4), 79; DPA 2018 ss.51, 164A, 165, 167). */
import type { LetterKind } from '../../generated/graphql.ts';
import type { LetterFacts } from './facts.ts';
import { heading, list, paragraph, type Block } from './letter.ts';

/** As the authority publishes it. */
const AUTHORITY =
  'the Information Commissioner’s Office (ICO), Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF; telephone 0303 123 1113; ico.org.uk/make-a-complaint';

const COURT = {
  UK_GDPR: 'Article 79 of the UK GDPR and section 167 of the Data Protection Act 2018',
  PART_3: 'section 167 of the Data Protection Act 2018',
};

/** S.51: where a right was limited or a request refused under Part 3, the authority can check for the person. */
const CHECK =
  'You can ask the ICO to check whether we were right to limit your rights (section 51 of the Data Protection Act 2018).';

export function routes({ party, regime }: LetterFacts, kind: LetterKind): Block[] {
  const isLimited = kind === 'REFUSAL' || kind === 'NEUTRAL_REPLY';
  return [
    heading('Questions'),
    paragraph(`Write to our data protection officer: ${officeOf(party)}. Please quote our reference.`),
    heading('If you are not happy with how we handle this'),
    list([
      'You can complain to us. We will acknowledge your complaint within 30 days, look into it without undue delay and tell you the outcome (section 164A of the Data Protection Act 2018). Write to our data protection officer.',
      `You can complain to ${AUTHORITY} (section 165 of the Data Protection Act 2018). It will usually ask you to complain to us first.`,
      ...(isLimited && regime === 'PART_3' ? [CHECK] : []),
      `You can ask a court to order us to comply with the law (${COURT[regime]}).`,
    ]),
  ];
}

/** The data protection officer's office; else the first contact in the directory, or a gap. */
function officeOf({ contacts }: LetterFacts['party']): string {
  const contact = contacts.find(({ role }) => role === 'DPO') ?? contacts[0];
  return contact?.address ?? '[address of the data protection officer]';
}
