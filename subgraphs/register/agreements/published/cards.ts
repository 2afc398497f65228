/** What an agreement says, matter by matter, in plain words and without what is withheld. */
import type { Terms } from '../terms/terms.ts';
import { breachLines, leavingLines, reviewLines, rightLines } from './card-lines.ts';
import type { DocumentSignature } from './document.ts';
import { furtherCards } from './further-cards.ts';
import { legalCards } from './legal-cards.ts';
import { each, say, sourceOf, within, type Card } from './saying.ts';
import type { PublicDocument } from './withholding.ts';
import { basisInWords, codeInWords, listed } from './words.ts';
import { inWords } from '../../words/letters/letter.ts';

export interface CardFacts {
  document: PublicDocument;
  /** The name of a party in the directory. */
  nameOf(party: string): string;
}

/** All cards that have something to say, in the order in which people ask. */
export function cardsOf(facts: CardFacts): Card[] {
  // Only `say` and `each` look into the terms: a part that is withheld has not its shape.
  const terms = facts.document.terms as Terms;
  const { nameOf } = facts;
  const cards: Card[] = [
    card('Who takes part', takingPart(facts, terms), null),
    card('Who decides on the data', say(terms.controllership, decidesInWords), null),
    card('What the data are shared for', each(terms.purposes, purposeLine), sourceOf(terms.purposes)),
    card('What data may be shared', each(terms.dataCategories, categoryLine), sourceOf(terms.dataCategories)),
    card(
      'Whom the data are about',
      each(terms.dataSubjects, (subject) => [subject]),
      null,
    ),
    card('Why the law allows it', basisLines(terms), sourceOf(terms.lawfulBases)),
    card("People's rights", rightLines(terms), sourceOf(terms.rights)),
    card('If data are lost or leaked', breachLines(terms, nameOf), sourceOf(terms.breach)),
    card('When it is reviewed', reviewLines(terms, nameOf), sourceOf(terms.review)),
    card('How it is changed', say(terms.amendment, amendmentLine), sourceOf(terms.amendment)),
    card('How a party leaves', leavingLines(terms, nameOf), sourceOf([terms.withdrawal, terms.afterLeaving])),
    card('Who signs', signingLines(facts, terms), sourceOf(terms.signature)),
    card(
      'The framework above it',
      say(terms.umbrella, (reference) => [reference]),
      null,
    ),
    ...legalCards(terms),
    ...furtherCards(facts.document.terms as Record<string, unknown>),
    card(
      'What the text leaves open',
      each(terms.gaps, (gap) => [gap]),
      null,
    ),
  ];
  return cards.filter(({ lines }) => lines.length > 0);
}

const card = (title: string, lines: string[], source: string | null): Card => ({ title, lines, source });

function takingPart({ document, nameOf }: CardFacts, terms: Terms): string[] {
  const asked = `Asked to sign: ${listed(document.signatories.map(nameOf))}.`;
  const places = each(terms.organisations, ({ name, filledBy }) => [
    filledBy.length > 0
      ? `${name}: ${listed(filledBy.map(nameOf))}.`
      : `${name}: nobody takes this place yet.`,
  ]);
  return [asked, ...places];
}

function decidesInWords(controllership: NonNullable<Terms['controllership']>): string[] {
  return controllership === 'JOINT'
    ? ['The parties decide jointly how the data are used, and answer for it jointly.']
    : ['Each party decides for itself how it uses the data, and answers for it.'];
}

function purposeLine({ label }: Terms['purposes'][number]): string[] {
  return [label];
}

function categoryLine({ label, special, criminal }: Terms['dataCategories'][number]): string[] {
  const kinds = [
    special === true ? 'special category data, which the law protects more' : null,
    criminal === true ? 'data about criminal offences' : null,
  ].filter((kind) => kind !== null);
  return [kinds.length > 0 ? `${label} (${listed(kinds)})` : label];
}

function basisLines({ lawfulBases }: Terms): string[] {
  return within(lawfulBases, ({ article6, article9, article10, part3 }) => [
    ...each(article6, (basis) => [basisInWords(basis)]),
    ...each(article9, (basis) => [basisInWords(basis)]),
    ...say(article10, (text) => [`For data about criminal offences: ${text}`]),
    ...say(part3, (applies) =>
      applies
        ? ['Part 3 of the Data Protection Act 2018, for law enforcement, applies to some parties.']
        : [],
    ),
  ]);
}

function amendmentLine({ rule }: NonNullable<Terms['amendment']>): string[] {
  return rule === 'ONLY_AT_FORMAL_REVIEW'
    ? ['Only at a formal review. All parties sign the new version.']
    : ['At a formal review. Besides, programmes of sharing may be added beneath it at any time.'];
}

function signingLines({ document, nameOf }: CardFacts, terms: Terms): string[] {
  const rule = say(terms.signature, ({ offices, byParty }) => [
    offices.length > 0
      ? `Any of these may sign: ${listed(offices.map(codeInWords), 'or')}.`
      : 'A senior person signs, unless an office is named.',
    ...Object.entries(byParty).map(
      ([party, own]) => `For ${nameOf(party)}: ${listed(own.map(codeInWords), 'or')}.`,
    ),
  ]);
  return [...rule, ...document.signatures.map((signature) => signatureLine(signature, nameOf))];
}

/** By office and never by name. */
export function signatureLine(
  { party, office, onBehalfOf, signedOn }: DocumentSignature,
  nameOf: CardFacts['nameOf'],
): string {
  const delegated = onBehalfOf ? `, on behalf of the ${codeInWords(onBehalfOf)}` : '';
  return `Signed for ${nameOf(party)} by the ${codeInWords(office)}${delegated} on ${inWords(signedOn)}.`;
}
