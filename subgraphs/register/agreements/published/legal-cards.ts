/** Cards of what an agreement rests on in law, and of what it leaves to the parties' own procedures. */
import type { LegalTerms } from '../terms/legal.ts';
import { eachCard, sayCard, type Card } from './saying.ts';
import { basisInWords, codeInWords, listed } from './words.ts';

/** Terms that are one rule each -> the title under which people look for it. */
const RULES = {
  complaints: 'Who deals with complaints',
  retention: 'How long data are kept',
  impactAssessment: 'Who assesses the impact on people',
  termination: 'How it ends for all',
  disputes: 'What happens if the parties do not agree',
} as const satisfies Partial<Record<keyof LegalTerms, string>>;

export function legalCards(terms: LegalTerms): Card[] {
  const { conditions, policyDocuments, powers, consent, transfers, foi } = terms;
  const rules = Object.entries(RULES).map(([key, title]) =>
    sayCard(title, terms[key as keyof typeof RULES], ({ rule }) => [codeInWords(rule)]),
  );
  return [
    eachCard('Conditions in law', conditions, conditionLine),
    eachCard(
      'Policy documents',
      policyDocuments,
      ({ condition, document }) => `${document} (for ${condition})`,
    ),
    eachCard('Powers in law', powers, powerLine),
    sayCard('Consent', consent, consentLines),
    sayCard('Where the data stay', transfers, transferLines),
    sayCard('Requests under freedom of information law', foi, foiLines),
    ...rules,
  ];
}

type Item<Key extends keyof LegalTerms> = NonNullable<LegalTerms[Key]> extends (infer One)[] ? One : never;

function conditionLine({ basis, condition, policyDocumentRequired }: Item<'conditions'>): string {
  const policy = policyDocumentRequired ? ', with an appropriate policy document' : '';
  return `${basisInWords(basis)}: ${condition ?? 'the text names no condition'}${policy}`;
}

function powerLine({ name, section8, limits }: Item<'powers'>): string {
  const basis =
    section8 === true ? 'a public task in the sense of section 8 of the Data Protection Act 2018' : null;
  const notes = [basis, limits].filter((note) => note);
  return notes.length > 0 ? `${name} (${notes.join('; ')})` : name;
}

function consentLines({ usualBasis, practice }: NonNullable<LegalTerms['consent']>): string[] {
  return [
    usualBasis ? 'Sharing usually rests on consent.' : 'Sharing does not usually rest on consent.',
    ...(practice === null ? [] : ['People are asked all the same, unless asking is a risk.']),
  ];
}

const AREAS = { UK: 'the United Kingdom', EEA: 'the European Economic Area' };

function transferLines({ area, needs }: NonNullable<LegalTerms['transfers']>): string[] {
  const more =
    needs.length > 0 ? [`For data to leave it, the agreement names: ${listed(needs.map(codeInWords))}.`] : [];
  return [`Data stay in ${AREAS[area]}.`, ...more];
}

function foiLines({ decider, consult }: NonNullable<LegalTerms['foi']>): string[] {
  const who = decider === 'HOLDER' ? 'holds the information' : 'receives the request';
  return [`The party that ${who} decides.`, `Whom it asks first: ${codeInWords(consult)}.`];
}
