/** Brings records in from a spreadsheet: checked first, then all rows or none. */
import { useState } from 'react';
import { Link } from 'wouter';
import './records.css';
import type { ImportFormat, RecordImportStateFragment } from '../generated/records-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { SaveButton } from '../parts/buttons.tsx';
import { saveFrom } from '../parts/files.ts';
import { Form, TextField, type Entered } from '../parts/form-before.tsx';
import { Screen } from '../parts/screen.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportProgress } from './import-progress.tsx';
import { PastImports } from './past-imports.tsx';
import { useImport } from './use-import.ts';

export default function ImportScreen() {
  const mayWrite = useHasRole()('DPO');
  return (
    <Screen title="Bring in records from a spreadsheet">
      <p className="govuk-body">
        <Link href="/records" className="govuk-link">
          Back to the records of processing
        </Link>
      </p>
      {mayWrite ? (
        <CheckAndImport />
      ) : (
        <p className="govuk-inset-text">Your data protection officer brings in records.</p>
      )}
    </Screen>
  );
}

function CheckAndImport() {
  const [file, setFile] = useState<File | null>(null);
  const work = useImport();
  const outcome = work.outcome;
  const check = (entered: Entered) => {
    const chosen = entered.file('file');
    setFile(chosen);
    if (chosen) void work.run(chosen, formatOf(chosen), true);
  };
  const isGood = outcome?.state === 'CHECKED' && file;
  return (
    <>
      <Steps />
      <Form submit="Check the file" isSecondary={Boolean(isGood)} sending={work} onSubmit={check}>
        <TextField
          name="file"
          label="The file"
          hint="CSV or XLSX, up to 20,000 rows and 20 MB. Nothing is kept by checking it."
          type="file"
          accept=".csv,.xlsx"
          required
        />
      </Form>
      <ImportProgress id={work.runningId} isRunning={work.isRunning} />
      {outcome && <ImportOutcome outcome={outcome} />}
      {isGood && <ImportNow file={file} rows={outcome} work={work} />}
      <PastImports />
    </>
  );
}

const formatOf = ({ name }: File): ImportFormat => (/\.xlsx$/i.test(name) ? 'XLSX' : 'CSV');

function Steps() {
  const asking = useConsole();
  const { party } = asking.settings;
  return (
    <>
      <ol className="govuk-list govuk-list--number">
        <li>Take the template, or any file with its headings, in the layout of the ICO’s template.</li>
        <li>Check the file: you see each row that cannot be taken, and why.</li>
        <li>Bring it in: all of its rows, or none.</li>
      </ol>
      <SaveButton
        text="Save the template"
        save={() => saveFrom(asking, `/exports/${party}/processing-records-template.csv`)}
      />
    </>
  );
}

interface ImportNowProps {
  file: File;
  rows: RecordImportStateFragment;
  work: ReturnType<typeof useImport>;
}

function ImportNow({ file, rows: { rowsGood }, work }: ImportNowProps) {
  return (
    <p>
      <button
        type="button"
        className="govuk-button"
        aria-disabled={work.isRunning}
        onClick={() => !work.isRunning && void work.run(file, formatOf(file), false)}
      >
        Bring in {rowsGood === 1 ? 'this record' : `these ${rowsGood} records`}
      </button>
    </p>
  );
}
