/** Brings records in from a spreadsheet: checked first, then all rows or none. */
import './records.css';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { SaveButton } from '../parts/buttons.tsx';
import { saveFrom } from '../parts/files.ts';
import { file } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, Inset, To } from '../parts/text.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportProgress } from './import-progress.tsx';
import { PastImports } from './past-imports.tsx';
import { useImport } from './use-import.ts';

export default function ImportScreen() {
  const mayWrite = useHasRole()('DPO');
  return (
    <Screen title="Bring in records from a spreadsheet">
      <Body>
        <To path="/records">Back to the records of processing</To>
      </Body>
      {mayWrite ? <CheckAndImport /> : <Inset>Your data protection officer brings in records.</Inset>}
    </Screen>
  );
}

const FILE = fieldsOf<{ file: File }>()({
  file: file('The file', {
    hint: 'CSV or XLSX, up to 20,000 rows and 20 MB. Nothing is kept by checking it.',
    accept: '.csv,.xlsx',
    required: true,
  }),
});

function CheckAndImport() {
  const { check, bringIn, outcome, good, running } = useImport();
  return (
    <>
      <Steps />
      <Form sending={check} of={FILE} submit="Check the file" isSecondary={good !== null} />
      <ImportProgress id={running?.id ?? null} isRunning={running !== null} />
      {outcome && <ImportOutcome outcome={outcome} />}
      {good && (
        <Form
          sending={bringIn}
          label={`Bring in ${good.file.name}`}
          submit={`Bring in ${good.rows === 1 ? 'this record' : `these ${good.rows} records`}`}
          input={() => ({ file: good.file })}
        />
      )}
      <PastImports />
    </>
  );
}

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
