/** Words for requests for information: states, classifications, outcomes, ways to send. */
import type {
  Classification,
  InformationOutcome,
  InformationRequestState,
} from '../generated/information-own.ts';

const STATES: Record<InformationRequestState, string> = {
  REQUESTED: 'Asked, not acknowledged',
  ACKNOWLEDGED: 'Being considered',
  JUSTIFICATION_ASKED: 'More justification asked for',
  PUBLICATION_DISPUTED: 'Publication is being talked about',
  AGREED: 'Agreed',
  PARTLY_AGREED: 'Agreed in part',
  REFUSED: 'Refused',
  ESCALATED: 'Escalated',
  PROVIDED: 'Provided',
  WITHDRAWN: 'Taken back',
};

export const stateInWords = (state: InformationRequestState) => STATES[state];

export const CLASSIFICATIONS: { value: Classification; text: string; hint?: string }[] = [
  { value: 'OFFICIAL', text: 'OFFICIAL', hint: 'Routine public sector business.' },
  {
    value: 'OFFICIAL_SENSITIVE',
    text: 'OFFICIAL-SENSITIVE',
    hint: 'Loss or publication could do damage; the holder has longer, and may need approvals.',
  },
];

export const classificationInWords = (value: Classification) =>
  value === 'ABOVE_OFFICIAL_SENSITIVE' ? 'Above OFFICIAL-SENSITIVE' : value.replace('_', '-');

export const OUTCOMES: { value: InformationOutcome; text: string; hint: string }[] = [
  { value: 'AGREED', text: 'We agree', hint: 'Every test must be satisfied.' },
  { value: 'PARTLY_AGREED', text: 'We agree to some of it', hint: 'Say in the reason to what.' },
  { value: 'REFUSED', text: 'We refuse', hint: 'The asker is told the reason, and may have further steps.' },
];

export const METHODS = ['SECURE_LINK', 'ENCRYPTED_EMAIL', 'SECURE_PLATFORM', 'TRACKED_PAPER'];
