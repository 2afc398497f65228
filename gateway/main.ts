/** Runs a gateway: reads the environment, starts, and stops in good order. */
import { log } from '../shared/log.ts';
import { readConfig } from './config.ts';
import { startGateway } from './server.ts';

try {
  const config = readConfig(process.env);
  const gateway = await startGateway(config);
  log('gateway.ready', { url: gateway.url, mode: config.mode });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void gateway.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
