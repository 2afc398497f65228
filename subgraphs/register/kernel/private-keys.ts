/** A party's private keys at hand. They change without a restart: the folder is read again with each directory taken. */
import type { JWK } from 'jose';
import { findKey, isKeyGoodAt } from '../../../shared/directory/keys.ts';
import type { Directory } from '../../../shared/directory/reader.ts';
import { log } from '../../../shared/log.ts';
import { readMatchSecret, readPrivateKeys } from '../../../shared/secrets.ts';

interface PrivateKeys {
  /** The first of the folder that the directory shows as good, so that nobody gets what they cannot verify yet. */
  signing(): JWK;
  /** Old ones too: envelopes to them may still arrive. */
  decryption(): JWK[];
  matchSecret: Buffer;
}

interface Holder {
  party: string;
  secretsDir: string;
}

/** Reads the folder; throws if it is not complete. Later, keys that cannot be read leave those that were. */
export function holdPrivateKeys(
  { party, secretsDir }: Holder,
  directory: Directory,
  now: () => Date,
): PrivateKeys {
  const read = () => ({ sig: readPrivateKeys(secretsDir, 'sig'), enc: readPrivateKeys(secretsDir, 'enc') });
  let held = read();
  directory.onChange(() => {
    try {
      held = read();
    } catch {
      log('keys.unreadable', { party });
    }
  });
  const isShown = ({ kid = '' }: JWK) => {
    const own = directory.party(party);
    const key = own && findKey(own, 'sig', kid);
    return key !== undefined && isKeyGoodAt(key, now());
  };
  return {
    signing: () => held.sig.find(isShown) ?? held.sig[0],
    decryption: () => held.enc,
    matchSecret: readMatchSecret(secretsDir),
  };
}
