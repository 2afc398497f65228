/** Sends a notice as a register might that states whatever it likes: its own statement, signed and sealed well. */
import { randomUUID } from 'node:crypto';
import { signStatement } from '../../shared/envelopes/envelope.ts';
import { sendEnvelope, type Outcome } from '../../subgraphs/register/protocol/notices/sending.ts';
import type { Exchange } from './exchange.ts';

interface Forged {
  from: string;
  to: string;
  kind: string;
  cause?: string;
  body: object;
  content?: object;
}

let revisions = 0;

/** The receipt of the recipient, or the code of its refusal. Each notice is of a higher revision than those before. */
export async function sendForged(exchange: Exchange, forged: Forged): Promise<Outcome> {
  const { from, to, kind, cause = randomUUID(), body, content = {} } = forged;
  const register = exchange.register(from);
  const now = exchange.clock.now;
  revisions += 1;
  const iat = Math.floor(now.getTime() / 1000);
  const said = { iss: from, cause, kind, revision: revisions, iat, body: { ...body } };
  const statement = await signStatement(said, register.signingKey);
  const message = { noticeId: randomUUID(), statement, agreement: null, content, answered: null };
  return sendEnvelope(register, { recipient: to, type: 'NOTICE', content: message }, now);
}
