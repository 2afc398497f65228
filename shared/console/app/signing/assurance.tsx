/** How far each party of an agreement has confirmed what its partners rely on. */
import { SigningAssuranceDocument, type SigningAssuranceQuery } from '../generated/signing-federation.ts';
import { usePartyName } from '../graph/use-console.ts';
import { useFederation, type Read } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Heading } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import type { Waiting } from './waiting.ts';

type AssuranceOfParty = SigningAssuranceQuery['parties'][number];
export type ReadAssurance = Read<SigningAssuranceQuery>;

const NAMES: Record<string, string> = {
  ICO_REGISTRATION: 'ICO registration',
  ISO_27001: 'ISO 27001',
  DPO_CONTACT: 'Contact of the data protection officer',
};

const LISTS = [
  ['Missing', 'missing'],
  ['Expired', 'expired'],
  ['About to expire', 'expiring'],
] as const;

/** Asked once for the parties of everything that waits. */
export function useAssurance(parties: readonly { id: string }[]): ReadAssurance {
  const ids = [...new Set(parties.map(({ id }) => id))].toSorted();
  return useFederation(SigningAssuranceDocument, { ids }, { when: ids.length > 0 });
}

export function Assurance({ read, item: { parties, reference } }: { read: ReadAssurance; item: Waiting }) {
  const nameOf = usePartyName();
  return (
    <>
      <Heading level={3}>What the parties have confirmed about themselves</Heading>
      <Reading of={read} what="the parties’ assurance">
        {({ parties: asked }) => (
          <Table
            caption={`Assurance of each party: ${reference}`}
            showCaption={false}
            rows={asked.filter(({ id }) => parties.some((one) => one.id === id))}
            keyOf={({ id }) => id}
            none="No party is named."
            columns={[
              { title: 'Party', isHeader: true, cell: ({ id }) => nameOf(id) },
              { title: 'At a glance', cell: (row) => <Tag {...wordOf(row)} /> },
              ...LISTS.map(([title, list]) => ({
                title,
                cell: ({ register }: AssuranceOfParty) => kindsIn(register?.assurance?.[list]),
              })),
            ]}
          />
        )}
      </Reading>
    </>
  );
}

function kindsIn(kinds: readonly string[] | undefined): string {
  if (!kinds) return '–';
  return kinds.map((kind) => NAMES[kind] ?? words(kind)).join(', ') || 'None';
}

function wordOf({ joined, register }: AssuranceOfParty) {
  if (!joined) return { value: 'QUEUED', text: 'Has not joined' };
  if (!register?.assurance) return { value: 'ASK', text: 'Not known' };
  return register.assurance.complete
    ? { value: 'DONE', text: 'Complete' }
    : { value: 'OVERDUE', text: 'Not complete' };
}
