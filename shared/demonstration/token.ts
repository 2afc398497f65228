/** `npm run --silent token`: prints a development token, and nothing else, on standard output. */
import { parseArgs } from 'node:util';
import { ROLES } from '../callers/caller.ts';
import { runScript } from '../machine/script.ts';
import { clientKey } from './client-key.ts';
import { isRole, signDevelopmentToken } from './tokens.ts';

const USAGE = `npm run --silent token -- --party met-police --role DPO [--office SIRO] [--door register] [--minutes 60] [--key my-key.jwk]`;

const OPTIONS = {
  party: { type: 'string' },
  role: { type: 'string' },
  office: { type: 'string' },
  door: { type: 'string', default: 'federation' },
  minutes: { type: 'string', default: '60' },
  /** A file with the person's own key, made if it does not exist; the token confirms it. */
  key: { type: 'string' },
} as const;

async function tokenFor(args: string[]): Promise<string> {
  const { party, role, office, door, minutes, key: file } = parseArgs({ args, options: OPTIONS }).values;
  if (!party || !role) throw new Error(`Give the party and the role: ${USAGE}`);
  if (!isRole(role)) throw new Error(`There is no role ${role}. Roles are: ${ROLES.join(', ')}.`);
  if (door !== 'federation' && door !== 'register') throw new Error('--door must be federation or register.');
  if (!(Number(minutes) > 0 && Number(minutes) <= 60)) throw new Error('--minutes must be from 1 to 60.');
  const key = file === undefined ? undefined : await clientKey(file);
  return await signDevelopmentToken(party, role, { office, door, minutes: Number(minutes), key });
}

await runScript(tokenFor);
