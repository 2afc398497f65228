/** Ports of the loopback interface. */
import { createServer, type AddressInfo } from 'node:net';

/** Listens briefly; gives the port, or the error code. */
function tryListen(port: number, host: string): Promise<{ port: number } | { code: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
    server.listen(port, host, () => {
      const { port: got } = server.address() as AddressInfo;
      server.close(() => resolve({ port: got }));
    });
  });
}

/** Why the port cannot be used, for example EADDRINUSE; null if it is free. */
export async function whyTaken(port: number, host = '127.0.0.1'): Promise<string | null> {
  const result = await tryListen(port, host);
  return 'code' in result ? result.code : null;
}

/** The preferred port if it is free and not among `avoid`; otherwise, or if 0 is preferred, one that is. */
export async function freePort(preferred = 0, avoid: ReadonlySet<number> = new Set()): Promise<number> {
  for (const candidate of [preferred, 0, 0, 0, 0, 0]) {
    const result = await tryListen(candidate, '127.0.0.1');
    if ('port' in result && !avoid.has(result.port)) return result.port;
  }
  throw new Error('No port of the loopback interface is free.');
}
