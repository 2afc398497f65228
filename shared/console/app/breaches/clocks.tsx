/** The clocks of a breach: 72 hours by law for each regime, and beside them what was agreed with partners. */
import { usePartyName } from '../graph/use-console.ts';
import { Clock, type ClockFace } from './clock.tsx';
import type { Duty, RoomBreach } from './types.ts';

const BY_LAW: Record<string, string> = {
  'UK GDPR Art. 33(1)': 'Tell the Commissioner: UK GDPR',
  'DPA 2018 s.67(1)': 'Tell the Commissioner: law enforcement',
};

export function Clocks({ breach }: { breach: RoomBreach }) {
  const nameOf = usePartyName();
  const { nodes } = breach.obligations;
  const ofKind = (kind: string) => nodes.filter((duty) => duty.kind === kind);
  const law = ofKind('AUTHORITY_NOTICE').map((duty) =>
    faceOf(duty, { title: BY_LAW[duty.source] ?? duty.what, from: breach.awareAt }),
  );
  const agreed = [
    ...partnerFaces(ofKind('PARTNER_NOTICE'), nameOf),
    ...ofKind('AUTHORITY_DECISION').map((duty) => faceOf(duty, { title: 'Decide with the partners' })),
    ...ofKind('AUTHORITY_NOTICE_AGREED').map((duty) =>
      faceOf(duty, { title: 'Tell the Commissioner: as agreed', from: breach.detectedAt }),
    ),
  ];
  return (
    <section id="time" className="breach-time">
      <h2 className="govuk-heading-m">Time left</h2>
      <div className="breach-clocks breach-clocks--law">
        {law.map((face) => (
          <Clock key={face.key} face={face} isLarge />
        ))}
      </div>
      {agreed.length > 0 && (
        <div className="breach-clocks">
          {agreed.map((face) => (
            <Clock key={face.key} face={face} />
          ))}
        </div>
      )}
      {breach.awareAt === null && (
        <p className="govuk-body">
          The 72 hours have not started: nobody is recorded as aware. Add it under{' '}
          <a className="govuk-link" href="#facts">
            Facts and risk
          </a>{' '}
          as soon as you are reasonably certain.
        </p>
      )}
    </section>
  );
}

function faceOf(duty: Duty, more: { title: string; from?: string | null }): ClockFace {
  return { ...duty, key: duty.id, from: null, progress: null, ...more };
}

/** One clock for each agreement and deadline: all its partners share it. */
function partnerFaces(duties: Duty[], nameOf: (id: string) => string): ClockFace[] {
  const keys = [...new Set(duties.map(deadlineOf))];
  return keys.map((key) => {
    const all = duties.filter((duty) => deadlineOf(duty) === key);
    const open = all.filter(({ state }) => state === 'OPEN' || state === 'OVERDUE');
    const [shown] = [...open, ...all.toSorted((a, b) => (b.metAt ?? '').localeCompare(a.metAt ?? ''))];
    const waiting = open.map(({ owedTo }) => nameOf(owedTo?.id ?? '')).join(', ');
    const told = all.filter(({ state }) => state === 'MET').length;
    return {
      ...faceOf(shown as Duty, { title: partnersTitle(shown as Duty) }),
      key,
      progress: `${told} of ${all.length} told${waiting ? `; not yet: ${waiting}` : ''}`,
    };
  });
}

const deadlineOf = ({ source, dueAt, strength }: Duty) => `${source} ${dueAt} ${strength}`;

/** The reference stands first in the source. */
const partnersTitle = ({ source }: Duty) =>
  source.startsWith('UK GDPR')
    ? 'Tell partners without agreed hours'
    : `Tell the partners under ${source.split(' ')[0]}`;
