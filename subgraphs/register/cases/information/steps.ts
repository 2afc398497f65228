/** What the parties tell each other about a request for information, one step a notice. */
import type { BodyOf } from '../../protocol/kinds/kinds.ts';

/** The asker tells its steps by the first kind, the holder by the second. */
export type InformationKind = 'INFORMATION_REQUEST' | 'INFORMATION_REPLY';

/** What either side may tell. */
export type Told = BodyOf<InformationKind>;

type Request = Extract<Told, { step: 'REQUESTED' }>;

/** What is asked, as the asker states it. */
export type RequestFacts = Omit<Request, 'step'>;

/** A later step. They are kept in the order of their sender's revisions; `number` counts from 1. */
export type Step = Exclude<Told, Request>;

/** What a step is called. */
export type Name = Step['step'];
