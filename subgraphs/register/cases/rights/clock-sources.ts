/** Where the law says what the clock of a reply does, by regime. */
import type { Regime } from '../../generated/graphql.ts';

export const CLOCK_SOURCES = {
  UK_GDPR: {
    reply: 'UK GDPR Art. 12(3), 12A',
    start: 'UK GDPR Art. 12A',
    identity: 'UK GDPR Art. 12(6), 12A',
    fee: 'UK GDPR Art. 12(5), 12A',
    pause: 'UK GDPR Art. 12A',
    extension: 'UK GDPR Art. 12(3), 12A',
  },
  PART_3: {
    reply: 'DPA 2018 s.54',
    start: 'DPA 2018 s.54(3)',
    identity: 'DPA 2018 s.52(4), s.54(3)(b)',
    fee: 'DPA 2018 s.53, s.54(3)(c)',
    pause: 'DPA 2018 s.54(3C)',
    extension: 'DPA 2018 s.54(3A), (3B)',
  },
} as const satisfies Record<Regime, Record<string, string>>;
