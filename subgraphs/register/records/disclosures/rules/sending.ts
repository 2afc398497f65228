/** Labels, borders and ways of sending. */
import {
  among,
  furtherOf,
  isPersonal,
  isSaid,
  placeIn,
  placeOf,
  termsOf,
  type Rule,
  type Said,
} from './question.ts';

const classification: Rule = {
  code: 'CLASSIFICATION',
  source: 'Government Security Classifications Policy',
  says(question) {
    const { classification: label } = question.facts;
    const term = furtherOf(question, 'classification');
    const place = placeOf(question, term);
    if (label === 'ABOVE_OFFICIAL_SENSITIVE')
      return ['NO', 'Above OFFICIAL-SENSITIVE goes by separate arrangements, never this way.', place];
    if (term?.['highest'] === 'OFFICIAL' && label === 'OFFICIAL_SENSITIVE')
      return ['NO', 'The agreement takes nothing above OFFICIAL.', place];
    return term && label === undefined
      ? ['ASK', 'It is not labelled: which classification has it?', place]
      : null;
  },
};

/** A country outside the United Kingdom needs a safeguard, and whatever the agreement asks besides. */
const transfer: Rule = {
  code: 'TRANSFER',
  source: 'UK GDPR Chapter V; DPA 2018 s.72–78',
  says(question) {
    const { country, transferSafeguard } = question.facts;
    if (country === undefined || isUnitedKingdom(country) || !isPersonal(question)) return null;
    if (isSaid(transferSafeguard) !== true)
      return [
        'NO',
        'It would leave the United Kingdom without a safeguard: name one, and a written agreement.',
      ];
    const term = termsOf(question)?.transfers;
    if (!term)
      return ['ASK', 'It leaves the United Kingdom: is there a written agreement with the recipient?'];
    const needs = term.needs.join(', ');
    return [
      'ASK',
      `It leaves the United Kingdom: the agreement looks for ${needs}.`,
      placeIn(question, term.source),
    ];
  },
};

const isUnitedKingdom = (country: string) =>
  /^\s*(uk|gb|u\.k\.|(the )?united kingdom|great britain)\s*$/i.test(country);

/** The sender chooses the way, and answers for it. */
const method: Rule = {
  code: 'SENDING',
  source: 'UK GDPR Art. 5(1)(f), 32; DPA 2018 s.40, 66',
  says(question) {
    const { method } = question.facts;
    if (method === undefined) {
      const higher =
        among(question, 'special') === true ? ' Special category data may need a safer way.' : '';
      return ['ASK', `How is it sent?${higher}`];
    }
    return WAYS[method] ?? null;
  },
};

const WAYS: Record<string, Said> = {
  SECURE_LINK: ['YES', 'By a secure link.'],
  ENCRYPTED_EMAIL: ['YES', 'By encrypted e-mail.'],
  SECURE_PLATFORM: ['YES', 'By a secure platform.'],
  TRACKED_PAPER: ['YES', 'On paper, sealed and tracked, and no more of it than is needed.'],
  TELEPHONE: ['ASK', 'By telephone only if it is urgent and e-mail is not practicable: is that so?'],
  MEETING: ['YES', 'In a meeting: only those who need it attend, and its minutes go to them alone.'],
  NOT_SECURE: ['NO', 'It is never sent in a way that is not secure: choose another.'],
};

export const SENDING: Rule[] = [classification, transfer, method];
