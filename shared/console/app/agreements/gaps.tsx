/** What a document that was brought in lacks: first what must be mended before it can be proposed. */
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';

export interface Gap {
  path: string;
  message: string;
  blocks: boolean;
}

/** `of`: of what, in words. */
export function Gaps({ gaps, of }: { gaps: readonly Gap[]; of: string }) {
  const rows = gaps.toSorted((a, b) => Number(b.blocks) - Number(a.blocks));
  return (
    <Table
      caption={`What ${of} lacks`}
      rows={rows}
      keyOf={({ path, message }) => `${path} ${message}`}
      none="The document lacks nothing of the published format."
      columns={[
        { title: 'Where in the document', cell: ({ path }) => path, isHeader: true },
        { title: 'What', cell: ({ message }) => message },
        {
          title: 'Before it is proposed',
          cell: ({ blocks }) =>
            blocks ? <Tag value="MISSING" text="Must be mended" /> : <Tag value="ASK" text="Can stay open" />,
        },
      ]}
    />
  );
}
