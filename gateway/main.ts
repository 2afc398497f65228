/** The gateway's program: reads the environment, starts, and shuts down cleanly on a signal. */
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
