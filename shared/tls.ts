/** Mutual TLS between gateways and registers: each has a certificate from an authority that the other trusts. */
import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';

/** Paths of files in PEM format. */
export interface TlsFiles {
  certFile: string;
  keyFile: string;
  /** The authority that must have signed the other side's certificate; undefined: see `serverTls` and `clientTls`. */
  caFile?: string | undefined;
}

/** The options of a server. With an authority, a client without its certificate is refused before a byte is read. */
export function serverTls({ certFile, keyFile, caFile }: TlsFiles) {
  const own = { cert: readFileSync(certFile), key: readFileSync(keyFile), minVersion: 'TLSv1.2' as const };
  if (caFile === undefined) return own;
  return { ...own, ca: readFileSync(caFile), requestCert: true, rejectUnauthorized: true };
}

/** The options of a client: its certificate, and the authority, trusted in addition to the usual ones. */
export function clientTls({ certFile, keyFile, caFile }: TlsFiles) {
  const own = { cert: readFileSync(certFile), key: readFileSync(keyFile) };
  return caFile === undefined ? own : { ...own, ca: [...rootCertificates, readFileSync(caFile, 'utf8')] };
}

type Environment = Record<string, string | undefined>;

/** The files named by the variables with this prefix; undefined if none is set. */
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
    problems.push(
      `${ca} needs ${prefix}_CERT_FILE and ${prefix}_KEY_FILE, and each of these needs the other`,
    );
  return undefined;
}
