/** Runs a register: reads the environment, starts, and stops in good order. */
import { log } from '../../../shared/log.ts';
import { readConfig } from './config.ts';
import { startRegister } from './server.ts';

process.env.APOLLO_TELEMETRY_DISABLED = '1';

try {
  const register = await startRegister(readConfig(process.env));
  log('register.ready', { parties: [...register.hosted.keys()].join(',') });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void register.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
