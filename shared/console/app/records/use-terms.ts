/** What the own register's agreements call their codes, and the words that stand for a code or an id in a text. */
import { useMemo } from 'react';
import {
  RecordAgreementsDocument,
  RecordTermsDocument,
  type RecordAgreementsQuery,
} from '../generated/records-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn, useOwnOfEach } from '../graph/use-graph.ts';
import { grouped } from '../parts/grouped.ts';
import { words } from '../parts/words.ts';

type Node = NonNullable<
  NonNullable<NonNullable<RecordAgreementsQuery['register']>['agreements']>['nodes']
>[number];

export interface Category {
  code: string;
  label: string;
  special: boolean | null;
  criminal: boolean | null;
}

/** The part of the terms that these screens show. */
export interface KnownTerms {
  purposes: { code: string; label: string }[];
  dataCategories: Category[];
  dataSubjects: string[];
  lawfulBases: { article6: string[]; article9: string[] };
  conditions: { condition: string | null }[];
}

interface HeldAgreement {
  reference: string;
  title: string;
  signatories: string[];
}

export interface Agreements {
  agreements: HeldAgreement[];
  /** Said where there are more than those. */
  note: string | undefined;
  /** False until they are read. */
  isRead: boolean;
}

export interface Terms {
  /** Of each agreement that was asked for, in their order; one that is not read yet, or not held, is left out. */
  known: KnownTerms[];
  /** False until all are read; codes are shown as they are meanwhile. */
  isRead: boolean;
  /** The agreement's words for a code, or the code made readable. */
  labelOf: (code: string) => string;
  /** A text of the register with words for the codes and the parties' ids that it names. */
  inWords: (text: string) => string;
}

/** All agreements that the own register holds, by name: what they say is read of those that are needed. */
export function useAgreements(): Agreements {
  const { settings } = useConsole();
  const read = useOwn(RecordAgreementsDocument, { party: settings.party });
  const { nodes, totalCount } = read.data?.data.register?.agreements ?? {};
  const agreements = useMemo(() => (nodes ?? []).map(heldOf), [nodes]);
  const isPart = (totalCount ?? 0) > agreements.length;
  const note = isPart
    ? `The first ${agreements.length} of your ${totalCount} agreements are offered.`
    : undefined;
  return { agreements, note, isRead: Boolean(nodes) };
}

const heldOf = ({ reference, title, signatories }: Node): HeldAgreement => ({
  reference,
  title,
  signatories: signatories.map(({ id }) => id),
});

/** Reads what these agreements say, one by one: each is large, and is read once for all screens. */
export function useTerms(references: readonly string[]): Terms {
  const { settings, parties } = useConsole();
  const nameOf = usePartyName();
  const asked = [...new Set(references)].map((reference) => ({ party: settings.party, reference }));
  const answers = useOwnOfEach(RecordTermsDocument, asked);
  return useMemo(() => {
    const known = answers.flatMap((one) => one?.register?.agreements?.nodes ?? []).map(knownOf);
    const labels = new Map<string, string>();
    for (const { purposes, dataCategories } of known)
      for (const { code, label } of [...purposes, ...dataCategories]) labels.set(code, label);
    const ids = new Set([settings.party, ...parties.map(({ id }) => id)]);
    const inWords = (text: string) =>
      text.replaceAll(/[\w-]+/g, (word) => {
        if (ids.has(word)) return nameOf(word);
        const label = labels.get(word);
        return label ? `“${label}”` : word;
      });
    const labelOf = (code: string) => labels.get(code) ?? words(code);
    return { known, isRead: answers.every((one) => one !== undefined), labelOf, inWords };
    // `nameOf` is new at each rendering, and says the same while the parties are the same.
  }, [answers, parties, settings.party]);
}

/** Of a list of rows, the agreements whose words are read for their codes: partners share most of these. */
const MOST_FOR_A_LIST = 5;

/** The words for the codes of a list of rows, by the agreements that the rows name most. */
export function useTermsOfList(references: readonly string[]): Terms {
  const named = grouped(references, (one) => one).toSorted(([, a], [, b]) => b.length - a.length);
  return useTerms(named.slice(0, MOST_FOR_A_LIST).map(([reference]) => reference));
}

function knownOf({ terms }: { terms: unknown }): KnownTerms {
  const given = (terms ?? {}) as Partial<KnownTerms>;
  return {
    purposes: given.purposes ?? [],
    dataCategories: given.dataCategories ?? [],
    dataSubjects: given.dataSubjects ?? [],
    lawfulBases: {
      article6: given.lawfulBases?.article6 ?? [],
      article9: given.lawfulBases?.article9 ?? [],
    },
    conditions: given.conditions ?? [],
  };
}

/** One of each, in the order in which they first come. */
export function oneOfEach<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
