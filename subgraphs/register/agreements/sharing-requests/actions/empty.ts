/** Refuses texts of an input that say nothing. */
import { refuse } from '../../../../../shared/errors.ts';

/** Refuses the first that is empty, by its field. */
export function refuseEmpty(texts: Record<string, string>): void {
  for (const [field, value] of Object.entries(texts)) {
    if (!value.trim()) refuse('BAD_USER_INPUT', `\`${field}\` is empty.`);
  }
}
