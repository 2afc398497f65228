/** How long a spreadsheet of processing records takes, from the file to the last row. */
import { data } from '../support/answers.ts';
import type { Federation } from '../support/federation.ts';
import { csvOf, NEEDED_HEADER, plainRow, xlsxOf } from '../support/spreadsheets.ts';
import { onFederation } from './federation.ts';

const RECORDS = 5000;
const PARTY = 'origin';

/** Milliseconds by format. */
export function benchProcessingImport() {
  return onFederation({ parties: [PARTY] }, async (federation) => ({
    records: RECORDS,
    csvMilliseconds: await importing(federation, 'CSV', csvOf(rowsOf('csv'))),
    xlsxMilliseconds: await importing(federation, 'XLSX', xlsxOf(rowsOf('xlsx'))),
  }));
}

const rowsOf = (name: string) => [
  NEEDED_HEADER,
  ...Array.from({ length: RECORDS }, (_, index) => plainRow(`${name} ${index}`)),
];

async function importing(federation: Federation, format: string, file: string | Buffer): Promise<number> {
  const token = await federation.token(PARTY, 'DPO', { door: 'register' });
  const register = federation.register(PARTY);
  const document = `mutation { row: importProcessing(party: "${PARTY}", input: { format: ${format} }) { uploadPath } }`;
  const opened = data<{ row: { uploadPath: string } }>(await register.query(token, document));
  const begun = performance.now();
  const response = await fetch(new URL(opened.row.uploadPath, register.url), {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}` },
    body: file,
  });
  const { rowsGood } = (await response.json()) as { rowsGood: number };
  if (rowsGood !== RECORDS) throw new Error(`${rowsGood} of ${RECORDS} imported`);
  return Math.round(performance.now() - begun);
}
