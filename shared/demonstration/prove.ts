/** `npm run --silent prove`: signs the JSON input of a mutation from standard input, and prints it with its proof. */
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { inputDigest, signProof } from '../callers/proof.ts';
import { parseObject } from '../envelopes/jws.ts';
import { runScript } from '../machine/script.ts';
import { clientKey } from './client-key.ts';
import { isRole, personOf } from './tokens.ts';

const USAGE = `npm run --silent prove -- --party met-police --role DPO --key my-key.jwk --mutation recordBreach < input.json`;

const OPTIONS = {
  party: { type: 'string' },
  role: { type: 'string' },
  key: { type: 'string' },
  mutation: { type: 'string' },
} as const;

/** The input as the variable of a request, with a command id if it has none. */
async function signedInput(args: string[], json: string): Promise<string> {
  const { party, role, key, mutation } = parseArgs({ args, options: OPTIONS }).values;
  if (!party || !role || !isRole(role) || !key || !mutation)
    throw new Error(`Give the party, role, key and mutation: ${USAGE}`);
  const given = parseObject(Buffer.from(json));
  if (given === null) throw new Error(`The input on standard input is not a JSON object: ${USAGE}`);
  const commandId = typeof given.commandId === 'string' ? given.commandId : randomUUID();
  const input = { ...given, commandId };
  const write = { mutation, party, person: personOf(role), commandId, inputDigest: inputDigest(input) };
  const proof = await signProof(write, await clientKey(key), new Date());
  return JSON.stringify({ ...input, proof });
}

await runScript(async (args) => signedInput(args, await text(process.stdin)));
