/** What each part of a pack proves: who signed it, when and with which key, and that it is about this case. */
import { sha256 } from './bytes.mjs';
import { instantOf, readDirectory, readSigned } from './keys.mjs';
import { firstReceivedAt } from './path.mjs';

/** A part that cannot be judged because another one was changed. */
export class NotJudged extends Error {}

function must(holds, reason) {
  if (!holds) throw new Error(reason);
}

function other(pack, name, kind) {
  const part = pack.parts.get(name);
  if (pack.bad.has(name)) throw new NotJudged(`${name} was changed`);
  must(part?.kind === kind, `the pack has no ${kind} ${String(name)}`);
  return part;
}

function directoryOf(pack) {
  if (pack.directory === null) throw new NotJudged('the directory cannot be read, so no key is known');
  return pack.directory;
}

function signedBy(pack, { jws, reachedAt }, typ) {
  return readSigned(directoryOf(pack), jws, typ, reachedAt);
}

/** The facts on which signed content and the register's own row must agree. */
function mustAgree(signed, facts, names) {
  for (const name of names) {
    const [one, two] = [signed[name] ?? null, facts[name] ?? null];
    must(one === two, `it says ${name} ${String(one)}, where the register says ${String(two)}`);
  }
}

function statement(pack, { name, value }) {
  const told = [...pack.parts.values()].filter((part) => part.value?.statement === name);
  const senders = told.map(({ value: notice }) => notice.sender);
  const reachedAt = firstReceivedAt(directoryOf(pack), value, senders);
  const { payload, signer, with: key } = signedBy(pack, { jws: value.jws, reachedAt }, 'statement+jws');
  const { iss: originator, cause, kind, revision, iat } = payload;
  for (const { value: notice } of told)
    mustAgree({ originator, cause, kind, revision }, notice, ['originator', 'cause', 'kind', 'revision']);
  must(cause === pack.subject.cause, `it is about ${String(cause)}, which is not this case`);
  const on = new Date(iat * 1000).toISOString();
  return `${signer} stated ${kind}, revision ${revision}, dated ${on}, with ${key}, received by ${reachedAt}`;
}

function receipt(pack, { value }) {
  const { payload, signer, with: key } = signedBy(pack, value, 'receipt+jws');
  const { value: notice } = other(pack, value.notice, 'notice');
  const facts = { iss: notice.recipient, aud: notice.sender, noticeId: notice.noticeId };
  mustAgree(payload, facts, ['iss', 'aud', 'noticeId']);
  must(typeof payload.envelopeId === 'string' && typeof payload.digest === 'string', 'it names no envelope');
  if (notice.direction === 'SENT') mustAgree(payload, { receivedAt: notice.deliveredAt }, ['receivedAt']);
  must(
    instantOf(payload.receivedAt) <= instantOf(pack.subject.madeAt),
    'it is dated after the pack was made',
  );
  return `${signer} received the notice from ${notice.sender} at ${payload.receivedAt}, signed with ${key}`;
}

function answer(pack, { value }) {
  const { payload, signer, with: key } = signedBy(pack, value, 'envelope+jws');
  const { value: notice } = other(pack, value.notice, 'notice');
  mustAgree(payload, { iss: notice.recipient, aud: notice.sender, type: 'ANSWER' }, ['iss', 'aud', 'type']);
  mustAgree(payload.content ?? {}, notice, ['noticeId', 'answer', 'ground', 'answeredAt']);
  const ground = notice.ground === null ? '' : ` on ground ${notice.ground}`;
  return `${signer} answered ${notice.answer}${ground} at ${notice.answeredAt}, signed with ${key}`;
}

function signed(pack, { value }) {
  const { payload, signer, with: key } = signedBy(pack, value, 'agreement+jws');
  const agreement = other(pack, value.agreement, 'agreement');
  mustAgree(payload, agreement.value, ['reference', 'version']);
  must(agreement.value.signatories?.includes(signer), `${signer} is no signatory of this version`);
  must(payload.digest === sha256(agreement.bytes), 'it is over another text than this version');
  const { office, signedOn } = payload;
  return `${signer} (${office}) signed this text on ${signedOn}, with ${key}, received ${value.reachedAt}`;
}

function agreement(pack, { name, value, bytes }) {
  const signers = [...pack.parts.values()].filter(
    (part) => part.kind === 'signed' && part.value?.agreement === name,
  );
  must(Array.isArray(value.signatories), 'it names no signatories');
  return `version ${value.version} of ${value.reference}, digest ${sha256(bytes)}: ${signers.length} of ${value.signatories.length} signatories' signatures are here`;
}

function directory(pack, { value }) {
  pack.directory = readDirectory(value.jws, pack.admissionKey);
  const { version, issuedAt, kid } = pack.directory;
  const by = pack.admissionKey
    ? `signed with the admission key given (${kid})`
    : 'whose signature was not checked';
  return `version ${version} of ${issuedAt}, ${by}`;
}

function subject(pack, { value }) {
  must(value.format === 'evidence-pack/1', 'this program does not know its format');
  return `${value.kind} ${value.id} of ${value.party}, made ${value.madeAt} by ${value.madeBy}`;
}

function row(pack, { value }) {
  mustAgree(value, pack.subject, ['id', 'party']);
  return null;
}

function notice(pack, { name, value }) {
  must(value.cause === pack.subject.cause, `it is about ${String(value.cause)}, which is not this case`);
  must(
    [value.sender, value.recipient].includes(pack.subject.party),
    `${pack.subject.party} neither sent nor received it`,
  );
  other(pack, value.statement, 'statement');
  const proven = [...pack.parts.values()]
    .filter((part) => part.value?.notice === name)
    .map(({ kind }) => kind);
  if (!proven.includes('receipt'))
    pack.claims.push(`${name}: nothing proves that ${value.recipient} received it`);
  if (value.answer !== null && !proven.includes('answer'))
    pack.claims.push(
      `${name}: that ${value.recipient} answered ${value.answer} is the word of ${pack.subject.party}`,
    );
  return null;
}

function withheld(pack, { value }) {
  pack.claims.push(
    `${value.notice}: the signed answer contains text, so it stays at ${pack.subject.party}; its SHA-256 is ${value.sha256}`,
  );
  return null;
}

/** Directory and subject come first: all others depend on them. */
export const CHECKS = {
  subject,
  directory,
  row,
  notice,
  statement,
  receipt,
  answer,
  withheld,
  agreement,
  signed,
  obligations: () => null,
};
