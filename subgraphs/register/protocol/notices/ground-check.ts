/** Whether a coded ground is one of those that may be given. */
import { refuse } from '../../../../shared/errors.ts';

/** Begins a ground that no code covers: a few words follow it, and a reason says the rest. */
export const OTHER = 'OTHER:';

/** The code without the prefix of its vocabulary, as `eu-gdpr:Justification` or `just:`. */
export function plainCode(ground: string): string {
  return ground
    .trim()
    .replace(/^(?:eu-gdpr|just):/, '')
    .replace(/^Justification/, '');
}

interface Given {
  ground: string | null | undefined;
  reason: string | null | undefined;
  /** Whether a ground that no code covers may be given in words. */
  mayUseOther: boolean;
  /** What needs the ground, for example `REFUSED`. */
  what: string;
  /** The provision by which it does; null: none. */
  source: string | null;
}

/** Refuses a ground that is not among those available, and none. */
export function checkGroundAmong(available: readonly { code: string }[], given: Given): void {
  const { ground, mayUseOther, what, source } = given;
  if (mayUseOther && ground?.startsWith(OTHER)) return checkOther(ground, given.reason);
  const codes = available.map(({ code }) => code);
  if (ground?.trim() && codes.includes(plainCode(ground))) return;
  const other = mayUseOther ? [`${OTHER}… with a reason`] : [];
  refuse(
    'BAD_USER_INPUT',
    `${what} needs a \`ground\`${source === null ? '' : ` (${source})`}: one of ${[...codes, ...other].join(', ')}.`,
    { field: 'ground', reason: ground?.trim() ? 'GROUND_NOT_AVAILABLE' : 'GROUND_MISSING' },
  );
}

function checkOther(ground: string, reason: string | null | undefined): void {
  const isNamed = ground.slice(OTHER.length).trim() !== '';
  if (isNamed && reason?.trim()) return;
  refuse(
    'BAD_USER_INPUT',
    `A ground \`${OTHER}…\` says which, and needs a \`reason\` in words (Art. 12(4)).`,
    isNamed ? { field: 'reason', reason: 'REASON_MISSING' } : { field: 'ground', reason: 'GROUND_MISSING' },
  );
}
