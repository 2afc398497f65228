/** A time-stamping authority on the loopback: OpenSSL behind a little HTTP server. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testFolder } from './postgres.ts';

export interface TimestampAuthority {
  url: string;
  /** Its certificate, a PEM file. */
  certificate: string;
  /** What it answers: a stamp, an old stamp again, or nothing. */
  mood: 'STAMPS' | 'REPEATS' | 'SILENT';
  stop(): Promise<void>;
}

const CONFIG = `
[req]
distinguished_name = name
[name]
[tsa_extensions]
basicConstraints = critical, CA:true
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = test
[test]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

export async function startTimestampAuthority(name: string): Promise<TimestampAuthority> {
  const cwd = mkdtempSync(join(testFolder(), 'authority-'));
  writeFileSync(join(cwd, 'config'), CONFIG);
  writeFileSync(join(cwd, 'serial'), '01\n');
  const subject = [
    '-subj',
    `/CN=${name}`,
    '-days',
    '30',
    '-extensions',
    'tsa_extensions',
    '-config',
    'config',
  ];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', 'key.pem'];
  execFileSync('openssl', ['req', '-x509', ...key, ...subject, '-out', 'certificate.pem'], {
    cwd,
    stdio: 'pipe',
  });
  const stampIt = async (request: Buffer) => {
    writeFileSync(join(cwd, 'request'), request);
    const signer = ['-inkey', 'key.pem', '-signer', 'certificate.pem'];
    const files = ['-queryfile', 'request', '-out', 'response'];
    await promisify(execFile)('openssl', ['ts', '-reply', '-config', 'config', ...files, ...signer], { cwd });
    return readFileSync(join(cwd, 'response'));
  };
  const authority = { mood: 'STAMPS' as TimestampAuthority['mood'], old: Buffer.alloc(0) };
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      if (authority.mood === 'SILENT') return response.destroy();
      if (authority.mood === 'STAMPS') authority.old = await stampIt(Buffer.concat(chunks));
      return response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(authority.old);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(authority, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    certificate: join(cwd, 'certificate.pem'),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
