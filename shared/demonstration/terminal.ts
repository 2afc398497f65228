/** What the demonstration prints on the terminal. */
import { gatewayUrl } from './environment.ts';
import type { State } from './state.ts';

/** Writes one line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Does the work, then prints what it was and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const begunAt = Date.now();
  const result = await work();
  say(`  ${what.padEnd(44)} ${((Date.now() - begunAt) / 1000).toFixed(1).padStart(5)} s`);
  return result;
}

const QUERY =
  '{ agreements { nodes { party { name } reference title inForce } completeness { answered missing } } }';

/** What to do next, once everything runs. */
export function greeting(state: State, seconds: number): string {
  const parties = Object.keys(state.parties);
  const [first = ''] = parties;
  const url = gatewayUrl(state);
  const token = `npm run --silent token -- --party ${first} --role DPO`;
  return `
Ready after ${seconds.toFixed(1)} s: ${parties.length} parties, each with its own register and database.

  Start page   ${new URL('/', url).href}           each organisation's console; choose who you are there
  Query page   ${new URL('/query-page', url).href}
  GraphQL      ${url}
  A token      ${token}
  A query      ${QUERY}
  From a shell curl -s ${url} -H 'content-type: application/json' \\
                 -H "authorization: Bearer $(${token})" \\
                 -d '${JSON.stringify({ query: QUERY })}'

  Stop a party kill $(cat .federation/${first}.pid)      then ask again: only its rows are missing
  Start it     npm run register -- ${first}

This is a demonstration: identity may pass through the gateway here, which production refuses.
Stop everything with Ctrl-C. The data stays in .federation/ until you remove it.
`;
}
