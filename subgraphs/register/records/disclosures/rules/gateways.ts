/** Gateways and duties that stand beside the agreement: they look at each flow, whatever was signed. */
import { isObject } from '../../../../../shared/envelopes/jws.ts';
import { isSole } from './powers.ts';
import { known, placeOf, termsOf, verdictOn, type Rule, type Side } from './question.ts';

/** Within list A, and between the lists, s.14 lets information pass; within list B, and to others, it does not. */
const omaSection14: Rule = {
  code: 'OMA_S14',
  source: 'Offender Management Act 2007 s.14',
  says({ from, to, facts }) {
    if (!/offender management act/i.test(facts.power ?? '')) return null;
    const pair = `${onList(from)} and ${onList(to)}`;
    if (!isOpen(from, to)) {
      return isSole(/offender management act/i, facts.power)
        ? ['NO', `s.14 does not let ${pair} share: it needs another power.`]
        : ['ASK', `s.14 does not let ${pair} share: the other power has to do alone.`];
    }
    const necessary = verdictOn(known(facts.necessary));
    if (necessary === 'NO') return ['NO', 'It is neither necessary nor expedient for the purposes of s.14.'];
    const question = necessary === 'ASK' ? ': is it?' : '.';
    return [necessary, `s.14 lets ${pair} share what is necessary or expedient${question}`];
  },
};

const isOpen = (from: Side, to: Side) =>
  from.omaList !== null && to.omaList !== null && (from.omaList === 'A' || to.omaList === 'A');

const onList = ({ id, omaList }: Side) =>
  `${id} (${omaList === null ? 'on neither list' : `list ${omaList}`})`;

/** An assessment of a sentenced person follows guidance of its own. */
const oasys: Rule = {
  code: 'OASYS',
  source: 'HMPPS Information Sharing Policy Framework §3.2',
  says: ({ from, categories }) =>
    from.kind === 'PROBATION' && categories.some((code) => /PROBATION|OASYS/.test(code))
      ? ['YES', 'If an OASys assessment is among them, follow the OASys sharing guidance of April 2015.']
      : null,
};

/** Bodies whose people are of regulated professions, or teach. */
const REPORT = ['NHS_BODY', 'LOCAL_AUTHORITY', 'HEALTH_OR_VOLUNTARY'];

/** A duty to report may stand beside the agreement. Whether it arises, the professional knows. */
const mandatoryReport: Rule = {
  code: 'DUTY_TO_REPORT',
  source: 'Female Genital Mutilation Act 2003 s.5B',
  says(question) {
    const reports: unknown = termsOf(question)?.further['mandatoryReports'];
    if (!Array.isArray(reports) || !REPORT.includes(question.from.kind)) return null;
    const here = reports.filter(isObject).find(({ to }) => String(to).toUpperCase() === question.to.kind);
    if (!here) return null;
    return [
      'YES',
      `A duty to report may arise beside this: ${String(here['code'])}.`,
      placeOf(question, here),
    ];
  },
};

export const GATEWAYS: Rule[] = [omaSection14, oasys, mandatoryReport];
