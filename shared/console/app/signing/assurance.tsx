/** How far each party of an agreement has confirmed what its partners rely on. */
import { SigningAssuranceDocument, type SigningAssuranceQuery } from '../generated/signing-federation.ts';
import { useFederation, type Read } from '../graph/use-graph.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';

const list = (kinds: readonly string[]) => (kinds.length === 0 ? 'None' : kinds.map(kindName).join(', '));

const NAMES: Record<string, string> = {
  ICO_REGISTRATION: 'ICO registration',
  ISO_27001: 'ISO 27001',
  DPO_CONTACT: 'Contact of the data protection officer',
};
const kindName = (kind: string) => NAMES[kind] ?? words(kind);

export type ReadAssurance = Read<SigningAssuranceQuery>;

/** Asked once for the parties of everything that waits. */
export function useAssurance(parties: string[]): ReadAssurance {
  const ids = [...new Set(parties)].toSorted();
  return useFederation(SigningAssuranceDocument, { ids }, { when: ids.length > 0 });
}

interface AssuranceProps {
  read: ReadAssurance;
  parties: string[];
  reference: string;
}

export function Assurance({ read, parties, reference }: AssuranceProps) {
  const nameOf = usePartyName();
  return (
    <>
      <h3 className="govuk-heading-m">What the parties have confirmed about themselves</h3>
      <Reading of={read} what="the parties’ assurance">
        {({ parties: asked }) => (
          <Table
            caption={`Assurance of each party: ${reference}`}
            showCaption={false}
            rows={asked.filter(({ id }) => parties.includes(id))}
            keyOf={({ id }) => id}
            none="No party is named."
            columns={[
              { title: 'Party', cell: ({ id }) => nameOf(id), isHeader: true },
              {
                title: 'At a glance',
                cell: (row) => <Glance of={row.register?.assurance} joined={row.joined} />,
              },
              {
                title: 'Missing',
                cell: ({ register }) => (register?.assurance ? list(register.assurance.missing) : '–'),
              },
              {
                title: 'Expired',
                cell: ({ register }) => (register?.assurance ? list(register.assurance.expired) : '–'),
              },
              {
                title: 'About to expire',
                cell: ({ register }) => (register?.assurance ? list(register.assurance.expiring) : '–'),
              },
            ]}
          />
        )}
      </Reading>
    </>
  );
}

function Glance({ of, joined }: { of: { complete: boolean } | null | undefined; joined: boolean }) {
  if (!joined) return <Tag value="QUEUED" text="Has not joined" />;
  if (!of) return <Tag value="ASK" text="Not known" />;
  return of.complete ? <Tag value="DONE" text="Complete" /> : <Tag value="OVERDUE" text="Not complete" />;
}
