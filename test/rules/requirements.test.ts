/** The page on the requirements of the source documents: complete, and true of the files that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = readFileSync(`${ROOT}subgraphs/register/requirements.md`, 'utf8');

const KINDS = ['ENFORCED', 'RECORDED', 'DATA', 'PEOPLE'];
const DOCUMENTS = /\b(HO-IASC|IOM|HMPPS|MAS|WEISF)\b/;

interface Row {
  number: number;
  asked: string;
  source: string;
  kind: string;
  remark: string;
  where: string;
}

const rows: Row[] = [...PAGE.matchAll(/^\| (\d+) \| (.+?) \| (.+?) \| (\w+) \| (.+?) \| (.+) \|$/gm)].map(
  ([, number, asked = '', source = '', kind = '', remark = '', where = '']) => ({
    number: Number(number),
    asked,
    source,
    kind,
    remark,
    where,
  }),
);

const numbersOf = (list: readonly Row[]) => list.map(({ number }) => number);
const pathsIn = (text: string) =>
  [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(([, path = '']) => path);
/** A file of tests, and a part of a title in it. */
const testsIn = (text: string) =>
  [...text.matchAll(/`(test\/[^`]+)` › “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }));
const textOf = (path: string) => (existsSync(ROOT + path) ? readFileSync(ROOT + path, 'utf8') : '');

test('each of the 209 numbers stands once', () => {
  const all = Array.from({ length: 215 }, (_, index) => index + 1);
  const used = all.filter((number) => number < 194 || number > 199);
  expect(numbersOf(rows).toSorted((a, b) => a - b)).toEqual(used);
  expect(rows).toHaveLength(209);
});

test('each says what is asked in few words, in which document, and what becomes of it', () => {
  const bad = rows.filter(
    ({ asked, source, kind }) =>
      asked.split(' ').length > 12 || !DOCUMENTS.test(source) || !KINDS.includes(kind),
  );
  expect(numbersOf(bad)).toEqual([]);
});

test('the counts at the top are right', () => {
  const said = [...PAGE.matchAll(/^\| ([A-Z]+) +\| (\d+) +\| (\d+) +\|/gm)].map(([, kind, ...counts]) => [
    kind,
    ...counts.map(Number),
  ]);
  const counted = KINDS.map((kind) => {
    const those = rows.filter((row) => row.kind === kind);
    return [kind, those.length, those.filter(({ remark }) => remark.includes('in part:')).length];
  });
  expect(said).toEqual(counted);
});

test('what is left to people has its reason, and everything else a file', () => {
  const bare = rows.filter(({ kind, remark, where }) =>
    kind === 'PEOPLE' ? remark.split(' ').length < 3 : pathsIn(where).length === 0,
  );
  expect(numbersOf(bare)).toEqual([]);
});

test('every file that is named is there', () => {
  const missing = rows.flatMap(({ number, where }) =>
    pathsIn(where)
      .filter((path) => !existsSync(ROOT + path))
      .map((path) => `${number}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('what is enforced names a test, and every title that is named stands in its file', () => {
  const without = rows.filter(({ kind, where }) => kind === 'ENFORCED' && testsIn(where).length === 0);
  expect(numbersOf(without)).toEqual([]);
  const wrong = rows.flatMap(({ number, where }) =>
    testsIn(where)
      .filter(({ file, title }) => !textOf(file).includes(title))
      .map(({ file, title }) => `${number}: ${file} › ${title}`),
  );
  expect(wrong).toEqual([]);
});
