/** What the own register's agreements call their codes, and the words that stand for a code or an id in a text. */
import { useMemo } from 'react';
import { RecordTermsDocument, type RecordTermsQuery } from '../generated/records-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { words } from '../parts/words.ts';

type Node = NonNullable<
  NonNullable<NonNullable<RecordTermsQuery['register']>['agreements']>['nodes']
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
  inForce: boolean;
  signatories: string[];
  terms: KnownTerms;
}

export interface Terms {
  agreements: HeldAgreement[];
  /** Said where there are more than those. */
  note: string | undefined;
  /** False until they are read; codes are shown as they are meanwhile. */
  isRead: boolean;
  /** The agreement's words for a code, or the code made readable. */
  labelOf: (code: string) => string;
  /** A text of the register with words for the codes and the parties' ids that it names. */
  inWords: (text: string) => string;
}

/** Reads the agreements whose codes the records use: the first fifty. */
export function useTerms(): Terms {
  const { settings, parties } = useConsole();
  const nameOf = usePartyName();
  const read = useOwn(RecordTermsDocument, { party: settings.party }, { kinds: ['agreement'] });
  const { nodes, totalCount } = read.data?.data.register?.agreements ?? {};
  return useMemo(() => {
    const agreements = (nodes ?? []).map(heldOf);
    const labels = new Map<string, string>();
    for (const { terms } of agreements)
      for (const { code, label } of [...terms.purposes, ...terms.dataCategories]) labels.set(code, label);
    const ids = new Set([settings.party, ...parties.map(({ id }) => id)]);
    const inWords = (text: string) =>
      text.replaceAll(/[\w-]+/g, (word) => {
        if (ids.has(word)) return nameOf(word);
        const label = labels.get(word);
        return label ? `“${label}”` : word;
      });
    const isPart = (totalCount ?? 0) > agreements.length;
    const note = isPart
      ? `The first ${agreements.length} of your ${totalCount} agreements are offered.`
      : undefined;
    return {
      agreements,
      note,
      isRead: Boolean(nodes),
      labelOf: (code) => labels.get(code) ?? words(code),
      inWords,
    };
    // `nameOf` is new at each rendering, and says the same while the parties are the same.
  }, [nodes, totalCount, parties, settings.party]);
}

function heldOf({ reference, title, inForce, signatories, terms }: Node): HeldAgreement {
  const given = (terms ?? {}) as Partial<KnownTerms>;
  return {
    reference,
    title,
    inForce,
    signatories: signatories.map(({ id }) => id),
    terms: {
      purposes: given.purposes ?? [],
      dataCategories: given.dataCategories ?? [],
      dataSubjects: given.dataSubjects ?? [],
      lawfulBases: {
        article6: given.lawfulBases?.article6 ?? [],
        article9: given.lawfulBases?.article9 ?? [],
      },
      conditions: given.conditions ?? [],
    },
  };
}

/** One of each, in the order in which they first come. */
export function oneOfEach<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}
