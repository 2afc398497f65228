/** Ends what a party's DPO has granted to its auditors for as long as somebody looks, and grants it again. */
import { data } from '../support/answers.ts';
import type { Stage } from '../support/stage.ts';

const HOUR_MILLISECONDS = 3_600_000;

const GRANTS =
  'query ($party: ID!) { register(party: $party) { auditAccess { nodes { id person reason isCurrent } } } }';
const END =
  'mutation ($party: ID!, $input: EndAuditAccessInput!) { endAuditAccess(party: $party, input: $input) { id } }';
const GRANT =
  'mutation ($party: ID!, $input: GrantAuditAccessInput!) { grantAuditAccess(party: $party, input: $input) { id } }';

interface Grants {
  register: { auditAccess: { nodes: { id: string; person: string; reason: string; isCurrent: boolean }[] } };
}

export async function withoutGrant(stage: Stage, party: string, look: () => Promise<void>): Promise<void> {
  const { register, token } = stage.federation;
  const proof = await token(party, 'DPO', { door: 'register' });
  const ask = async <T>(document: string, input?: object) =>
    data<T>(await register(party).query(proof, document, { party, input }));
  const { nodes } = (await ask<Grants>(GRANTS)).register.auditAccess;
  const current = nodes.filter(({ isCurrent }) => isCurrent);
  for (const { id } of current) await ask(END, { id });
  await look();
  const until = new Date(Date.now() + HOUR_MILLISECONDS).toISOString();
  for (const { person, reason } of current) await ask(GRANT, { person, reason, until });
}
