/** Synthetic evidence packs: parts as a register would write them, signed by keys that tests hold. */
import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import { canonicalJson } from '../../shared/canonical.ts';
import { signDirectory } from '../../shared/directory/reader.ts';
import { signReceipt, signStatement } from '../../shared/envelopes/envelope.ts';
import { signJson } from '../../shared/envelopes/jws.ts';
import { jsonPart, PACK_FORMAT, writePack, type Part } from '../../shared/evidence/pack.ts';
import { generateSigningKey, type KeyPair } from '../../shared/keys.ts';
import { exampleDocument, exampleParty, NOW, type ExampleParty } from '../shared/example-parties.ts';

export const AT = NOW.toISOString();
const SECONDS = NOW.getTime() / 1000;

export interface Synthetic {
  admission: KeyPair;
  self: ExampleParty;
  partners: ExampleParty[];
  parts: Part[];
  /** The pack of these parts, or of others, signed by the register. */
  write(parts?: Part[], key?: JWK): Promise<Buffer>;
}

const sha256 = (text: string, encoding: 'hex' | 'base64url') =>
  createHash('sha256').update(text).digest(encoding);

/** A case of party `acme` about which it told so many partners, each of which has received it and answered. */
export async function syntheticPack(partnerCount: number, id = 'case-1'): Promise<Synthetic> {
  const names = Array.from({ length: partnerCount }, (_, index) => `partner-${index}`);
  const [self, ...partners] = await Promise.all(['acme', ...names].map(exampleParty));
  const admission = await generateSigningKey('admission');
  const document = exampleDocument([self!, ...partners].map(({ party }) => party));
  const facts = { self: self!, partners, id };
  const lines = ['record', 'complete', 'evidence'].map((action) => auditText(id, action));
  const parts = [
    subject(id),
    jsonPart('row', 'row', { id, party: 'acme', state: 'UPHELD', dueOn: '2026-03-30' }),
    jsonPart('obligations', 'obligations', { obligations: [{ kind: 'RIGHTS_REPLY', metAt: AT }] }),
    await statementPart(facts),
    ...(await Promise.all(partners.map((partner, index) => legParts(facts, partner, index)))).flat(),
    ...(await agreementParts(facts)),
    jsonPart('chain', 'chain', { links: linksOf(lines), omitted: 0 }),
    ...lines.map((text, index): Part => ({ kind: 'audit', name: `audit/${index + 7}`, text })),
    jsonPart('directory', 'directory', { jws: await signDirectory(document, admission.privateJwk) }),
  ];
  const write = (written = parts, key = self!.signing.privateJwk) => writePack(written, key);
  return { admission, self: self!, partners, parts, write };
}

interface Facts {
  self: ExampleParty;
  partners: ExampleParty[];
  id: string;
}

function subject(id: string): Part {
  const about = { kind: 'RIGHTS_REQUEST', party: 'acme', id, cause: id, rows: [id] };
  const making = { madeAt: AT, madeBy: 'person-7', as: ['AUDITOR'] };
  return jsonPart('subject', 'subject', { format: PACK_FORMAT, ...about, ...making });
}

const STATEMENT = 'statement/acme/ERASURE/1/x';

async function statementPart({ self, id }: Facts): Promise<Part> {
  const statement = { iss: 'acme', cause: id, kind: 'ERASURE', revision: 1, iat: SECONDS, body: {} };
  const jws = await signStatement(statement, self.signing.privateJwk);
  return jsonPart('statement', STATEMENT, { jws, reachedAt: AT });
}

async function legParts({ id }: Facts, { party, signing }: ExampleParty, index: number): Promise<Part[]> {
  const [copy, noticeId] = [`copy-${index}`, `notice-${index}`];
  const hop = { id: copy, noticeId, direction: 'SENT', sender: 'acme', recipient: party.id };
  const answer = { noticeId, answer: 'DONE', ground: null, acknowledgedAt: null, answeredAt: AT };
  const origin = { originator: 'acme', cause: id, kind: 'ERASURE', revision: 1, statement: STATEMENT };
  const sent = { noticeId, envelopeId: `e-${index}`, sender: 'acme', recipient: party.id, receivedAt: NOW };
  const receipt = await signReceipt({ ...sent, digest: sha256(copy, 'base64url') }, signing.privateJwk);
  const envelope = { iss: party.id, aud: 'acme', jti: 'j', iat: SECONDS, type: 'ANSWER', content: answer };
  const jws = await signJson(envelope, 'envelope+jws', signing.privateJwk);
  const notice = `notice/${copy}`;
  return [
    jsonPart('notice', notice, { ...hop, ...origin, ...answer, deliveredAt: AT }),
    jsonPart('receipt', `receipt/${copy}`, { notice, jws: receipt, reachedAt: AT }),
    jsonPart('answer', `answer/${copy}`, { notice, jws, reachedAt: AT }),
  ];
}

async function agreementParts({ self, partners }: Facts): Promise<Part[]> {
  const signatories = [self, ...partners].map(({ party }) => party.id);
  const terms = { purposes: ['SAFEGUARD'], further: { 10: 'é', 9: '§' } };
  const text = canonicalJson({ reference: 'A/1', version: 1, title: 'T', kind: 'K', signatories, terms });
  const digest = sha256(text, 'base64url');
  const signed = { reference: 'A/1', version: 1, digest, office: 'SIRO', signedOn: '2026-03-01' };
  const agreement = 'agreement/A/1/1';
  const signatures = await Promise.all(
    [self, ...partners].map(({ party, signing }) =>
      signJson({ iss: party.id, ...signed }, 'agreement+jws', signing.privateJwk),
    ),
  );
  return [
    { kind: 'agreement', name: agreement, text },
    ...signatures.map((jws, index) =>
      jsonPart('signed', `signed/${index}`, { agreement, jws, reachedAt: AT }),
    ),
  ];
}

function auditText(id: string, action: string): string {
  const line = { format: 2, party: 'acme', at: AT, callerParty: 'acme', person: 'person-7' };
  return canonicalJson({ ...line, action, rowKind: 'rights_request', rowIds: [id], why: action });
}

/** As the audit links its lines: the hash is over the hash before, the place, and the digest of the facts. */
function linksOf(lines: string[]) {
  let previousHash = sha256('the line before', 'hex');
  return lines.map((text, index) => {
    const sequence = String(index + 7);
    const digest = sha256(text, 'hex');
    const link = {
      sequence,
      previousHash,
      hash: sha256(`${previousHash} ${sequence} ${digest}`, 'hex'),
      digest,
    };
    previousHash = link.hash;
    return link;
  });
}

/** The parts with the value of one changed. */
export function changed(
  parts: readonly Part[],
  name: string,
  change: (value: Record<string, unknown>) => object,
): Part[] {
  return parts.map((part) =>
    part.name === name
      ? { ...part, text: JSON.stringify(change(JSON.parse(part.text) as Record<string, unknown>)) }
      : part,
  );
}
