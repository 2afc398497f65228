/** What a party did about a case leaves its register as one file, which anyone can check who has Node and nothing else. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyPack } from '../../shared/verifier/verify.mjs';
import type { Role } from '../../shared/callers/caller.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { data } from '../support/answers.ts';
import { extentsOf } from '../support/evidence-extents.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation, type TokenOptions } from '../support/federation.ts';
import { testFolder } from '../support/postgres.ts';
import { found } from '../support/search.ts';

const PARTIES = ['borough', 'charity', 'police', 'probation'];
const SHARE = 'SHARE/1';
const WORDS = 'kept as evidence about Zephyrine';

let federation: Federation;
let folder: string;
let requestId: string;
let breachId: string;

beforeAll(async () => {
  federation = await startFederation({
    parties: PARTIES,
    profiles: { police: { competentAuthority: true, kind: 'POLICE' } },
  });
  folder = mkdtempSync(join(testFolder(), 'evidence-'));
  await bringInForce(federation, SHARE, PARTIES);
  for (const to of ['charity', 'police', 'probation'])
    await disclose(federation, { from: 'borough', to, agreement: SHARE });
  await eraseWithMixedOutcome();
  await recordBreach();
});
afterAll(() => federation?.close());

async function own<T>(party: string, document: string, variables: object): Promise<T> {
  const token = await federation.token(party, 'DPO', { door: 'register' });
  return data<T>(await federation.register(party).query(token, document, { party, ...variables }));
}

async function write(party: string, mutation: string, type: string, input: object): Promise<string> {
  const document = `mutation ($party: ID!, $input: ${type}!) { row: ${mutation}(party: $party, input: $input) { id } }`;
  return (await own<{ row: { id: string } }>(party, document, { input })).row.id;
}

interface Notice {
  id: string;
  state: string;
}

async function noticesAt(party: string): Promise<Notice[]> {
  const query = `query ($party: ID!) { register(party: $party) { notices(where: { kind: ERASURE }) { nodes { id state } } } }`;
  return (await own<{ register: { notices: { nodes: Notice[] } } }>(party, query, {})).register.notices.nodes;
}

async function eraseWithMixedOutcome(): Promise<void> {
  requestId = await write('borough', 'recordRightsRequest', 'RecordRightsRequestInput', {
    right: 'ERASURE',
    regime: 'UK_GDPR',
    receivedOn: '2026-01-30',
    agreements: [SHARE],
    subject: CANARY,
    statement: 'Please forget Zephyrine',
    identityConfirmed: { evidence: 'PASSPORT' },
  });
  const decision = { id: requestId, outcome: 'UPHELD', ground: 'A17NonNecessity' };
  await write('borough', 'completeRightsRequest', 'CompleteRightsRequestInput', decision);
  const answers = {
    charity: { answer: 'DONE' },
    police: { answer: 'WITHHELD', ground: 'CrimeInvestigationImpaired', reason: 'an operation' },
    probation: { answer: 'PARTLY_DONE', ground: 'A17LegalClaims', reason: WORDS },
  };
  for (const [party, answer] of Object.entries(answers)) {
    const { id } = await eventually(async () => {
      const [notice] = await noticesAt(party);
      return notice ?? Promise.reject(new Error(`${party} has no notice yet`));
    });
    await write(party, 'answerNotice', 'AnswerNoticeInput', { id, ...answer });
  }
  await eventually(async () =>
    expect((await noticesAt('borough')).map(({ state }) => state).toSorted()).toEqual([
      'DONE',
      'PARTLY_DONE',
      'WITHHELD',
    ]),
  );
}

async function recordBreach(): Promise<void> {
  breachId = await write('borough', 'recordBreach', 'RecordBreachInput', {
    detectedAt: '2026-01-24T11:00:00Z',
    awareAt: '2026-01-24T12:00:00Z',
    kinds: ['CONFIDENTIALITY'],
    regimes: ['UK_GDPR'],
    agreements: [SHARE],
    summary: 'A letter about Zephyrine went astray',
  });
  await eventually(async () => {
    const receipts = verifyPack(await (await fetchPack('breach', breachId)).bytes()).proofs;
    expect(receipts.filter(({ part }) => part.startsWith('receipt/'))).toHaveLength(3);
  });
}

interface Asker extends TokenOptions {
  party?: string;
  role?: Role;
}

async function fetchPack(kind: string, id: string, { party = 'borough', role = 'DPO', ...more }: Asker = {}) {
  const token = await federation.token(party, role, { door: 'register', ...more });
  const url = new URL(
    `/evidence/borough/${kind}/${encodeURIComponent(id)}`,
    federation.register('borough').url,
  );
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  return { response, bytes: async () => Buffer.from(await response.arrayBuffer()) };
}

const verify = (pack: Buffer) => verifyPack(pack, { admissionKey: federation.directory.admissionKey });

/** Runs the program as a third party does: in a folder of its own, with Node and nothing else. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: {} }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test('an auditor who is let in downloads the pack of an erasure; with the register’s own verifier one edited byte is named', async () => {
  const auditor = { role: 'AUDITOR', person: 'auditor-1' } as const;
  expect((await fetchPack('rights-request', requestId, auditor)).response.status).toBe(403);
  await write('borough', 'grantAuditAccess', 'GrantAuditAccessInput', {
    person: 'auditor-1',
    until: new Date(Date.now() + 86_400_000).toISOString(),
    rows: [requestId],
    reason: 'yearly audit',
  });
  const { response, bytes } = await fetchPack('rights-request', requestId, auditor);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="evidence-borough-rights-request-${requestId}.jsonl"`,
  );
  const pack = await bytes();
  const program = await fetch(new URL('/evidence/verify.mjs', federation.register('borough').url));
  expect(program.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  writeFileSync(join(folder, 'verify-evidence.mjs'), await program.text());
  writeFileSync(join(folder, 'pack.jsonl'), pack);
  writeFileSync(join(folder, 'key.jwk'), JSON.stringify(federation.directory.admissionKey));

  const good = await run('verify-evidence.mjs', 'pack.jsonl', '--admission-key', 'key.jwk');
  expect(good).toMatchObject({ code: 0, stderr: '' });
  expect(good.stdout).toMatch(/✓ signature: borough signed all of it at 20/);
  expect(good.stdout).toMatch(/✓ answer\/\S+: police answered WITHHELD at 20/);
  expect(good.stdout).toMatch(/✓ answer\/\S+: charity answered DONE at 20/);
  expect(good.stdout.match(/✓ receipt\//g)).toHaveLength(3);
  expect(good.stdout.match(/✓ signed\//g)).toHaveLength(4);

  const at = pack.indexOf('"UPHELD"') + 1;
  const edited = Buffer.from(pack);
  edited.write('u', at);
  writeFileSync(join(folder, 'edited.jsonl'), edited);
  const bad = await run('verify-evidence.mjs', 'edited.jsonl', '--admission-key', 'key.jwk');
  expect(bad.code).toBe(1);
  expect(bad.stdout).toContain(`byte ${at} is “u” (0x75) and was signed as “U” (0x55)`);
  expect(bad.stdout.match(/✗/g)).toHaveLength(1);
  expect(bad.stdout).toMatch(/✗ row, bytes/);
});

test('the pack has every part, and its making is its last audit line', async () => {
  const pack = await (await fetchPack('rights-request', requestId)).bytes();
  expect(verify(pack).failures).toEqual([]);
  const kinds = new Set(extentsOf(pack).map(({ kind }) => kind));
  const once = ['subject', 'row', 'obligations', 'chain', 'directory', 'manifest', 'signature'];
  const many = ['statement', 'notice', 'receipt', 'answer', 'withheld', 'agreement', 'signed', 'audit'];
  expect(kinds).toEqual(new Set([...once, ...many]));
  const lines = await federation
    .register('borough')
    .hosted()
    .database.manager.find(AuditLineRow, {
      order: { sequence: 'DESC' },
      take: 1,
    });
  expect(lines[0]).toMatchObject({ action: 'evidence', rowKind: 'rights_request', rowIds: [requestId] });
  expect(extentsOf(pack).map(({ name }) => name)).toContain(`audit/${lines[0]!.sequence}`);
});

test('a person asks their register where the evidence is, and with what program it is checked', async () => {
  const query = `query ($party: ID!, $id: ID!) { register(party: $party) {
    evidence(kind: RIGHTS_REQUEST, id: $id) { path verifierPath verifierDigest } } }`;
  type Answer = { register: { evidence: { path: string; verifierPath: string; verifierDigest: string } } };
  const { path, verifierPath, verifierDigest } = (await own<Answer>('borough', query, { id: requestId }))
    .register.evidence;
  expect(path).toBe(`/evidence/borough/rights-request/${requestId}`);
  const program = await fetch(new URL(verifierPath, federation.register('borough').url));
  expect(
    createHash('sha256')
      .update(await program.text())
      .digest('hex'),
  ).toBe(verifierDigest);
  const token = await federation.token('charity', 'DPO');
  const elsewhere = await federation
    .register('borough')
    .query(token, query, { party: 'borough', id: requestId });
  expect(data(elsewhere)).toEqual({ register: { evidence: null } });
});

test('an answer given in words stays in the register: its digest alone is in the pack', async () => {
  const pack = await (await fetchPack('rights-request', requestId)).bytes();
  const { claims } = verify(pack);
  expect(claims.filter((claim) => claim.includes('the signed answer contains text'))).toHaveLength(1);
  expect(claims.join()).toMatch(/that probation answered PARTLY_DONE is the word of borough/);
});

test('the receipts of a breach and the signatures of an agreement are proven too', async () => {
  const breach = verify(await (await fetchPack('breach', breachId, { role: 'BREACH_COORDINATOR' })).bytes());
  expect(breach.failures).toEqual([]);
  expect(breach.proofs.filter(({ part }) => part.startsWith('receipt/'))).toHaveLength(3);
  const agreement = verify(await (await fetchPack('agreement', SHARE)).bytes());
  expect(agreement.failures).toEqual([]);
  expect(agreement.proofs.find(({ part }) => part === `agreement/${SHARE}/1`)?.words).toContain('4 of 4');
});

test('no pack holds who the person is, nor any words, in clear or encoded', async () => {
  const packs = await Promise.all(
    [
      ['rights-request', requestId] as const,
      ['breach', breachId] as const,
      ['agreement', SHARE] as const,
    ].map(async ([kind, id]) => (await fetchPack(kind, id)).bytes()),
  );
  const texts = packs.map((pack) => pack.toString('utf8'));
  const decoded = texts.map((text) =>
    [...text.matchAll(/[\w-]{20,}/g)]
      .map(([encoded]) => Buffer.from(encoded, 'base64url').toString('utf8'))
      .join(),
  );
  expect(decoded.join()).toContain('"noticeId"');
  expect(found([...texts, ...decoded].join(), [...CANARIES, WORDS, 'went astray', 'PASSPORT'])).toEqual([]);
});

test.each([
  ['another party’s person', 'rights-request', { party: 'charity' }, 401],
  ['a token for the way through a gateway', 'rights-request', { door: 'federation' }, 401],
  ['a breach coordinator, for a request', 'rights-request', { role: 'BREACH_COORDINATOR' }, 403],
  ['a caseworker, for a breach', 'breach', { role: 'CASEWORKER' }, 403],
  ['a signatory, for an agreement', 'agreement', { role: 'SIGNATORY' }, 403],
  ['a DPO, for a kind that there is not', 'person', {}, 404],
  ['a DPO, for a case that there is not', 'breach', { id: 'nothing' }, 404],
] as const)('%s is refused', async (_, kind, { id, ...asker }: Asker & { id?: string }, status) => {
  const ids: Record<string, string> = { 'rights-request': requestId, breach: breachId, agreement: SHARE };
  const { response } = await fetchPack(kind, id ?? ids[kind] ?? requestId, asker);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
});
