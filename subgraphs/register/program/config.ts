/** Environment -> Config of a register program; names every missing or unusable variable at once. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JWK } from 'jose';
import { loadJwk, loadJwkSet } from '../../../shared/keys.ts';
import { readTlsFiles, type TlsFiles } from '../../../shared/tls.ts';
import type { Mode } from '../kernel/register-of.ts';

export interface RegisterConfig {
  /** PORT, at which GraphQL, health and the contract are served. @default 4001 */
  port: number;
  /** HOST, the address to listen on. @default 127.0.0.1 */
  host: string;
  /** MODE: production or demonstration. @default production */
  mode: Mode;
  /** DIRECTORY_SOURCE: file path or http(s) URL of the signed directory. */
  directorySource: string;
  /** DIRECTORY_KEPT_AT: a file for the last good directory, so that a restart takes no older one; unset: none is kept. */
  directoryKeptAt?: string | undefined;
  /** ADMISSION_KEY: the public JWK that signs the directory, inline or as a file path. */
  admissionKey: JWK;
  /** BANK_HOLIDAYS_FILE: the operator's own list, in the format of gov.uk's bank-holidays.json; unset: the shipped one. */
  bankHolidaysFile?: string | undefined;
  /** TIMESTAMP_AUTHORITY_URL of an RFC 3161 authority, which stamps the audit's checkpoints; unset: none does. */
  timestampAuthority?: string | undefined;
  /** GATEWAY_KEYS: the JWK set, or its path, of the gateways trusted here; unset: any that has a person's token. */
  gatewayKeys?: JWK[] | undefined;
  /**
   * TLS_CERT_FILE, TLS_KEY_FILE: it serves TLS, and shows the certificate where it delivers; unset: plain HTTP. With
   * TLS_CLIENT_CA_FILE only who has a certificate of that authority gets in, be it for what is published.
   */
  tls?: TlsFiles | undefined;
  /** GATEWAY_URL: the GraphQL endpoint of the gateway through which notices go. */
  gatewayUrl: string;
  /** Left out: no console is served. */
  console?: ConsoleConfig | undefined;
  /** The parties whose registers this program runs, usually one. */
  hosted: HostedConfig[];
}

/** The console for the parties' own people. */
export interface ConsoleConfig {
  /** CONSOLE_DIR: the folder of the built console. @default where `npm run build` puts it */
  folder: string;
  /** CONSOLE_GATEWAY_URL: the gateway's GraphQL endpoint as browsers reach it. @default GATEWAY_URL */
  gatewayUrl: string;
  /**
   * CONSOLE_SIGN_IN: the address of the party's OpenID metadata; for a program with several parties a JSON object of
   * party -> address. Unset: no console is served.
   */
  signIn: Record<string, string>;
  /** CONSOLE_CLIENT_ID, as which the console is known to the identity provider. @default register-console */
  clientId: string;
}

export interface HostedConfig {
  /** PARTY, its id in the directory. */
  party: string;
  /** DATABASE_URL of its own PostgreSQL database, with the role that the register runs as. */
  databaseUrl: string;
  /** MIGRATION_DATABASE_URL: the same database with the role that owns its tables; unset: DATABASE_URL's does both. */
  migrationDatabaseUrl?: string | undefined;
  /** DATABASE_POOL: connections for requests. @default 4 */
  pool: number;
  /** SECRETS_DIR with signing.jwk, encryption.jwk (each a private JWK or a list, the current one first) and match-secret. */
  secretsDir: string;
  /** CASE_KEYS_DIR: a file a case, to be kept out of the database's backups. */
  caseKeysDir: string;
  /** POLICY_FILE: JSON of the party's own policy; null: the defaults. */
  policyFile: string | null;
}

type Environment = Record<string, string | undefined>;

