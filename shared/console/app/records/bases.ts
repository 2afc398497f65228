/** Lawful bases as people read them: the article, and what it means. */

const MEANING: Record<string, string> = {
  '6(1)(a)': 'consent',
  '6(1)(b)': 'a contract with the person',
  '6(1)(c)': 'a legal obligation',
  '6(1)(d)': 'vital interests',
  '6(1)(e)': 'a public task',
  '6(1)(ea)': 'a recognised legitimate interest',
  '6(1)(f)': 'legitimate interests',
  '9(2)(a)': 'explicit consent',
  '9(2)(b)': 'employment, social security and social protection',
  '9(2)(c)': 'vital interests of someone who cannot consent',
  '9(2)(f)': 'legal claims',
  '9(2)(g)': 'substantial public interest',
  '9(2)(h)': 'health or social care',
  '9(2)(i)': 'public health',
  '9(2)(j)': 'archiving, research or statistics',
  '10': 'data about offences',
};

/** For example `Art. 6(1)(e): a public task`. */
export function basisInWords(basis: string): string {
  const meaning = MEANING[basis];
  const article = /^\d/.test(basis) ? `Art. ${basis}` : basis;
  return meaning ? `${article}: ${meaning}` : article;
}

/** The bases that a form offers. */
export const COMMON_BASES = Object.keys(MEANING).filter((basis) => basis !== '10');
