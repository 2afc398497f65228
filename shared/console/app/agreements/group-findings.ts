/** Sorts what is found in an agreement's terms by what it is about. */
import { FINDINGS } from './one.ts';

/** The kinds that have any, each with its findings. */
export function groupFindings<Found extends { check: string }>(
  findings: readonly Found[],
): [string, Found[]][] {
  const kindOf = ({ check }: Found) => FINDINGS.find(([, checks]) => checks.test(check))?.[0];
  return FINDINGS.map(([kind]): [string, Found[]] => [
    kind,
    findings.filter((one) => kindOf(one) === kind),
  ]).filter(([, found]) => found.length > 0);
}
