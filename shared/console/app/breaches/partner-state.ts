/** How one partner stands, for the wheel and its table: the same words in both. */
import type { Message, Partner, RoomBreach } from './types.ts';

export type PartnerState = 'QUEUED' | 'DELIVERED' | 'ACKNOWLEDGED' | 'SILENT' | 'OBJECTING';

export interface Standing {
  id: string;
  state: PartnerState;
  /** The state and what else there is to say about it. */
  says: string;
  contact: string | null;
  /** When the first notice reached it; null: none has. */
  toldAt: string | null;
  acknowledgedAt: string | null;
  /** The newest notice to it. */
  newest: Message | null;
}

export const STATES: Record<PartnerState, string> = {
  QUEUED: 'Queued',
  DELIVERED: 'Delivered',
  ACKNOWLEDGED: 'Acknowledged',
  SILENT: 'Silent',
  OBJECTING: 'Objecting',
};

/** One standing for each partner that is affected, in the order of the register. */
export function standingsOf(breach: RoomBreach): Standing[] {
  const affected = new Set(breach.affected.map(({ party }) => party.id));
  return breach.partners
    .filter(({ party }) => affected.has(party.id))
    .map((partner) => standingOf(partner, breach));
}

function standingOf(partner: Partner, breach: RoomBreach): Standing {
  const { id } = partner.party;
  const sent = breach.notices.nodes
    .filter(
      ({ direction, kind, recipient }) => direction === 'SENT' && kind === 'BREACH' && recipient.id === id,
    )
    .toSorted((a, b) => a.revision - b.revision);
  const facts = { ...partner, view: lastViewOf(id, breach), isOverdue: isOverdue(id, breach) };
  const state = stateOf(facts);
  const newest = sent.at(-1) ?? null;
  return {
    id,
    state,
    says: hasNoRegister(newest) ? NO_REGISTER : saysOf(state, facts),
    contact: partner.contact,
    toldAt: sent.find(({ deliveredAt }) => deliveredAt)?.deliveredAt ?? null,
    acknowledgedAt: partner.acknowledgedAt,
    newest,
  };
}

const NO_REGISTER = 'Queued: it has no register, so call it and record how it was told';

/** People tell such a partner, and say so. */
export const hasNoRegister = (newest: Message | null): boolean =>
  newest?.lastFailure === 'PARTY_NOT_JOINED' && newest.deliveredAt === null;

type Facts = Partner & { view: RoomBreach['views'][number] | undefined; isOverdue: boolean };

const lastViewOf = (id: string, { views }: RoomBreach) => views.filter(({ party }) => party.id === id).at(-1);

/** The register watches for silence: nobody has taken the notice on in time. */
const isOverdue = (id: string, { obligations }: RoomBreach) =>
  obligations.nodes.some(
    ({ kind, owedTo, state }) => kind === 'PARTNER_ESCALATION' && owedTo?.id === id && state === 'OVERDUE',
  );

function stateOf({ state, acknowledgedAt, deliveredAt, view, isOverdue: overdue }: Facts): PartnerState {
  if (view && !view.tellAuthority) return 'OBJECTING';
  if (state === 'UNREACHABLE') return 'SILENT';
  if (acknowledgedAt || view) return 'ACKNOWLEDGED';
  if (overdue) return 'SILENT';
  return deliveredAt ? 'DELIVERED' : 'QUEUED';
}

function saysOf(shown: PartnerState, { state, acknowledgedAt, view }: Facts): string {
  const isNotReached = state === 'UNREACHABLE';
  switch (shown) {
    case 'OBJECTING':
      return `Objecting: would not tell the Commissioner${isNotReached ? '; the latest update has not reached it' : ''}`;
    case 'SILENT':
      if (!isNotReached) return 'Silent: delivered, but nobody has taken it on in time';
      return acknowledgedAt
        ? 'Silent: the latest update has not reached it'
        : 'Silent: not reached, its register does not answer';
    case 'ACKNOWLEDGED':
      return view ? 'Acknowledged: would tell the Commissioner' : 'Acknowledged: no view yet';
    case 'DELIVERED':
      return 'Delivered: nobody has taken it on yet';
    case 'QUEUED':
      return 'Queued: on its way';
  }
}
