/** Runs the benches and prints what they measured as JSON. Name some to run only those: `npm run bench -- gateway`. */
import { benchAudit } from './audit.ts';
import { benchBreach } from './breach.ts';
import { benchConsole } from './console.ts';
import { benchGateway } from './gateway.ts';
import { benchProcessingImport } from './processing-import.ts';
import { benchPropagation } from './propagation.ts';

const BENCHES: Record<string, () => Promise<unknown>> = {
  audit: benchAudit,
  breach: benchBreach,
  console: benchConsole,
  gateway: benchGateway,
  'processing-import': benchProcessingImport,
  propagation: benchPropagation,
};

const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in BENCHES));
if (unknown !== undefined)
  throw new Error(`There is no bench ${unknown}: ${Object.keys(BENCHES).join(', ')}.`);
const measured: Record<string, unknown> = {};
for (const [name, bench] of Object.entries(BENCHES))
  if (named.length === 0 || named.includes(name)) measured[name] = await bench();
process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
