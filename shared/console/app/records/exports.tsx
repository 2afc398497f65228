/** The whole record as a file, in four formats. */
import { useConsole } from '../graph/use-console.ts';
import { SaveButton } from '../parts/buttons.tsx';
import { saveFrom } from '../parts/files.ts';

const FORMATS = [
  { ending: 'csv', text: 'Save as CSV', for: 'for other systems, of any size' },
  { ending: 'xlsx', text: 'Save as a spreadsheet (XLSX)', for: 'in the layout of the ICO’s template' },
  { ending: 'pdf', text: 'Save as PDF', for: 'to print, or to show to the ICO; up to 1,000 records' },
  { ending: 'jsonld', text: 'Save as JSON-LD', for: 'in the W3C’s Data Privacy Vocabulary' },
];

/** Nothing where the register gives no files to this caller. */
export function Exports({ path }: { path: string | null }) {
  const asking = useConsole();
  if (!path) return null;
  return (
    <section className="console-not-printed">
      <h2 className="govuk-heading-m">Take the whole record as a file</h2>
      <p className="govuk-hint">All entries, whatever is searched for above (Art. 30(4)).</p>
      {FORMATS.map(({ ending, text, for: what }) => (
        <div key={ending} className="records-tools">
          <SaveButton text={text} save={() => saveFrom(asking, `${path}.${ending}`)} />
          <span className="govuk-hint govuk-!-margin-bottom-0">{what}</span>
        </div>
      ))}
    </section>
  );
}
