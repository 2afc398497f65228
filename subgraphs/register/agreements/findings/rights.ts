/** Rights as selected, against the bases from which they arise. Indicative: no agreement takes away what the law gives. */
import type { RightTerm } from '../terms/terms.ts';
import { basesOf, when, type Check } from './found.ts';

/** The bases of Art. 6 and 9 that fulfil a condition of a right. */
const CONDITION_BASES = new Map(
  Object.entries({
    CONSENT: ['6(1)(a)', '9(2)(a)'],
    CONTRACT: ['6(1)(b)'],
    LEGAL_OBLIGATION: ['6(1)(c)'],
    PUBLIC_TASK: ['6(1)(e)'],
    LEGITIMATE_INTERESTS: ['6(1)(f)'],
  }),
);

/** Bases of which one gives rise to a right by itself (Art. 17(3)(b), 20(1)(a), 21(1)). */
const RIGHT_BASES: Partial<Record<RightTerm['right'], string[]>> = {
  ERASURE: ['6(1)(a)', '6(1)(b)', '6(1)(d)', '6(1)(f)', '9(2)(a)'],
  PORTABILITY: ['6(1)(a)', '6(1)(b)', '9(2)(a)'],
  OBJECTION: ['6(1)(e)', '6(1)(f)'],
};

/** Art. 19: the rights whose success is passed on to recipients. */
const PASSED_ON: RightTerm['right'][] = ['RECTIFICATION', 'ERASURE', 'RESTRICTION'];

export const RIGHTS: Record<string, Check> = {
  /** Art. 12 to 22: each controller owes what the text leaves out too. */
  rightsMissing: ({ terms }) =>
    when(terms.rights.length === 0, 'Nothing is agreed about rights: the law alone applies.', null),
  /** The same for one right. */
  rightNotListed: ({ terms }) =>
    terms.rights.flatMap(({ right, selected, source }) =>
      when(
        selected === null,
        `${right} is not listed; where it arises in law, it applies all the same.`,
        source,
      ),
    ),
  /** Art. 17(3)(b), 20(1)(a), 21(1). */
  rightWithoutBasis: ({ terms }) => {
    const bases = basesOf(terms);
    return terms.rights.flatMap(({ right, selected, source }) => {
      const needed = RIGHT_BASES[right];
      const isSupported = !needed || needed.some((basis) => bases.includes(basis));
      return when(
        selected === true && bases.length > 0 && !isSupported,
        `${right} is selected, but none of the bases named gives rise to it by itself.`,
        source,
      );
    });
  },
  /** A condition that no basis can fulfil never comes true. */
  conditionWithoutBasis: ({ terms }) => {
    const bases = basesOf(terms);
    return terms.rights.flatMap(({ right, conditionalOn, source }) => {
      const absent = conditionalOn.filter((condition) => {
        const needed = CONDITION_BASES.get(condition);
        return needed && !needed.some((basis) => bases.includes(basis));
      });
      return when(
        absent.length > 0,
        `${right} depends on ${absent.join(', ')}, which the bases do not list.`,
        source,
      );
    });
  },
  /** Art. 19 has nothing to pass on where the rights it follows are not selected. */
  notificationWithoutRights: ({ terms: { rights } }) => {
    const notification = rights.find(({ right, selected }) => right === 'NOTIFICATION' && selected === true);
    const off = rights.filter(({ right, selected }) => PASSED_ON.includes(right) && selected === false);
    const names = off.map(({ right }) => right).join(', ');
    return when(
      notification !== undefined && off.length > 0,
      `Telling recipients (Art. 19) is selected, while what they would be told of is not: ${names}.`,
      notification?.source,
    );
  },
  /** Art. 19 names rectification, erasure and restriction. */
  notificationIncomplete: ({ terms: { rights } }) =>
    rights.flatMap(({ right, covers, source }) => {
      const missing = PASSED_ON.filter((one) => covers && !covers.includes(one));
      const message = `Recipients are told (Art. 19) of less than the law asks: ${missing.join(', ')} is left out.`;
      return when(right === 'NOTIFICATION' && missing.length > 0, message, source);
    }),
};
