/** Runs the benches and prints what they measured as JSON. */
import { benchGateway } from './gateway.ts';

process.stdout.write(`${JSON.stringify({ gateway: await benchGateway() }, null, 2)}\n`);
