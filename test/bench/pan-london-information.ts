/** Three hundred requests for information from and to the measured party: copies of two that were asked for real. */
import { intervene } from '../support/database.ts';
import { MEASURED, write, type PanLondon } from './pan-london-rows.ts';

const COPIES = 150;

/** As it was asked, with days, ids and the other party changed; every fourth is still open. */
const COPY = `
  insert into information_request select (jsonb_populate_record(row, jsonb_build_object(
    'id', gen_random_uuid(), 'request_id', gen_random_uuid(), 'requested_on', current_date - n,
    'recorded_at', now() - n * interval '1 day', 'what', row.what || ' (' || n || ')',
    'acknowledged_on', case when n % 4 > 0 then current_date - n end,
    'decision', case when n % 4 > 0 then jsonb_build_object('outcome', 'REFUSED', 'reason', 'It is not held.',
      'decidedOn', (current_date - n)::text, 'tests', '[]'::jsonb, 'legalBasis', null, 'afterStep', 0) end))).*
  from information_request row, generate_series(1, $1) n where row.id = any($2)`;

/** Fills the measured party's register, if an agreement of its own has terms for such requests. */
export async function fillInformation(
  { federation }: PanLondon,
  agreement: string,
  to: string,
): Promise<void> {
  const input = {
    agreement,
    classification: 'OFFICIAL',
    necessity: 'To plan places for next year.',
    what: 'Numbers of referrals by quarter',
    purpose: 'A comparison in the yearly report.',
    publication: 'The table, by quarter.',
    access: 'Two analysts.',
    storage: 'On an encrypted drive, for two years.',
    disposal: 'Deleted, and the deletion recorded.',
  };
  const id = await write(federation, MEASURED, 'requestInformation', { ...input, to });
  const url = federation.register(MEASURED).databaseUrl;
  await intervene(url, COPY, [COPIES, [id]]);
  await intervene(url, 'analyze information_request');
}
