/** One version of an agreement for reading: what is public of it, and how that reads. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { inWords } from '../../words/letters/letter.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { AgreementRow, SignatureRow } from '../entity.ts';
import { cardsOf } from './cards.ts';
import type { PublicationRow, Withheld } from './entity.ts';
import type { Card } from './saying.ts';
import { documentOf, withoutWithheld, type PublicDocument } from './document.ts';
import { codeInWords, listed } from './words.ts';

export interface Copy {
  /** Null: a preview. */
  publishedAt: Date | null;
  path: string | null;
  document: PublicDocument;
  withheld: Withheld[];
  /** The organisation whose copy it is. */
  publisher: string;
  /** The date that it bears. */
  writtenOn: string;
  /** The version's own record: label and value. */
  record: [string, string][];
  cards: Card[];
}

interface CopyFacts {
  signatures: SignatureRow[];
  /** Of any version; one of another version leaves this a preview. */
  publication: PublicationRow | null;
  directory: RegisterOf['directory'];
}

/** The copy: as it was when it was published, or as it would be published now with nothing withheld. */
export function copyOf(row: AgreementRow, { signatures, publication, directory }: CopyFacts): Copy {
  const published = publication?.version === row.version ? publication : null;
  const publishedAt = published?.publishedAt ?? null;
  const held = signatures.filter(({ receivedAt }) => publishedAt === null || receivedAt <= publishedAt);
  const withheld = published?.withheld ?? [];
  const document = withoutWithheld(documentOf(row, held), withheld);
  const nameOf = (party: string) => directory.party(party)?.name ?? party;
  const common = { publishedAt, document, withheld, publisher: nameOf(row.party) };
  return {
    ...common,
    path: published && pathOf(row),
    writtenOn: londonDate(publishedAt ?? row.proposedAt),
    record: recordOf(row, common, nameOf),
    cards: cardsOf({ document, nameOf }),
  };
}

/** Below the register's address, without the type at its end. */
export function pathOf({ party, reference }: Pick<AgreementRow, 'party' | 'reference'>): string {
  return `/published/${encodeURIComponent(party)}/${encodeURIComponent(reference)}`;
}

function recordOf(
  row: AgreementRow,
  { publishedAt, publisher }: Pick<Copy, 'publishedAt' | 'publisher'>,
  nameOf: (party: string) => string,
): [string, string][] {
  const { reference, version, kind, commencesOn, signatoryIds } = row;
  const replaces = version > 1 ? `; it replaces version ${version - 1}` : '';
  const published =
    publishedAt === null
      ? 'Not published: this is a preview'
      : `By ${publisher} on ${inWords(londonDate(publishedAt))}`;
  return [
    ['Reference', reference],
    ['Kind', codeInWords(kind)],
    ['Version', `${version}${replaces}`],
    ['Proposed', `By ${nameOf(row.proposedById)} on ${inWords(londonDate(row.proposedAt))}`],
    [
      'Starts',
      commencesOn === null ? 'For each pair of parties, once both have signed' : inWords(commencesOn),
    ],
    ['Asked to sign', listed(signatoryIds.map(nameOf))],
    ['Published', published],
  ];
}
