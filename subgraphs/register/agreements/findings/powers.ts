/** Acts as powers: whether they exist, still apply, give a public task, and authorise the flows among these parties. */
import type { Terms } from '../terms/terms.ts';
import { ACTS, actsIn, GENERAL_POWERS, nameOf, REPLACED, TWO_LISTS, type NamedAct } from './acts.ts';
import { partiesIn, together, when, type Check, type Found } from './found.ts';

type Cited = NamedAct & { source: string };

function eachAct(terms: Pick<Terms, 'powers' | 'mentions'>, find: (act: Cited) => Found[]): Found[] {
  const mentioned = (terms.mentions ?? []).filter(({ kind }) => kind === 'ACT');
  return [...(terms.powers ?? []), ...mentioned].flatMap(({ name, source }) =>
    actsIn(name).flatMap((act) => find({ ...act, source })),
  );
}

export const POWERS: Record<string, Check> = {
  /** An Act that is not on the statute book authorises nothing. */
  actMisnamed: ({ terms }) =>
    eachAct(terms, (act) => {
      const known = ACTS[act.title];
      const meant = known?.meant ?? known?.years.map((year) => `${act.title} ${year}`).join(' or ');
      const message = `No ${nameOf(act)} is on the statute book: is ${meant} meant?`;
      return when(known !== undefined && !known.years.includes(act.year), message, act.source);
    }),
  /** A repealed Act is no basis for what is shared today. */
  actOutdated: ({ terms }) =>
    eachAct(terms, (act) => {
      const by = REPLACED[nameOf(act)];
      return when(by !== undefined, `${nameOf(act)} has been replaced by ${by}.`, act.source);
    }),
  /** Art. 6(3): a public task needs a clear basis in law; a general power can be challenged. */
  generalPowerAsBasis: ({ terms }) =>
    eachAct({ powers: terms.powers }, (act) =>
      when(
        GENERAL_POWERS.includes(nameOf(act)),
        `${nameOf(act)} gives a general power of competence, which is open to challenge: name another power as well.`,
        act.source,
      ),
    ),
  /** Art. 6(3), DPA 2018 s.8: 6(1)(e) rests on a task that is laid down by law. */
  actWithoutSection8: ({ terms: { lawfulBases, powers } }) => {
    const silent = (powers ?? []).filter(({ section8 }) => section8 === false);
    return together(lawfulBases.article6.includes('6(1)(e)') ? silent : [], (list) => {
      const names = list.map(({ name }) => name).join(', ');
      return `6(1)(e) rests on Acts of which the text states no basis of DPA 2018 s.8: ${names}.`;
    });
  },
  /** The same where the text only lists Acts, and does not say what any of them gives. */
  publicTaskWithoutPower: ({ terms: { lawfulBases, powers } }) =>
    when(
      lawfulBases.article6.includes('6(1)(e)') &&
        powers !== undefined &&
        !powers?.some(({ section8 }) => section8 !== null),
      'For 6(1)(e) Acts are listed at most; of none is it said which task it gives to whom (DPA 2018 s.8).',
      lawfulBases.source,
    ),
  /** Offender Management Act 2007 s.14(3): list A with list A, list A with list B; nothing within list B. */
  flowNotAuthorised: ({ terms, known }) => {
    const onB = partiesIn(terms).filter((party) => known(party)?.omaList === 'B');
    return eachAct({ powers: terms.powers }, (act) =>
      when(
        TWO_LISTS[nameOf(act)] !== undefined && onB.length > 1,
        `${nameOf(act)} ${TWO_LISTS[nameOf(act)]} authorises no flow between two of ${onB.join(', ')}: all are on list B, and need another power.`,
        act.source,
      ),
    );
  },
};
