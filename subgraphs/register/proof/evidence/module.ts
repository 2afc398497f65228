/** What this module contributes to a register. */
import { createHash } from 'node:crypto';
import type { Resolvers, EvidenceAddress, EvidenceKind } from '../../generated/graphql.ts';
import { verifierProgram } from '../../../../shared/evidence/program.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';

const VERIFIER_PATH = '/evidence/verify.mjs';
const verifierDigest = createHash('sha256').update(verifierProgram()).digest('hex');

/** The address of a case's pack; a reference may have any character. */
function addressOf({ party, contributions }: RegisterOf, kind: EvidenceKind, id: string): EvidenceAddress {
  const { word } = contributions.evidence.map(({ cases }) => cases).find((one) => one.kind === kind)!;
  const path = `/evidence/${party}/${word}/${encodeURIComponent(id)}`;
  return { path, verifierPath: VERIFIER_PATH, verifierDigest };
}

export const resolvers: Resolvers[] = [
  {
    Register: {
      evidence: ({ party }, { kind, id }, { registerOf }) => addressOf(registerOf(party), kind, id),
    },
  },
];
