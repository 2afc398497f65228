/** Whether the caller may decide on the risks of a request now, as its field `deciding` says it. */
import type { Caller } from '../../../../shared/callers/caller.ts';
import type { RiskDeciding } from '../../generated/graphql.ts';
import type { SigningPolicy } from '../../kernel/policy.ts';
import type { SharingRequestRow } from './entity.ts';
import { whyNotDecided } from './rules.ts';
import { delegatesUnder, rulesThatMayDecide, whyNotByPolicy, wordsOfRule } from './signatory.ts';

interface Deciding {
  caller: Pick<Caller, 'party' | 'roles' | 'office'>;
  /** Of the register's own party. */
  signing: SigningPolicy | null;
}

export function decidingOf(row: SharingRequestRow, { caller, signing }: Deciding): RiskDeciding {
  const whyNot = whyNotNow(row, { caller, signing });
  const rules = signing === null ? [] : rulesThatMayDecide(signing, row.agreementType);
  const each = (offices: string[]) => [...new Set(offices)];
  return {
    mayYouDecide: whyNot === null,
    whyNot,
    whyNotAccept: whyNotDecided(row, false) === null ? whyNotDecided(row, true) : null,
    offices: each(rules.flatMap(([, { offices }]) => offices)),
    delegates: each(rules.flatMap(([, rule]) => delegatesUnder(rule))),
    rules: rules.map(wordsOfRule),
  };
}

function whyNotNow(row: SharingRequestRow, { caller, signing }: Deciding): string | null {
  if (caller.party !== row.party) return `Only people of ${row.party} decide for it.`;
  if (!caller.roles.includes('SIGNATORY') || caller.office === null)
    return 'Your token is for no office that signs: it needs the role SIGNATORY and an office.';
  return whyNotByPolicy(signing, row.agreementType, caller.office) ?? whyNotDecided(row, false);
}