/** Reads the configuration, or throws one error that names all that is wrong. */
export function readConfig(env: Environment): RegisterConfig {
  const problems: string[] = [];
  const need = (name: string) => {
    const value = env[name];
    if (!value) problems.push(`${name} is missing`);
    return value ?? '';
  };
  const whole = (name: string, fallback: number) => {
    const value = Number(env[name] ?? fallback);
    if (!Number.isInteger(value) || value < 0) problems.push(`${name} must be a whole number`);
    return value;
  };
  const config: RegisterConfig = {
    port: whole('PORT', 4001),
    host: env.HOST ?? '127.0.0.1',
    mode: readMode(env, problems),
    directorySource: need('DIRECTORY_SOURCE'),
    directoryKeptAt: env.DIRECTORY_KEPT_AT || undefined,
    admissionKey: readKey(need('ADMISSION_KEY'), problems),
    bankHolidaysFile: env.BANK_HOLIDAYS_FILE || undefined,
    timestampAuthority: env.TIMESTAMP_AUTHORITY_URL || undefined,
    gatewayKeys: readGatewayKeys(env.GATEWAY_KEYS, problems),
    tls: readTlsFiles(env, { prefix: 'TLS', ca: 'TLS_CLIENT_CA_FILE' }, problems),
    gatewayUrl: need('GATEWAY_URL'),
    hosted: env.HOSTED_FILE
      ? readHosted(env.HOSTED_FILE, problems)
      : [
          {
            party: need('PARTY'),
            databaseUrl: need('DATABASE_URL'),
            migrationDatabaseUrl: env.MIGRATION_DATABASE_URL || undefined,
            pool: whole('DATABASE_POOL', DEFAULT_POOL),
            secretsDir: need('SECRETS_DIR'),
            caseKeysDir: need('CASE_KEYS_DIR'),
            policyFile: env.POLICY_FILE ?? null,
          },
        ],
  };
  config.console = readConsole(env, config, problems);
  if (problems.length > 0) throw new Error(`The register cannot start: ${problems.join('; ')}.`);
  return config;
}

const DEFAULT_POOL = 4;

/** Beside the compiled programs. */
const BUILT_CONSOLE = fileURLToPath(new URL('../../../console', import.meta.url));

function readConsole(
  env: Environment,
  { gatewayUrl, hosted }: RegisterConfig,
  problems: string[],
): ConsoleConfig | undefined {
  const { CONSOLE_SIGN_IN, CONSOLE_DIR, CONSOLE_GATEWAY_URL, CONSOLE_CLIENT_ID } = env;
  if (!CONSOLE_SIGN_IN) return undefined;
  const signIn = readSignIn(CONSOLE_SIGN_IN, hosted);
  const gateway = CONSOLE_GATEWAY_URL || gatewayUrl;
  if (!signIn || ![gateway, ...Object.values(signIn)].every((address) => URL.canParse(address)))
    problems.push('CONSOLE_SIGN_IN and CONSOLE_GATEWAY_URL must be URLs');
  return {
    folder: CONSOLE_DIR || BUILT_CONSOLE,
    gatewayUrl: gateway,
    signIn: signIn ?? {},
    clientId: CONSOLE_CLIENT_ID || 'register-console',
  };
}

/** Null: it is neither an address nor such an object. */
function readSignIn(value: string, hosted: HostedConfig[]): Record<string, string> | null {
  if (!value.startsWith('{')) return hosted.length === 1 && value ? { [hosted[0]!.party]: value } : null;
  try {
    return JSON.parse(value) as Record<string, string>;
  } catch {
    return null;
  }
}

function readMode(env: Environment, problems: string[]): Mode {
  const mode = env.MODE ?? 'production';
  if (mode === 'production' || mode === 'demonstration') return mode;
  problems.push('MODE must be production or demonstration');
  return 'production';
}

function readKey(value: string, problems: string[]): JWK {
  try {
    if (value) return loadJwk(value);
  } catch {
    problems.push('ADMISSION_KEY must be a JWK or the path of a file that holds one');
  }
  return {} as JWK;
}

function readGatewayKeys(value: string | undefined, problems: string[]): JWK[] | undefined {
  if (!value) return undefined;
  try {
    return loadJwkSet(value);
  } catch {
    problems.push(
      'GATEWAY_KEYS must be a set of public JWKs with kids, or the path of a file that holds one',
    );
    return [];
  }
}

/** HOSTED_FILE: a JSON list of hosted parties, for a program that runs several registers. */
function readHosted(file: string, problems: string[]): HostedConfig[] {
  try {
    const hosted = JSON.parse(readFileSync(file, 'utf8')) as Partial<HostedConfig>[];
    return hosted.map((entry, index) => {
      for (const key of ['party', 'databaseUrl', 'secretsDir', 'caseKeysDir'] as const) {
        if (!entry[key]) problems.push(`HOSTED_FILE: entry ${index} has no ${key}`);
      }
      return { pool: DEFAULT_POOL, policyFile: null, ...entry } as HostedConfig;
    });
  } catch {
    problems.push('HOSTED_FILE must be the path of a JSON list');
    return [];
  }
}

/** The party's policy file as far as it goes; {} without one. */
export function readPolicy(hosted: HostedConfig): Record<string, unknown> {
  if (hosted.policyFile === null || !existsSync(hosted.policyFile)) return {};
  return JSON.parse(readFileSync(hosted.policyFile, 'utf8')) as Record<string, unknown>;
}
