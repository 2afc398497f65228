/** What an agreement says, matter by matter, in plain words and without what is withheld. */
import { inWords } from '../../words/letters/letter.ts';
import type { Terms } from '../terms/terms.ts';
import { breachLines, leavingLines, reviewLines, rightLine } from './card-lines.ts';
import type { DocumentSignature, PublicDocument } from './document.ts';
import { furtherCards } from './further-cards.ts';
import { legalCards } from './legal-cards.ts';
import { card, each, eachCard, say, sayCard, within, type Card } from './saying.ts';
import { basisInWords, codeInWords, listed } from './words.ts';

interface CardFacts {
  document: PublicDocument;
  /** The name of a party in the directory. */
  nameOf(party: string): string;
}

/** All cards that have something to say, in the order in which people ask. */
export function cardsOf(facts: CardFacts): Card[] {
  // Only `say` and `each` look into the terms: a part that is withheld does not have its shape.
  const terms = facts.document.terms as Terms;
  const { nameOf } = facts;
  const cards: Card[] = [
    card('Who takes part', null, takingPart(facts, terms)),
    sayCard('Who decides on the data', terms.controllership, decidesInWords),
    eachCard('What the data are shared for', terms.purposes, ({ label }) => label),
    eachCard('What data may be shared', terms.dataCategories, categoryLine),
    eachCard('Whom the data are about', terms.dataSubjects, (subject) => subject),
    card('Why the law allows it', terms.lawfulBases, basisLines(terms)),
    eachCard("People's rights", terms.rights, rightLine),
    card('If data are lost or leaked', terms.breach, breachLines(terms, nameOf)),
    sayCard('When it is reviewed', terms.review, (review) => reviewLines(review, nameOf)),
    sayCard('How it is changed', terms.amendment, amendmentLine),
    card('How a party leaves', [terms.withdrawal, terms.afterLeaving], leavingLines(terms, nameOf)),
    card('Who signs', terms.signature, signingLines(facts, terms)),
    sayCard('The framework above it', terms.umbrella, (reference) => [reference]),
    ...legalCards(terms),
    ...furtherCards(facts.document.terms as Record<string, unknown>),
    eachCard('What the text leaves open', terms.gaps, (gap) => gap),
  ];
  return cards.filter(({ lines }) => lines.length > 0);
}

function takingPart({ document, nameOf }: CardFacts, terms: Terms): string[] {
  const places = each(terms.organisations, ({ name, filledBy }) =>
    filledBy.length > 0
      ? `${name}: ${listed(filledBy.map(nameOf))}.`
      : `${name}: nobody takes this place yet.`,
  );
  return [`Asked to sign: ${listed(document.signatories.map(nameOf))}.`, ...places];
}

function decidesInWords(controllership: NonNullable<Terms['controllership']>): string[] {
  return controllership === 'JOINT'
    ? ['The parties decide jointly how the data are used, and answer for it jointly.']
    : ['Each party decides for itself how it uses the data, and answers for it.'];
}

function categoryLine({ label, special, criminal }: Terms['dataCategories'][number]): string {
  const kinds = [
    ...(special ? ['special category data, which the law protects more'] : []),
    ...(criminal ? ['data about criminal offences'] : []),
  ];
  return kinds.length > 0 ? `${label} (${listed(kinds)})` : label;
}

function basisLines({ lawfulBases }: Terms): string[] {
  return within(lawfulBases, ({ article6, article9, article10, part3 }) => [
    ...each(article6, basisInWords),
    ...each(article9, basisInWords),
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
function signatureLine(
  { party, office, onBehalfOf, signedOn }: DocumentSignature,
  nameOf: CardFacts['nameOf'],
): string {
  const delegated = onBehalfOf ? `, on behalf of the ${codeInWords(onBehalfOf)}` : '';
  return `Signed for ${nameOf(party)} by the ${codeInWords(office)}${delegated} on ${inWords(signedOn)}.`;
}
