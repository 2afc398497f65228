/** The record of processing activities: search, one entry, what is missing, and the record as a file. */
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import './records.css';
import { RecordsDocument } from '../generated/records-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Exports } from './exports.tsx';
import { Gaps } from './gaps.tsx';
import { OpenRecord } from './one-record.tsx';
import { NewRecord } from './record-form.tsx';
import { Pages } from './pages.tsx';
import { RecordsTable } from './records-table.tsx';
import { useSay } from '../parts/said.tsx';
import { SearchRecords, searchWith, whereOf } from './search.tsx';

const PAGE = 25;
const FIRST_PAGE: (string | null)[] = [null];
const NO_PAGING = { of: '', cursors: FIRST_PAGE };

export default function RecordsScreen() {
  const [search, setSearch] = useSearchParams();
  // Kept while one record is open, so that the way back leads to the same page.
  const [paging, setPaging] = useState(NO_PAGING);
  const [isAdding, setAdding] = useState(false);
  const say = useSay();
  const done = () => {
    setAdding(false);
    window.scrollTo(0, 0);
  };
  const show = (id: string | null) => {
    setSearch(searchWith(search, id));
    say('');
  };
  const record = search.get('record');

  if (isAdding)
    return (
      <Screen title="Record a processing" key="add">
        <NewRecord onDone={done} onCancel={() => setAdding(false)} />
      </Screen>
    );
  if (record !== null) return <OpenRecord key={record} id={record} onBack={() => show(null)} onDone={done} />;
  return (
    <Screen title="Records of processing" key="all">
      <Tools onAdd={() => setAdding(true)} />
      <SearchRecords />
      <FoundRecords paging={paging} setPaging={setPaging} onOpen={show} />
    </Screen>
  );
}

interface FoundRecords {
  paging: typeof NO_PAGING;
  setPaging: (paging: typeof NO_PAGING) => void;
  onOpen: (id: string) => void;
}

function FoundRecords({ paging, setPaging, onOpen }: FoundRecords) {
  const { settings } = useConsole();
  const [search] = useSearchParams();
  const where = whereOf(search);
  // Pages of another search are not pages of this one.
  const earlier = paging.of === String(search) ? paging.cursors : FIRST_PAGE;
  const setEarlier = (cursors: (string | null)[]) => setPaging({ of: String(search), cursors });
  const variables = { party: settings.party, where, first: PAGE, after: earlier.at(-1) ?? null };
  const read = useOwn(RecordsDocument, variables);
  return (
    <>
      <Reading of={read} what="the records">
        {({ register }) => {
          const records = register?.processingRecords?.nodes ?? [];
          return (
            <>
              <RecordsTable records={records} onOpen={({ id }) => onOpen(id)} />
              <Pages
                page={register?.processingRecords ?? null}
                shown={records.length}
                before={(earlier.length - 1) * PAGE}
                what="records"
                onNext={(cursor) => setEarlier([...earlier, cursor])}
                onPrevious={() => setEarlier(earlier.slice(0, -1))}
              />
            </>
          );
        }}
      </Reading>
      <Gaps />
      <Exports path={read.data?.data.register?.processingExport ?? null} />
    </>
  );
}

function Tools({ onAdd }: { onAdd: () => void }) {
  const mayWrite = useHasRole()('DPO');
  return (
    <>
      <p className="govuk-body">
        What your organisation does with personal data, and why (UK GDPR Art. 30; DPA 2018 s.61). Other
        parties see the entries that name them.
      </p>
      <div className="records-tools console-not-printed">
        {mayWrite && (
          <button type="button" className="govuk-button" onClick={onAdd}>
            Record a processing
          </button>
        )}
        {mayWrite && (
          <Link href="/records/import" className="govuk-link govuk-body govuk-!-margin-bottom-0">
            Bring in records from a spreadsheet
          </Link>
        )}
        <Link href="/flows" className="govuk-link govuk-body govuk-!-margin-bottom-0">
          See who shares what with whom on the data-flow map
        </Link>
      </div>
    </>
  );
}
