/** The published format of an agreement as a document, whole or without the parts that are withheld. */
import type { AgreementRow, SignatureRow } from '../entity.ts';
import { isOf } from '../rules.ts';
import type { Terms } from '../terms/terms.ts';
import type { Withheld } from './entity.ts';
import { below, isPath, stepsOf } from './paths.ts';

export interface AgreementDocument {
  reference: string;
  version: number;
  title: string;
  kind: string;
  commencesOn: string | null;
  signatories: string[];
  signatures: DocumentSignature[];
  terms: Terms;
}

/** Who signed by office: no person is named, nor is a person's rank. */
export interface DocumentSignature {
  party: string;
  office: string;
  onBehalfOf: string | null;
  signedOn: string;
  /** Compact JWS over the digest of the whole text. */
  jws?: string;
}

/** The version, with the signatures of this very text. */
export function documentOf(row: AgreementRow, signatures: SignatureRow[]): AgreementDocument {
  const { reference, version, title, kind, commencesOn, signatoryIds, terms } = row;
  return {
    reference,
    version,
    title,
    kind,
    commencesOn,
    signatories: signatoryIds,
    signatures: signatures.filter((signature) => isOf(row, signature)).map(documentSignature),
    terms,
  };
}

function documentSignature({ partyId, office, onBehalfOf, signedOn, jws }: SignatureRow): DocumentSignature {
  return { party: partyId, office, onBehalfOf, signedOn, jws };
}

/** Stands in place of a part that is withheld; as JSON it is a text. */
export class WithheldMark {
  readonly words: string;

  constructor(reason: string) {
    this.words = `Withheld: ${reason}`;
  }

  toJSON(): string {
    return this.words;
  }
}

/** A document of which parts may be withheld: only what holds no mark has its shape. */
export type PublicDocument = Omit<AgreementDocument, 'terms' | 'signatures'> & {
  signatures: DocumentSignature[];
  withheld: Withheld[];
  terms: unknown;
};

/** Why a part cannot be withheld; null: it can. */
export function whyNotWithheld(document: AgreementDocument, { path, reason }: Withheld): string | null {
  const steps = stepsOf(path);
  if (!steps || steps[0] !== 'terms' || steps.length < 2)
    return `\`${path}\` is not a path below \`terms\`, such as \`terms.breach.partnerNotice\`.`;
  if (!isPath(document, path)) return `The agreement has nothing at \`${path}\`.`;
  return reason.trim() === '' ? `Say why \`${path}\` is withheld: the reason is shown in its place.` : null;
}

/**
 * The document without what is withheld. Signatures are then left out too: they are over a digest of the whole text, by
 * which a guess at what is withheld could be tried.
 */
export function withoutWithheld(document: AgreementDocument, withheld: Withheld[]): PublicDocument {
  const open = JSON.parse(JSON.stringify(document.terms)) as unknown;
  const whole = { terms: open };
  for (const { path, reason } of withheld) putMark(whole, stepsOf(path) ?? [], new WithheldMark(reason));
  const signatures = document.signatures.map(({ jws, ...signature }) =>
    withheld.length === 0 && jws !== undefined ? { ...signature, jws } : signature,
  );
  return { ...document, signatures, withheld, terms: whole.terms };
}

/** What is inside a part that is withheld already needs no mark. */
function putMark(document: unknown, steps: string[], mark: WithheldMark): void {
  const parent = steps.slice(0, -1).reduce(below, document);
  const last = steps.at(-1);
  if (last === undefined || parent instanceof WithheldMark || below(parent, last) === undefined) return;
  (parent as Record<string, unknown>)[last] = mark;
}

/** The first mark in a value, or the value itself; null: nothing of it is withheld, except perhaps its source. */
export function markIn(value: unknown): WithheldMark | null {
  if (value instanceof WithheldMark) return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const mark = key === 'source' ? null : markIn(part);
    if (mark) return mark;
  }
  return null;
}
