/** `node verify-evidence.mjs PACK [--admission-key KEY.jwk]`: verifies an evidence pack and prints what it proves. */
import { readFileSync } from 'node:fs';
import { verifyPack } from './verify.mjs';

const USAGE = 'Usage: node verify-evidence.mjs PACK [--admission-key KEY.jwk]\n';

/** A pack is untrusted: none of its characters may control the terminal. */
function plain(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
}

function report({ failures, proofs, claims }) {
  const lines = [
    'Proven:',
    ...proofs.map(({ part, words }) => `  ✓ ${part}: ${words}`),
    'Claimed, not proven:',
    ...claims.map((words) => `  · ${words}`),
    ...(failures.length > 0 ? ['Wrong:'] : []),
    ...failures.map(
      ({ part, at, length, reason }) => `  ✗ ${part}, bytes ${at} to ${at + length - 1}: ${reason}`,
    ),
    failures.length > 0
      ? 'The pack was changed after it was signed, or does not prove what it says.'
      : 'The pack is good.',
  ];
  return lines.map((line) => `${plain(line)}\n`).join('');
}

function readKey(path) {
  const key = JSON.parse(readFileSync(path, 'utf8'));
  if (key?.kty !== 'OKP') throw new Error(`${path} is not the JWK of an Ed25519 key`);
  return key;
}

/** The exit code: 0 good, 1 not good, 2 wrong usage. */
function main([path, option, keyPath, ...more]) {
  const isAsked = path !== undefined && more.length === 0;
  const isKeyed = option === '--admission-key' && keyPath !== undefined;
  if (!isAsked || !(option === undefined || isKeyed)) {
    process.stderr.write(USAGE);
    return 2;
  }
  try {
    const found = verifyPack(readFileSync(path), isKeyed ? { admissionKey: readKey(keyPath) } : {});
    process.stdout.write(report(found));
    return found.failures.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${plain(error.message)}\n`);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
