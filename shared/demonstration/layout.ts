/** Where the demonstration keeps its state: one git-ignored folder of the project. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../sources.ts';

const FOLDER = join(PROJECT, '.federation');

export const LAYOUT = {
  folder: FOLDER,
  state: join(FOLDER, 'state.json'),
  directory: join(FOLDER, 'directory.jws'),
  admissionPrivate: join(FOLDER, 'admission-private.jwk'),
  admissionPublic: join(FOLDER, 'admission-public.jwk'),
  /** The gateway's private key for its requests to registers, and the public key that they trust. */
  gatewayKey: join(FOLDER, 'gateway.jwk'),
  gatewayKeys: join(FOLDER, 'gateway-keys.json'),
  postgres: join(FOLDER, 'postgres'),
  /** The compiled programs. */
  build: join(FOLDER, 'build'),
  /** The built console. */
  console: join(FOLDER, 'build', 'console'),
  launcherPid: join(FOLDER, 'launcher.pid'),
  /** The process id of a party's register, or of `gateway`. */
  pid: (name: string) => join(FOLDER, `${name}.pid`),
  log: (name: string) => join(FOLDER, `${name}.log`),
  identity: (party: string) => join(FOLDER, 'parties', party, 'identity.json'),
  secrets: (party: string) => join(FOLDER, 'parties', party, 'secrets'),
  caseKeys: (party: string) => join(FOLDER, 'parties', party, 'case-keys'),
  /** The last valid directory, as a register keeps it. */
  directoryKept: (party: string) => join(FOLDER, 'parties', party, 'directory.jws'),
};

/** Makes the folder. Its parties are closed to other accounts; PostgreSQL's account must be able to pass through. */
export function makeFolder(): void {
  mkdirSync(join(FOLDER, 'parties'), { recursive: true });
  chmodSync(FOLDER, 0o711);
  chmodSync(join(FOLDER, 'parties'), 0o700);
}
