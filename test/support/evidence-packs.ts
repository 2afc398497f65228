/** A small evidence pack in tests: verified whole, or with parts that were changed. */
import type { Part } from '../../shared/evidence/pack.ts';
import { verifyPack, type Report } from '../../shared/verifier/verify.mjs';
import { syntheticPack, type Synthetic } from './evidence.ts';

export let small: Synthetic;
export let pack: Buffer;

/** A small pack, and its bytes. */
export function openPacks(): void {
  beforeAll(async () => {
    small = await syntheticPack(1);
    pack = await small.write();
  });
}

const trusting = ({ admission }: Synthetic) => ({ admissionKey: admission.publicJwk });
export const verify = (bytes: Uint8Array, by = small): Report => verifyPack(bytes, trusting(by));
export const failedParts = (bytes: Uint8Array, by = small) =>
  verify(bytes, by).failures.map(({ part }) => part);

/** What is wrong with a pack that the register signed, with these parts. */
export async function wrongIn(parts: Part[]): Promise<Record<string, string>> {
  const { failures } = verify(await small.write(parts));
  return Object.fromEntries(failures.map(({ part, reason }) => [part, reason]));
}
