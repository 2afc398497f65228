/** Delivers a notice as a register might that states whatever it likes: its own statement, signed and sealed well. */
import { randomUUID } from 'node:crypto';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { sealEnvelope, signStatement } from '../../shared/envelopes/envelope.ts';
import type { Answer } from './answers.ts';
import type { Exchange } from './exchange.ts';

interface Forged {
  from: string;
  to: string;
  kind: string;
  cause?: string;
  body: unknown;
  content?: unknown;
}

const DELIVER = `mutation ($party: ID!, $input: DeliverNoticesInput!) {
  deliverNotices(party: $party, input: $input) { results { id } } }`;

let revisions = 0;

/** What the recipient answers. Each notice is of a higher revision than those before. */
export async function deliverForged(exchange: Exchange, forged: Forged): Promise<Answer> {
  const { from, to, kind, cause = randomUUID(), content = {} } = forged;
  const { signingKey } = exchange.register(from);
  const now = exchange.clock.now;
  revisions += 1;
  const iat = Math.floor(now.getTime() / 1000);
  const body = forged.body as Record<string, unknown>;
  const statement = await signStatement(
    { iss: from, cause, kind, revision: revisions, iat, body },
    signingKey,
  );
  const id = randomUUID();
  const message = { noticeId: randomUUID(), statement, agreement: null, content, answered: null };
  const recipientKey = encryptionKeyOf(exchange.directory.party(to)!, now);
  const sealed = { id, sender: from, recipient: to, type: 'NOTICE', content: message } as const;
  const jwe = await sealEnvelope({ ...sealed, signingKey, recipientKey, now });
  const caller = { party: from, person: from, roles: ['REGISTER' as const], door: 'FEDERATION' as const };
  return exchange.ask(to, DELIVER, { input: { envelopes: [{ id, jwe }] } }, caller);
}
