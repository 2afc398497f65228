/** TLS between gateways and registers: each shows a certificate of its own, from an authority that the other trusts. */
import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';

/** Paths of files in PEM format. */
export interface TlsFiles {
  certFile: string;
  keyFile: string;
  /** Of the authority whose certificates the other side must show; undefined: see where it is read. */
  caFile?: string | undefined;
}

/** What a server needs: with an authority, whoever has no certificate of it is refused before a byte is read. */
export function serverTls({ certFile, keyFile, caFile }: TlsFiles) {
  const own = { cert: readFileSync(certFile), key: readFileSync(keyFile), minVersion: 'TLSv1.2' as const };
  if (caFile === undefined) return own;
  return { ...own, ca: readFileSync(caFile), requestCert: true, rejectUnauthorized: true };
}

/** What a client needs: it shows its certificate, and trusts the authority besides those that everybody trusts. */
export function clientTls({ certFile, keyFile, caFile }: TlsFiles) {
  const own = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  return caFile === undefined ? own : { ...own, ca: [...rootCertificates, readFileSync(caFile, 'utf8')] };
}

type Environment = Record<string, string | undefined>;

/** The files that variables with this prefix name; undefined if they name none. */
export function readTlsFiles(
  env: Environment,
  { prefix, ca }: { prefix: string; ca: string },
  problems: string[],
): TlsFiles | undefined {
  const [certFile, keyFile, caFile] = [`${prefix}_CERT_FILE`, `${prefix}_KEY_FILE`, ca].map(
    (name) => env[name] || undefined,
  );
  if (certFile && keyFile) return { certFile, keyFile, caFile };
  if (certFile || keyFile || caFile)
    problems.push(`${prefix}_CERT_FILE and ${prefix}_KEY_FILE go together, and ${ca} with them`);
  return undefined;
}
