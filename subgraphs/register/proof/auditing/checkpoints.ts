/** Signs how far the audit has come, and has an authority stamp the newest signature with the time (RFC 3161). */
import { MoreThan, type EntityManager } from 'typeorm';
import { checkpointDigest, FIRST_DIGEST, signCheckpoint } from '../../../../shared/envelopes/checkpoint.ts';
import { log } from '../../../../shared/log.ts';
import { AuditLineRow, FIRST_HASH } from '../../kernel/audit.ts';
import { meet, oweOnce, type Duty } from '../../duties/obligations/obligations.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { ChainWalk, type Fault } from './chain.ts';
import { AuditCheckpointRow, AuditTimestampRow } from './entity.ts';
import { linesAfter } from './stored.ts';
import { isStampOf, timestampQuery } from '../../../../shared/envelopes/timestamp.ts';

/** Lines under one checkpoint, at most. */
const MOST_LINES = 10_000;

/** How long an authority may be silent before people are told. */
const SILENCE_MINUTES = 240;
const MINUTE_MS = 60_000;

/** The chore: checkpoints up to the last line, then a stamp of the newest. Returns how many were signed. */
export async function checkpointAudit(register: RegisterOf, now: Date): Promise<number> {
  let made = 0;
  while (await signNext(register, now)) made += 1;
  await stampNewest(register, now);
  return made;
}

/** Signs the lines since the last checkpoint, if their chain is intact: no changed line is ever signed. */
function signNext(register: RegisterOf, now: Date): Promise<boolean> {
  return register.database.transaction(async (manager) => {
    await manager.query("select pg_advisory_xact_lock(hashtext('audit_checkpoint'))");
    const last = await newest(manager);
    const { to, fault } = await walkOn(manager, Number(last?.toSequence ?? 0));
    const tx = { register, now, manager };
    if (fault) await oweOnce(tx, brokenDuty(register, fault));
    if (to === null) return false;
    const number = Number(last?.number ?? 0) + 1;
    const fromSequence = Number(last?.toSequence ?? 0) + 1;
    const previous = last ? checkpointDigest(last.jws) : FIRST_DIGEST;
    const [toSequence, lastHash] = [Number(to.sequence), to.hash];
    const checkpoint = { number, fromSequence, toSequence, lastHash, previous, madeAt: now };
    const jws = await signCheckpoint(register.party, checkpoint, register.signingKey);
    const [from, end] = [String(fromSequence), to.sequence];
    const row = { number: String(number), fromSequence: from, toSequence: end, madeAt: now, jws };
    await manager.insert(AuditCheckpointRow, row);
    return true;
  });
}

async function newest(manager: EntityManager): Promise<AuditCheckpointRow | undefined> {
  const [last] = await manager.find(AuditCheckpointRow, { order: { number: 'DESC' }, take: 1 });
  return last;
}

/** The last line that follows from the last one that was signed, up to a batch; null: none. */
async function walkOn(
  manager: EntityManager,
  signed: number,
): Promise<{ to: AuditLineRow | null; fault: Fault | null }> {
  const before = await manager.findOneBy(AuditLineRow, { sequence: String(signed) });
  const walk = new ChainWalk({ sequence: signed, hash: before?.hash ?? FIRST_HASH });
  let to: AuditLineRow | null = null;
  for await (const line of linesAfter(manager, signed)) {
    walk.take(line);
    if (walk.isSound) to = line;
    if (walk.lastSequence === signed + MOST_LINES) break;
  }
  return { to, fault: walk.fault() };
}

const CHAIN = 'audit';

function brokenDuty({ party }: RegisterOf, { sequence, says }: Fault): Duty {
  log('audit.broken', { party, sequence });
  return {
    kind: 'AUDIT_BROKEN',
    about: CHAIN,
    dueAt: null,
    strength: 'MUST',
    rule: `The audit was changed, and is no longer signed: ${says}. Find out who did it, and compare with an export.`,
    source: 'UK GDPR Art. 32(1)(b); DPA 2018 s.62',
  };
}

async function stampNewest(register: RegisterOf, now: Date): Promise<void> {
  const { timestampAuthority: url, database, party } = register;
  if (url === undefined) return;
  const last = await newest(database.manager);
  if (!last || (await database.manager.existsBy(AuditTimestampRow, { number: last.number }))) return;
  const response = await stamp(url, Buffer.from(checkpointDigest(last.jws), 'hex'));
  await database.transaction(async (manager) => {
    const tx = { register, now, manager };
    if (response !== null) {
      await manager.insert(AuditTimestampRow, { number: last.number, receivedAt: now, response });
      await meet(tx, CHAIN, 'AUDIT_TIMESTAMP');
      return;
    }
    log('audit.no-timestamp', { party, checkpoint: Number(last.number) });
    const since = await unprovenSince(manager);
    if (since && now.getTime() - since.getTime() >= SILENCE_MINUTES * MINUTE_MS)
      await oweOnce(tx, silenceDuty(since));
  });
}

/** When the oldest checkpoint without a timestamp was made. */
async function unprovenSince(manager: EntityManager): Promise<Date | null> {
  const stamped = (await manager.maximum(AuditTimestampRow, 'number' as never)) ?? 0;
  const [oldest] = await manager.find(AuditCheckpointRow, {
    where: { number: MoreThan(String(stamped)) },
    order: { number: 'ASC' },
    take: 1,
  });
  return oldest?.madeAt ?? null;
}

function silenceDuty(since: Date): Duty {
  return {
    kind: 'AUDIT_TIMESTAMP',
    about: CHAIN,
    dueAt: null,
    strength: 'SHOULD',
    rule: `The time-stamping authority has proven nothing of the audit since ${since.toISOString()}: see why, or name another.`,
    source: "the operator's own configuration (TIMESTAMP_AUTHORITY_URL)",
  };
}

const PATIENCE_MS = 10_000;
const MOST_BYTES = 64 * 1024;

/** The authority's valid response about the digest; null: there is none. */
export async function stamp(url: string, digest: Buffer): Promise<Buffer | null> {
  const { request, nonce } = timestampQuery(digest);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(request),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
    const response = Buffer.from(await answer.arrayBuffer());
    return response.length <= MOST_BYTES && isStampOf(response, digest, nonce) ? response : null;
  } catch {
    return null;
  }
}
