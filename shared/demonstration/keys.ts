/** `npm run --silent keys`: makes, rotates and revokes a party's keys, of the demonstration or in the given folders. */
import { parseArgs } from 'node:util';
import type { JWK } from 'jose';
import { loadJwk, thumbprint } from '../keys.ts';
import { readJson } from '../machine/files.ts';
import { runScript } from '../machine/script.ts';
import { hasSecrets } from '../secrets.ts';
import { gatewayKeyIn, makeGatewayKey } from './gateway-key.ts';
import { generateIdentity, writeSecrets } from './identity.ts';
import { replaceIssuerKeys, revokeKey, rotateKey, type PartyKeys } from './key-rotation.ts';
import { LAYOUT } from './layout.ts';

const USAGE = `npm run --silent keys -- generate --party met-police [--secrets FOLDER]
npm run --silent keys -- rotate --party met-police --use sig|enc [--overlap-days 7] [--compromised-since INSTANT]
npm run --silent keys -- revoke --party met-police --kid met-police-sig-1 [--at INSTANT] [--compromised-since INSTANT]
npm run --silent keys -- issuer --party met-police --issuer-keys JWKS_FILE
npm run --silent keys -- gateway --secrets FOLDER
  for an installation other than the demonstration, add: --secrets FOLDER --directory FILE --admission-key FILE`;

const OPTIONS = {
  party: { type: 'string' },
  use: { type: 'string' },
  kid: { type: 'string' },
  at: { type: 'string' },
  'overlap-days': { type: 'string', default: '7' },
  'compromised-since': { type: 'string' },
  'issuer-keys': { type: 'string' },
  secrets: { type: 'string' },
  directory: { type: 'string', default: LAYOUT.directory },
  'admission-key': { type: 'string', default: LAYOUT.admissionPrivate },
} as const;

type Values = ReturnType<typeof read>['values'];

const DAY_MILLISECONDS = 86_400_000;

const read = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

function instant(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error(`${text} is not an instant such as 2026-10-24T11:00:00Z.`);
  return at;
}

function keysOf(party: string, secrets: string, values: Values, now: Date): PartyKeys {
  const admissionKey = loadJwk(values['admission-key']);
  return { party, secrets, directory: { path: values.directory, admissionKey, now } };
}

/** Only the public halves are printed, for admission to compare and publish. */
async function generate(party: string, folder: string): Promise<object> {
  if (hasSecrets(folder)) throw new Error(`${folder} holds keys already: rotate them.`);
  const identity = await generateIdentity(party);
  writeSecrets(folder, identity);
  const shown = async (jwk: JWK) => ({ jwk, fingerprint: await thumbprint(jwk) });
  const { signing, encryption } = identity;
  return { party, keys: await Promise.all([signing, encryption].map((pair) => shown(pair.publicJwk))) };
}

async function run(args: string[], now: Date): Promise<object> {
  const { values, positionals } = read(args);
  const { party, use, kid } = values;
  const [verb] = positionals;
  if (verb === 'gateway' && values.secrets !== undefined) return makeGatewayKey(gatewayKeyIn(values.secrets));
  if (!party) throw new Error(`Give the party:\n${USAGE}`);
  const secrets = values.secrets ?? LAYOUT.secrets(party);
  const compromisedSince = instant(values['compromised-since']);
  if (verb === 'generate') return generate(party, secrets);
  const keys = keysOf(party, secrets, values, now);
  if (verb === 'rotate' && (use === 'sig' || use === 'enc')) {
    const overlapMs = Number(values['overlap-days']) * DAY_MILLISECONDS;
    if (!(overlapMs >= DAY_MILLISECONDS)) throw new Error('--overlap-days must be 1 or more.');
    return rotateKey(keys, use, { overlapMs, compromisedSince });
  }
  if (verb === 'revoke' && kid !== undefined) {
    const end = { revokedAt: instant(values.at) ?? now, compromisedSince };
    return { kid, version: await revokeKey(keys, kid, end) };
  }
  const file = values['issuer-keys'];
  if (verb === 'issuer' && file !== undefined) {
    const { keys: issuerKeys } = readJson<{ keys: JWK[] }>(file);
    return { version: await replaceIssuerKeys(keys, issuerKeys) };
  }
  throw new Error(`Give a command:\n${USAGE}`);
}

await runScript(async (args) => JSON.stringify(await run(args, new Date())));
