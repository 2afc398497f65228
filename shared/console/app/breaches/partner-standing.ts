/** How one partner stands, for the wheel and its table: the same words in both. */
import type { RoomBreach } from './breach.ts';

export type PartnerState = 'QUEUED' | 'DELIVERED' | 'ACKNOWLEDGED' | 'SILENT' | 'OBJECTING';

type Message = RoomBreach['notices']['nodes'][number];

export interface Standing {
  id: string;
  state: PartnerState;
  /** The state and what else there is to say about it. */
  says: string;
  contact: string | null;
  /** When the first notice reached it; null: none has. */
  toldAt: string | null;
  /** The newest notice to it. */
  newest: Message | null;
}

/** One standing for each partner that is affected, in the order of the register. */
export function standingsOf(breach: RoomBreach): Standing[] {
  const affected = new Set(breach.affected.map(({ party }) => party.id));
  return breach.partners
    .filter(({ party }) => affected.has(party.id))
    .map((partner) => standingOf(partner, breach));
}

type Partner = RoomBreach['partners'][number];

function standingOf(partner: Partner, breach: RoomBreach): Standing {
  const { id } = partner.party;
  const sent = breach.notices.nodes
    .filter(
      ({ direction, kind, recipient }) => direction === 'SENT' && kind === 'BREACH' && recipient.id === id,
    )
    .toSorted((a, b) => a.revision - b.revision);
  const newest = sent.at(-1) ?? null;
  const view = breach.views.findLast(({ party }) => party.id === id);
  const [state, says] = stateOf(partner, view?.tellAuthority, isOverdue(id, breach));
  return {
    id,
    state,
    says: hasNoRegister(newest) ? 'Queued: it has no register, so call it and record how it was told' : says,
    contact: partner.contact,
    toldAt: sent.find(({ deliveredAt }) => deliveredAt)?.deliveredAt ?? null,
    newest,
  };
}

/** People tell such a partner, and say so. */
export const hasNoRegister = (newest: Message | null): boolean =>
  newest?.lastFailure === 'PARTY_NOT_JOINED' && newest.deliveredAt === null;

/** The register watches for silence: nobody has taken the notice on in time. */
const isOverdue = (id: string, { obligations }: RoomBreach) =>
  obligations.nodes.some(
    ({ kind, owedTo, state }) => kind === 'PARTNER_ESCALATION' && owedTo?.id === id && state === 'OVERDUE',
  );

/** `wouldTell`: the partner's last view on telling the Commissioner; undefined: none yet. */
function stateOf(
  { state, acknowledgedAt, deliveredAt }: Partner,
  wouldTell: boolean | undefined,
  isSilent: boolean,
): [state: PartnerState, says: string] {
  const isNotReached = state === 'UNREACHABLE';
  if (wouldTell === false) {
    const but = isNotReached ? '; the latest update has not reached it' : '';
    return ['OBJECTING', `Objecting: would not tell the Commissioner${but}`];
  }
  if (isNotReached && acknowledgedAt) return ['SILENT', 'Silent: the latest update has not reached it'];
  if (isNotReached) return ['SILENT', 'Silent: not reached, its register does not answer'];
  if (wouldTell) return ['ACKNOWLEDGED', 'Acknowledged: would tell the Commissioner'];
  if (acknowledgedAt) return ['ACKNOWLEDGED', 'Acknowledged: no view yet'];
  if (isSilent) return ['SILENT', 'Silent: delivered, but nobody has taken it on in time'];
  if (deliveredAt) return ['DELIVERED', 'Delivered: nobody has taken it on yet'];
  return ['QUEUED', 'Queued: on its way'];
}
