/** Agreements that were brought in and are not proposed yet, each with what it lacks. */
import { useState } from 'react';
import { AgreementDraftListDocument, type AgreementDraftListQuery } from '../generated/agreements-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Tag } from '../parts/tag.tsx';
import { Findings } from './findings.tsx';
import { Gaps } from './gaps.tsx';
import { Propose } from './propose.tsx';

type Draft = NonNullable<NonNullable<AgreementDraftListQuery['register']>['agreementDrafts']>[number];

export function Drafts() {
  const { settings } = useConsole();
  const [done, setDone] = useState('');
  const read = useOwn(AgreementDraftListDocument, { party: settings.party });
  return (
    <section aria-labelledby="drafts">
      <h2 className="govuk-heading-m" id="drafts">
        Drafts that were brought in
      </h2>
      <p className="govuk-body" role="status">
        {done}
      </p>
      <Reading of={read} what="drafts">
        {({ register }) => {
          const drafts = (register?.agreementDrafts ?? []).filter(
            ({ proposedVersion }) => proposedVersion === null,
          );
          if (drafts.length === 0) return <p className="govuk-body">No draft waits to be proposed.</p>;
          return drafts.map((draft) => <OneDraft key={draft.id} draft={draft} onDone={setDone} />);
        }}
      </Reading>
    </section>
  );
}

function OneDraft({ draft, onDone }: { draft: Draft; onDone: (what: string) => void }) {
  const mayPropose = useHasRole()('DPO', 'SIGNATORY');
  const { title, reference, importedAt, report, findings } = draft;
  const blocking = report.filter(({ blocks }) => blocks);
  const name = title ?? reference ?? 'A document without a title';
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {name}
          {reference && ` (${reference})`}
        </span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">
          {blocking.length === 0 ? (
            <Tag value="DONE" text="Can be proposed" />
          ) : (
            <Tag value="MISSING" text={`To mend first: ${blocking.length}`} />
          )}{' '}
          Brought in <Moment at={importedAt} />.
        </p>
        <Gaps gaps={report} of={`“${name}”`} />
        <h3 className="govuk-heading-s">Found in its terms</h3>
        {blocking.length > 0 ? (
          <p className="govuk-body">Its terms are checked as soon as what must be mended is.</p>
        ) : (
          <Findings findings={findings} level={4} />
        )}
        {mayPropose && blocking.length === 0 && reference && (
          <Propose draft={draft.id} reference={reference} name={name} onDone={onDone} />
        )}
      </div>
    </details>
  );
}
