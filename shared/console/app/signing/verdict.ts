/** Whether the person may decide here, and if not, whether the office or something else stands in the way. */
import type { SigningRequest, Waiting } from './waiting.ts';

export interface Verdict {
  may: boolean;
  whyNot: string | null;
  /** The person's office is one of those that may: what stands in the way is something else. */
  isOfficeRight: boolean;
  /** Offices that may; empty: any senior person who signs. */
  offices: string[];
  delegates: string[];
  rules: string[];
}

/** What the person can act on comes first. */
export function urgencyOf({ may, isOfficeRight }: Verdict): number {
  if (may === true) return 0;
  return isOfficeRight ? 1 : 2;
}

type Deciding = SigningRequest['deciding'];

/** Of an agreement whether the person may sign it; of a request alone whether it may decide on the risks. */
export function verdictOn({ agreement, requests }: Waiting, office: string | null): Verdict {
  if (agreement) {
    const { mayYouSign, ...signing } = agreement.signing;
    return judged(mayYouSign, signing, office);
  }
  const [first] = requests.map(({ deciding }) => deciding).toSorted(byMay);
  const { mayYouDecide, ...deciding } = first!;
  return judged(mayYouDecide, deciding, office);
}

const byMay = (a: Deciding, b: Deciding) => Number(b.mayYouDecide) - Number(a.mayYouDecide);

function judged(
  may: boolean,
  { whyNot, offices, delegates, rules }: Omit<Verdict, 'may' | 'isOfficeRight'>,
  office: string | null,
): Verdict {
  const allowed = [...offices, ...delegates];
  const isNamed = allowed.length === 0 || (office !== null && allowed.includes(office));
  const isOfficeRight = may || (office !== null && isNamed);
  return { may, whyNot, isOfficeRight, offices, delegates, rules };
}
