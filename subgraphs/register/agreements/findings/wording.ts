/** The text itself: what is empty, left over, outdated, misspelt, or says two things of one matter. */
import type { SectionTerm, StatementTerm } from '../terms/text.ts';
import { together, when, type Check } from './found.ts';

const STATES: Record<SectionTerm['state'], string> = {
  COMPLETE: '',
  EMPTY: 'has a heading and no text',
  FRAGMENT: 'is a fragment of a sentence',
  HEADINGS_ONLY: 'has headings only',
  IMAGE_ONLY: 'is only a picture, which nobody can search or check',
  MISSING: 'is announced or referred to, and missing',
};

/** Products by which public bodies send securely, as their makers spell them. */
const PLATFORMS = ['CJSM', 'Egress', 'Encrypt and Send', 'E-CINS'];

/** National Data Guardian, December 2020: an eighth principle was added. */
const CALDICOTT_PRINCIPLES = 8;

const EU_WORDING = /\b(Union or Member State law|Member State|EU Commission|recognised by the EU)\b/;

function quoted(list: { quote: string }[]): string {
  return [...new Set(list.map(({ quote }) => `“${quote}”`))].join(', ');
}

/** Whether one letter more, less or another makes one of the other. */
function isOneLetterAway(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  const rest = long.slice(at + 1);
  return rest === short.slice(at) || rest === short.slice(at + 1);
}

export const WORDING: Record<string, Check> = {
  /** Nobody has agreed to a section that says nothing. */
  sectionIncomplete: ({ terms: { sections } }) =>
    (sections ?? []).flatMap(({ title, state, source }) =>
      when(state !== 'COMPLETE', `“${title}” ${STATES[state]}.`, source),
    ),
  /** Without a date nobody knows which law and which version it speaks of. */
  undated: ({ terms: { document } }) =>
    when(document?.date === null, 'The text bears no date.', document?.source),
  /** The UK GDPR says “domestic law” where the EU's says this. */
  euWording: ({ terms: { wording } }) =>
    together(
      (wording ?? []).filter(({ quote }) => EU_WORDING.test(quote)),
      (list) => `EU wording where the UK GDPR has domestic law or authorities: ${quoted(list)}.`,
    ),
  /** A list that ends in “or” has lost its last item. */
  danglingText: ({ terms: { wording } }) =>
    (wording ?? [])
      .filter(({ quote }) => /[\s,;](and|or)[\s,;.]*$/.test(quote))
      .map(({ quote, source }) => ({ message: `The text breaks off: “${quote}”.`, source })),
  /** A passage on a matter that no purpose has comes from another agreement. */
  textLeftOver: ({ terms: { wording, purposes } }) => {
    const purpose = purposes.map(({ code, label }) => `${code} ${label}`.toLowerCase()).join(' ');
    return (wording ?? []).flatMap(({ quote, about, source }) =>
      when(
        about != null && !purpose.includes(about.toLowerCase()),
        `A passage is about ${about}, which is none of the purposes (is it left over from another agreement?): “${quote}”.`,
        source,
      ),
    );
  },
  /** A name one letter away from a product's sends people to another. */
  platformMisspelt: ({ terms: { mentions } }) =>
    (mentions ?? [])
      .filter(({ kind, name }) => kind === 'PLATFORM' && !PLATFORMS.includes(name))
      .flatMap(({ name, source }) => {
        const meant = PLATFORMS.find((platform) => isOneLetterAway(name, platform));
        return when(meant !== undefined, `${name} is misspelt: ${meant} is meant.`, source);
      }),
  /** Two rules of one matter cannot both be kept. */
  contradiction: ({ terms: { statements } }) => {
    const byMatter = new Map<string, StatementTerm[]>();
    for (const one of statements ?? []) byMatter.set(one.about, [...(byMatter.get(one.about) ?? []), one]);
    const words = ({ says, source }: StatementTerm) => `${says.join(', ')} (${source})`;
    return [...byMatter].flatMap(([about, list]) => {
      const versions = new Set(list.map(({ says }) => says.toSorted().join()));
      return together(
        versions.size > 1 ? list : [],
        () => `The text contradicts itself on ${about}: ${list.map(words).join(' against ')}.`,
      );
    });
  },
  /** Health and social care bodies are held to the current list. */
  caldicottOutdated: ({ terms: { principles } }) =>
    when(
      principles?.caldicott != null && principles.caldicott < CALDICOTT_PRINCIPLES,
      `${principles?.caldicott} Caldicott principles are listed; there are ${CALDICOTT_PRINCIPLES}.`,
      principles?.source,
    ),
};
