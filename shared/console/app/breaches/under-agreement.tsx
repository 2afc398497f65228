/** Who decides under one agreement, until when its partners are asked, and which views are in. */
import { usePartyName, useConsole } from '../graph/use-console.ts';
import { BreachChoicesDocument } from '../generated/breaches-own.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { DecisionCard } from './decision-card.tsx';
import type { Duty, RoomBreach } from './types.ts';
import { useBreachTerms } from './use-categories.ts';
import { useNamed } from './use-named.ts';
import { TellTag } from './views.tsx';

interface Under {
  breach: RoomBreach;
  about: 'AUTHORITY' | 'SUBJECTS';
  reference: string;
}

const DUTY = { AUTHORITY: 'AUTHORITY_DECISION', SUBJECTS: 'SUBJECT_DECISION' };

export function UnderAgreement({ breach, about, reference }: Under) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const read = useOwn(BreachChoicesDocument, { party: settings.party });
  const agreement = read.data?.data.register?.agreements?.nodes.find((one) => one.reference === reference);
  const duty = breach.obligations.nodes.find(
    ({ kind, source }) => kind === DUTY[about] && source.split(' ')[0] === reference,
  );
  const [terms] = useBreachTerms([reference]).known;
  const { fallback, protocolOwner } = terms?.breach?.decision ?? {};
  const owner = fallback === 'PROTOCOL_OWNER' && protocolOwner ? nameOf(protocolOwner) : null;
  const partners = agreement?.inForceWith.map(({ id }) => id) ?? [];
  return (
    <DecisionCard
      breach={breach}
      about={about}
      agreement={reference}
      title={`Under ${reference}`}
      decider={
        duty
          ? `The affected partners together${terms ? `; without agreement ${owner ? `${owner}, the protocol owner` : 'nobody is named'}` : ''}`
          : `${nameOf(settings.party)}: the agreement leaves it to the controller`
      }
    >
      {duty && <Asked duty={duty} />}
      {duty && <ViewsIn breach={breach} about={about} partners={partners} />}
    </DecisionCard>
  );
}

function Asked({ duty }: { duty: Duty }) {
  const named = useNamed();
  return (
    <>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {named(duty.rule)} ({duty.source})
      </p>
      <p className="govuk-body">
        <strong>Partners are asked until:</strong> <Moment at={duty.dueAt} none="not started" />
        {duty.dueAt && duty.state !== 'MET' && (
          <>
            {' '}
            <Tag
              value={duty.state}
              text={duty.state === 'OVERDUE' ? 'Their time is over' : 'Still asked'}
            />{' '}
            {duty.state === 'OPEN' && <TimeLeft until={duty.dueAt} />}
          </>
        )}
      </p>
    </>
  );
}

interface Asking {
  breach: RoomBreach;
  about: Under['about'];
  partners: string[];
}

function ViewsIn({ breach, about, partners }: Asking) {
  const nameOf = usePartyName();
  const asked = breach.affected.map(({ party }) => party.id).filter((id) => partners.includes(id));
  const viewOf = (id: string) => {
    const last = breach.views.filter(({ party }) => party.id === id).at(-1);
    return about === 'AUTHORITY' ? last?.tellAuthority : last?.tellSubjects;
  };
  return (
    <ul className="govuk-list" aria-label="Views of the partners who are asked">
      {asked.map((id) => {
        const view = viewOf(id);
        return (
          <li key={id}>
            {nameOf(id)}: {view == null ? <Tag value="QUEUED" text="No view yet" /> : <TellTag tell={view} />}
          </li>
        );
      })}
    </ul>
  );
}
