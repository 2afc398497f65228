/** A gateway's key pair: the private key in its folder, the public key for the registers that trust it. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { JWK } from 'jose';
import { generateSigningKey } from '../keys.ts';
import { writeWhole } from '../machine/files.ts';
import { LAYOUT } from './layout.ts';

/** Makes a new pair and returns the value of GATEWAY_KEYS for each register that trusts the gateway. */
export async function makeGatewayKey(file: string): Promise<{ keys: JWK[] }> {
  if (existsSync(file)) throw new Error(`${file} exists already.`);
  const { privateJwk, publicJwk } = await generateSigningKey(`gateway-${randomBytes(6).toString('hex')}`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeWhole(file, JSON.stringify(privateJwk));
  return { keys: [publicJwk] };
}

/** The file in a gateway's folder of secrets. */
export const gatewayKeyIn = (folder: string): string => join(folder, 'gateway.jwk');

/** The demonstration's own, made once. */
export async function makeDemonstrationGatewayKey(): Promise<void> {
  if (existsSync(LAYOUT.gatewayKeys)) return;
  writeWhole(LAYOUT.gatewayKeys, JSON.stringify(await makeGatewayKey(LAYOUT.gatewayKey)));
}
