/** Acts as the statute book has them: only what the checks need, for England and Wales. Not legal advice. */

/** Titles that agreements get wrong -> the years in which there is such an Act, and what may be meant otherwise. */
export const ACTS: Record<string, { years: number[]; meant?: string }> = {
  'Children Act': { years: [1948, 1958, 1972, 1975, 1989, 2004], meant: 'Children and Families Act 2014' },
  'Data Protection Act': { years: [1984, 1998, 2018] },
  'Employments Rights Act': { years: [], meant: 'Employment Rights Act 1996' },
  'Enduring Power of Attorney Act': { years: [], meant: 'Enduring Powers of Attorney Act 1985' },
  'Equalities Act': { years: [], meant: 'Equality Act 2010' },
  'Localism Act': { years: [2011] },
  'Medicines Act': { years: [1968, 1971] },
  'Offender Management Act': { years: [2007] },
  'Police and Criminal Evidence Act': { years: [1984] },
};

/** Acts that another Act has replaced, wholly or for the powers that agreements rest on. */
export const REPLACED: Record<string, string> = {
  'Data Protection Act 1998': 'Data Protection Act 2018',
  'Disability Discrimination Act 1995': 'Equality Act 2010',
  'Local Government Act 2000': 'Localism Act 2011 (in England, for the power of well-being)',
  'National Health Service Act 1977': 'National Health Service Act 2006',
  'Race Relations (Amendment) Act 2000': 'Equality Act 2010',
  'Sex Offenders Act 1997': 'Sexual Offences Act 2003',
};

/** Localism Act 2011 s.1: a council may do what an individual may do, which is no clear power to share. */
export const GENERAL_POWERS = ['Localism Act 2011'];

/** Acts by which one side of a flow must be on list A: section 14(3) lets list B tell list A, not list B. */
export const TWO_LISTS: Record<string, string> = { 'Offender Management Act 2007': 's.14' };

/** No name of an Act is longer; this bounds the search of texts that come from others. */
const LONGEST_NAME = 300;

export interface NamedAct {
  title: string;
  year: number;
}

/** The Acts in a name as printed, such as `Children Act 1989/2004`; guidance and common law give none. */
export function actsIn(name: string): NamedAct[] {
  const plain = name
    .slice(0, LONGEST_NAME)
    .replaceAll('&', 'and')
    .replace(/^(The |Sections? [\w ]+? (?=[A-Z]))/, '');
  return [...plain.matchAll(/([A-Z][^,;]*? Act)s?,? \(?(\d{4}(?:(?: ?\/ ?| and )\d{4})*)/g)].flatMap(
    ([, title = '', years = '']) =>
      (years.match(/\d{4}/g) ?? []).map((year) => ({
        title: title.replace(/^and /, ''),
        year: Number(year),
      })),
  );
}

export function nameOf({ title, year }: NamedAct): string {
  return `${title} ${year}`;
}
