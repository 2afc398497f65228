/** Duties that follow from facts: owed, moved and ended with them, on a real database. */
import { v7 as uuidv7 } from 'uuid';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { discharge, keepInStep, type Duty } from '../../subgraphs/register/duties/obligations/obligations.ts';
import { openTestRegister, type TestRegister } from '../support/register.ts';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const KIND = 'AUTHORITY_NOTICE';
let acme: TestRegister;

beforeAll(async () => {
  acme = await openTestRegister('acme', [], NOW);
});
afterAll(() => acme.close());

const tx = () => ({ register: acme.register, manager: acme.register.database.manager, now: NOW });
const due = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

function duty(about: string, dueAt: Date | null, rule = 'Tell it.'): Duty {
  return { kind: KIND, about, dueAt, strength: 'MUST', rule, source: 'a law' };
}

const keep = (about: string, duties: Duty[], isOwedAnew = false) =>
  keepInStep(tx(), { about, kinds: [KIND], duties, because: 'the facts changed', isOwedAnew });

const rowsOf = (about: string) =>
  tx().manager.find(ObligationRow, { where: { about }, order: { id: 'ASC' } });

test('a duty that is there already is owed once, and moves with its rule; the term it had stays with it', async () => {
  const about = uuidv7();
  await keep(about, [duty(about, null, 'Tell it at once.')]);
  await keep(about, [duty(about, due(72), 'Tell it within 72 hours.')]);
  expect(await rowsOf(about)).toEqual([
    expect.objectContaining({
      dueAt: due(72),
      rule: 'Tell it within 72 hours.',
      earlier: [expect.objectContaining({ dueAt: null, rule: 'Tell it at once.' })],
    }),
  ]);
});

test('what the facts ended is owed again once they come back', async () => {
  const about = uuidv7();
  await keep(about, [duty(about, due(72))]);
  await keep(about, []);
  await keep(about, [duty(about, due(72))]);
  expect((await rowsOf(about)).map(({ dischargedBy }) => dischargedBy)).toEqual(['FACTS', null]);
});

test('what a person discharged stays so, whatever the words, until the facts have become graver', async () => {
  const about = uuidv7();
  await keep(about, [duty(about, due(72))]);
  await discharge(tx(), about, KIND, 'The facts have changed: it no longer applies.');
  await keep(about, [duty(about, due(72))]);
  expect(await rowsOf(about)).toHaveLength(1);
  await keep(about, [duty(about, due(72))], true);
  expect((await rowsOf(about)).filter(({ dischargedAt }) => dischargedAt === null)).toHaveLength(1);
});
