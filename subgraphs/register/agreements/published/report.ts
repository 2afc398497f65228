/** Everything that an imported document lacks, by path. */
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { date, fields, listOf, orAbsent, problemsOf, text, that } from '../../../../shared/shape.ts';
import * as v from 'valibot';
import type { DraftGap } from '../../generated/graphql.ts';
import { termsShape, type Terms } from '../terms/terms.ts';
import { isPath, valueAt } from './paths.ts';

/** A report is for people, who see further gaps once they have mended these. */
const MOST_GAPS = 500;

const words = that<string>((value) => typeof value === 'string' && value.trim() !== '', 'a text');

/** What a proposal takes from the document: without it, the proposal is refused. */
const proposed = fields({ title: words, kind: words, commencesOn: orAbsent(date), terms: termsShape });

/** What else the format has; a proposal states these itself. */
const besides = fields({
  reference: words,
  signatories: orAbsent(listOf(text)),
  signatures: orAbsent(listOf(fields({ party: text, office: text, signedOn: date }))),
});

/** Parts that the format lets be empty, and that no check of complete terms asks for. */
const RECOMMENDED: Record<string, string> = {
  'terms.organisations': 'It names no organisations that take part.',
  'terms.purposes': 'It names no purposes.',
  'terms.dataCategories': 'It does not say what data may be shared.',
  'terms.rights': "It does not say how people's rights are served.",
  'terms.signature': 'It does not say who may sign: any office may.',
};

/** Parts that may be left out: then nobody has looked whether the text has them. */
const UNREAD: Record<string, string> = {
  'terms.afterLeaving': 'what becomes of the data when a party leaves',
  'terms.amendment': 'how it may be changed',
  'terms.complaints': 'who deals with complaints',
  'terms.disputes': 'who decides where the parties do not agree',
  'terms.foi': 'who decides on requests under freedom of information law',
  'terms.impactAssessment': 'who assesses the impact',
  'terms.retention': 'how long data are kept',
  'terms.sections': 'the sections of the text, and whether each is complete',
  'terms.termination': 'how the agreement ends',
  'terms.transfers': 'in which area the data stay',
};

/** All gaps: first those that a proposal is refused for. */
export function gapsIn(document: unknown): DraftGap[] {
  return [
    ...gapsOf(proposed, document, true),
    ...gapsOf(besides, document, false),
    ...unsaidIn(document),
  ].slice(0, MOST_GAPS);
}

function gapsOf(shape: v.GenericSchema, document: unknown, blocks: boolean): DraftGap[] {
  return problemsOf(shape, document).map(({ path, expected, isMissing }) => ({
    path,
    message: isMissing ? `It is missing; it must be ${expected}.` : `It must be ${expected}.`,
    blocks,
  }));
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** Gaps beyond the shape: what is empty although recommended, and what nobody has entered. */
function unsaidIn(document: unknown): DraftGap[] {
  if (!isObject(valueAt(document, 'terms'))) return [];
  const empty = Object.entries(RECOMMENDED).filter(([path]) => isEmpty(valueAt(document, path)));
  const unread = Object.entries(UNREAD)
    .filter(([path]) => !isPath(document, path))
    .map(([path, what]) => [path, `Nobody has entered ${what}; null: the text was read and has none.`]);
  return [...empty, ...unread].map(([path, message]) => ({ path: path!, message: message!, blocks: false }));
}

/** The document's terms, if they have the shape of terms; else null. */
export function readableTerms(document: unknown): Terms | null {
  const terms = valueAt(document, 'terms');
  return v.is(termsShape, terms) ? terms : null;
}
