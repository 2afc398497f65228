/** The partner wheel: one segment for each partner, told apart by pattern, number and words. */
import { useId, type ReactNode } from 'react';
import { usePartyName } from '../graph/use-console.ts';
import type { PartnerState, Standing } from './partner-standing.ts';

const SIZE = 240;
const CENTRE = SIZE / 2;
const RADIUS = 86;
const WIDTH = 44;
/** Of 100 around the ring: the gap between two segments. */
const GAP = 1.2;
/** Of 100: a circle is drawn from the right, and the first segment begins at the top. */
const TOP = 25;

export function PartnerWheel({ standings }: { standings: Standing[] }) {
  const nameOf = usePartyName();
  /** What the ids of the patterns begin with. */
  const prefix = useId();
  const taken = standings.filter(({ state }) => state === 'ACKNOWLEDGED' || state === 'OBJECTING').length;
  const label = standings.map(({ id, says }) => `${nameOf(id)}: ${says}`).join('; ');
  return (
    <figure className="breach-wheel">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`Partner wheel. ${label}`}>
        <Patterns prefix={prefix} />
        {standings.map((standing, index) => (
          <Segment key={standing.id} {...{ standing, index, prefix }} of={standings.length} />
        ))}
        <circle cx={CENTRE} cy={CENTRE} r={RADIUS + WIDTH / 2} className="breach-wheel__edge" />
        <circle cx={CENTRE} cy={CENTRE} r={RADIUS - WIDTH / 2} className="breach-wheel__edge" />
        <text x={CENTRE} y={CENTRE - 2} className="breach-wheel__count">
          {taken} of {standings.length}
        </text>
        <text x={CENTRE} y={CENTRE + 22} className="breach-wheel__words">
          taken on
        </text>
      </svg>
      <Legend standings={standings} prefix={prefix} />
    </figure>
  );
}

function Legend({ standings, prefix }: { standings: Standing[]; prefix: string }) {
  const nameOf = usePartyName();
  return (
    <figcaption>
      <ol className="govuk-list breach-wheel__legend">
        {standings.map(({ id, state, says }, index) => (
          <li key={id}>
            <Swatch state={state} prefix={prefix} />
            <span>
              <strong>
                {index + 1}. {nameOf(id)}
              </strong>
              <br />
              {says}
            </span>
          </li>
        ))}
      </ol>
    </figcaption>
  );
}

interface OneSegment {
  standing: Standing;
  index: number;
  of: number;
  prefix: string;
}

function Segment({ standing, index, of, prefix }: OneSegment) {
  const share = 100 / of;
  const middle = ((index + 0.5) / of) * 2 * Math.PI - Math.PI / 2;
  const [x, y] = [CENTRE + RADIUS * Math.cos(middle), CENTRE + RADIUS * Math.sin(middle)];
  return (
    <>
      <circle
        cx={CENTRE}
        cy={CENTRE}
        r={RADIUS}
        pathLength={100}
        fill="none"
        stroke={`url(#${prefix}${standing.state})`}
        strokeWidth={WIDTH}
        strokeDasharray={of === 1 ? undefined : `${share - GAP} ${100 - share + GAP}`}
        strokeDashoffset={TOP - index * share - GAP / 2}
      />
      <circle cx={x} cy={y} r={14} className="breach-wheel__label" />
      <text x={x} y={y + 6} className="breach-wheel__number">
        {index + 1}
      </text>
    </>
  );
}

function Swatch({ state, prefix }: { state: PartnerState; prefix: string }) {
  return (
    <svg viewBox="0 0 32 32" className="breach-wheel__swatch" aria-hidden="true">
      <rect
        x="1"
        y="1"
        width="30"
        height="30"
        fill={`url(#${prefix}${state})`}
        stroke="#0b0c0c"
        strokeWidth="2"
      />
    </svg>
  );
}

/** Colours only help: each state has a drawing of its own. */
const DRAWINGS: Readonly<Record<PartnerState, { back: string; lines?: ReactNode }>> = {
  QUEUED: { back: '#fff', lines: <circle cx="5" cy="5" r="1.8" fill="#505a5f" /> },
  DELIVERED: { back: '#d2e2f1', lines: <path d="M0 10 L10 0" stroke="#144e81" strokeWidth="2" /> },
  ACKNOWLEDGED: { back: '#00703c' },
  SILENT: { back: '#fff', lines: <path d="M5 0 V10" stroke="#0b0c0c" strokeWidth="4" /> },
  OBJECTING: {
    back: '#f4cdc6',
    lines: <path d="M0 0 L10 10 M0 10 L10 0" stroke="#942514" strokeWidth="2.4" />,
  },
};

function Patterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {Object.entries(DRAWINGS).map(([state, { back, lines }]) => (
        <pattern key={state} id={`${prefix}${state}`} width="10" height="10" patternUnits="userSpaceOnUse">
          <rect width="10" height="10" fill={back} />
          {lines}
        </pattern>
      ))}
    </defs>
  );
}
