/** Looks for what identifies people in free texts: obvious identifiers are refused, what may be one is warned of. */

/** The check digit of an NHS number: weights 10 to 2, modulus 11. */
function isNhsNumber(digits: string): boolean {
  const [check, ...others] = [...digits].toReversed().map(Number);
  const sum = others.reduce((total, digit, index) => total + digit * (index + 2), 0);
  return (11 - (sum % 11)) % 11 === check;
}

const DATE = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})`;

interface Pattern {
  what: string;
  pattern: RegExp;
  holds?: (match: string) => boolean;
}

const IDENTIFIERS: Pattern[] = [
  {
    what: 'an NHS number',
    pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g,
    holds: (match) => isNhsNumber(match.replaceAll(/\D/g, '')),
  },
  {
    what: 'a date of birth',
    pattern: new RegExp(String.raw`\b(?:born|d\.?o\.?b\.?|date of birth)\b[^.\n]{0,20}?${DATE}`, 'gi'),
  },
  { what: 'an e-mail address', pattern: /[\w.+-]+@[\w-]+\.[\w.-]+/g },
  { what: 'a National Insurance number', pattern: /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g },
];

const HINTS: Pattern[] = [
  { what: 'a person’s name', pattern: /\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][a-z]+/g },
  { what: 'a telephone number', pattern: /(?<!\d)(?:\+44 ?|0)\d{2,4} ?\d{3,4} ?\d{3,4}(?!\d)/g },
  { what: 'a postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g },
  { what: 'a police reference to a person', pattern: /\b(?:PNC|CRO)\b[^.\n]{0,12}\d+\/\d+[A-Z]?/g },
];

const found = (text: string, patterns: Pattern[]) =>
  patterns
    .filter(({ pattern, holds }) =>
      [...text.matchAll(pattern)].some(([match]) => holds === undefined || holds(match)),
    )
    .map(({ what }) => what);

type Texts = Record<string, string | null | undefined>;

const inEach = (texts: Texts, patterns: Pattern[]) =>
  Object.entries(texts).flatMap(([field, text]) =>
    found(text ?? '', patterns).map((what) => ({ field, what })),
  );

/** Identifiers, which no text about a breach may hold: it goes to partners, and into the authority's form. */
export function identifiersIn(texts: Texts): { field: string; what: string }[] {
  return inEach(texts, IDENTIFIERS);
}

/** What a person should look at again. */
export function privacyWarnings(texts: Texts): string[] {
  return inEach(texts, HINTS).map(
    ({ field, what }) => `\`${field}\` may hold ${what}: leave out who is concerned.`,
  );
}
