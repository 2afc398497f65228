/** The next duties of this party besides its answers: few, in plain words, with the way to all of them. */
import { Link } from 'wouter';
import type { InboxQuery } from '../generated/inbox-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useNow } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Section } from '../parts/text.tsx';
import { DueOn } from './due.tsx';
import { LISTED_KINDS } from './waiting.ts';

const SHOWN = 3;

type Register = NonNullable<InboxQuery['register']>;
type Duty = NonNullable<Register['obligations']>['nodes'][number];

export function Duties({ register }: { register: Register }) {
  const { settings } = useConsole();
  const all = (register.obligations?.nodes ?? []).filter(
    ({ owner, kind }) => owner.id === settings.party && !LISTED_KINDS.includes(kind),
  );
  if (all.length === 0) return null;
  const agreements = register.agreements?.nodes ?? [];
  return (
    <Section id="inbox-duties" title="Your next duties" className="inbox-duties">
      <ul className="govuk-list govuk-list--spaced">
        {all.slice(0, SHOWN).map((duty) => (
          <OneDuty key={duty.id} duty={duty} agreements={agreements} />
        ))}
      </ul>
      <p className="govuk-body govuk-!-margin-bottom-0">
        <Link href="/deadlines" className="govuk-link inbox-target">
          {all.length > SHOWN
            ? `All ${all.length} duties, with their rules`
            : 'Your duties, with their rules'}
        </Link>
      </p>
    </Section>
  );
}

function OneDuty({
  duty,
  agreements,
}: {
  duty: Duty;
  agreements: { id: string; reference: string; title: string }[];
}) {
  const isOverdue = useNow() > new Date(duty.dueAt ?? '9999-12-31');
  const agreement = agreements.find(({ id, reference }) => id === duty.about || reference === duty.about);
  return (
    <li>
      <strong>{duty.what}</strong>
      <div className="inbox-item__small">{agreement ? agreement.title : duty.rule}</div>
      {duty.dueAt && (
        <div>
          {isOverdue ? <Tag value="OVERDUE" /> : 'By'} <DueOn at={duty.dueAt} />
        </div>
      )}
    </li>
  );
}
