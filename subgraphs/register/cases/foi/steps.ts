/** What the parties tell each other about a request for release, one step a notice. */
import type { BodyOf } from '../../protocol/kinds/kinds.ts';

export type Step = BodyOf<'FOI_CONSULTATION'>;

/** What the receiver states of the request, the same to all that it consults. */
export type AskedFacts = Omit<Extract<Step, { step: 'ASKED' }>, 'step'>;
