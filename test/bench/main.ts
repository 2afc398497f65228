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
const measured: Record<string, unknown> = {};
for (const name of named.length > 0 ? named : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no bench ${name}: ${Object.keys(BENCHES).join(', ')}.`);
  measured[name] = await bench();
}
process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
