/** Cases put to the rules of sharing: the demonstration's parties and agreements, with facts that leave nothing open. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readProfiles } from '../../shared/demonstration/profiles.ts';
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { answerOf, reasonsFor } from '../../subgraphs/register/records/disclosures/rules/answer.ts';
import type { Facts, Question, Side } from '../../subgraphs/register/records/disclosures/rules/question.ts';

/** Kinds of body that are no public authority (DPA 2018 s.7). */
const NOT_PUBLIC = ['VOLUNTARY', 'HEALTH_OR_VOLUNTARY', 'HOUSING', 'ADMINISTRATOR', 'OTHER'];

const profiles = readProfiles();
const agreements = new Map(
  readSeedData().agreements.map(({ reference, terms, signatures }) => [
    reference,
    { terms: readTerms(terms), signatories: signatures.map(({ party }) => party) },
  ]),
);

/** A party of the demonstration. */
export function side(id: string): Side {
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw new Error(`the demonstration has no party ${id}`);
  const { kind, competentAuthority, omaList } = profile;
  return { id, kind, publicAuthority: !NOT_PUBLIC.includes(kind), competentAuthority, omaList };
}

export function agreement(reference: string): { terms: Terms; signatories: string[] } {
  const known = agreements.get(reference);
  if (!known) throw new Error(`the demonstration has no agreement ${reference}`);
  return known;
}

/** An agreement of the demonstration between two parties: in force if both are signatories. */
export function between(from: string, to: string, reference: string): Question['agreement'] {
  const { terms, signatories } = agreement(reference);
  const stranger = [from, to].find((party) => !signatories.includes(party));
  const notInForce = stranger === undefined ? null : `${stranger} is not a signatory of ${reference}.`;
  return { reference, terms, notInForce };
}

/** All that a plain case needs to be known for. */
export const KNOWN: Facts = {
  people: ['child'],
  power: 'Children Act 1989 s.47',
  policyDocument: true,
  necessary: true,
  consent: false,
  classification: 'OFFICIAL',
  method: 'SECURE_LINK',
  spentConvictions: false,
  redacted: true,
  objection: false,
  anonymised: false,
  deceased: false,
};

export interface Case {
  from: string;
  to: string;
  /** Null: outside all agreements. */
  under: string | null;
  categories: string[];
  purpose: string;
  regime?: Question['regime'];
  facts?: Facts;
}

export function questionOf({ from, to, under, categories, purpose, regime, facts }: Case): Question {
  return {
    from: side(from),
    to: side(to),
    regime: regime ?? 'UK_GDPR',
    categories,
    purpose,
    agreement: under === null ? null : between(from, to, under),
    facts: facts ?? {},
  };
}

/** A plain case that the rules allow, with what a test changes. */
export const plain = (facts: Facts = {}, more: Partial<Case> = {}): Case => ({
  from: 'borough-demo',
  to: 'met-police',
  under: 'LDN-MAS',
  categories: ['NAME_CONTACT'],
  purpose: 'RISK_ASSESS',
  ...more,
  facts: { ...KNOWN, ...facts },
});

/** One line for each case: every ordered pair of those that have joined, each category, nothing known and all known. */
export function matrix(): string[] {
  const joined = profiles.filter((profile) => profile.joined).map(({ id }) => id);
  const pairs = joined.flatMap((from) => joined.filter((to) => to !== from).map((to) => [from, to] as const));
  return [...agreements.keys()].flatMap((under) => pairs.flatMap(([from, to]) => linesOf(under, from, to)));
}

function linesOf(under: string, from: string, to: string): string[] {
  const { purposes, dataCategories, dataSubjects } = agreement(under).terms;
  const purpose = purposes[0]!.code;
  const facts = { ...KNOWN, people: dataSubjects.slice(0, 1) };
  return dataCategories.flatMap(({ code }) =>
    [undefined, facts].map((known) => {
      const one: Case = { from, to, under, categories: [code], purpose, ...(known && { facts: known }) };
      const reasons = reasonsFor(questionOf(one));
      const said = reasons.map((reason) => `${reason.verdict}:${reason.code}`).join(' ');
      return `${under} ${from} ${to} ${code} ${known ? 'known' : 'unknown'} ${answerOf(reasons)} ${said}`;
    }),
  );
}

/** SHA-256 over the lines. */
export const digestOf = (lines: string[]) =>
  createHash('sha256')
    .update(`${lines.join('\n')}\n`)
    .digest('hex');

/** The chosen cases, one a line: title | from > to | agreement | regime | categories | purpose | facts. */
const CASES = new URL('../rules/golden/may-disclose-cases.txt', import.meta.url);

/** The chosen cases with what the rules say of them, as one text for people. */
export function goldenCases(): string {
  const lines = readFileSync(CASES, 'utf8').trim().split('\n');
  const texts = lines.map((line, index) => inWords(index + 1, line.split(' | ')));
  const all = `"All" is: ${JSON.stringify(KNOWN)}.`;
  return `# May we share this?\n\n${all}\n\n${texts.join('\n\n')}\n`;
}

function inWords(number: number, columns: string[]): string {
  const [title, parties = '', under = '', regime, categories = '', purpose = '', facts = ''] = columns;
  const [from = '', to = ''] = parties.split(' > ');
  const reasons = reasonsFor(
    questionOf({
      from,
      to,
      under: under === 'none' ? null : under,
      categories: categories.split(' '),
      purpose,
      regime: regime as Question['regime'],
      facts: factsFrom(facts),
    }),
  );
  return [
    `## ${number}. ${title}: ${answerOf(reasons)}`,
    '',
    `${from} to ${to}, ${under === 'none' ? 'outside all agreements' : under}, ${regime}: ${categories} for ${purpose}.`,
    `Known: ${facts}.`,
    '',
    ...reasons.map(({ verdict, code, rule, source }) => `- ${verdict} \`${code}\` ${rule} (${source})`),
  ].join('\n');
}

/** `nothing`, `all`, `all but {…}`, or the facts themselves. */
function factsFrom(text: string): Facts {
  const [, all, json] = /^(nothing|all)?(?: but )?(.*)$/.exec(text)!;
  return { ...(all === 'all' && KNOWN), ...(json ? (JSON.parse(json) as Facts) : {}) };
}
