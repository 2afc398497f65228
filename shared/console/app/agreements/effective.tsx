/** What binds us in each matter: of the agreement, our own policy and the law, the stricter; with what clashes. */
import { Table } from '../parts/table.tsx';
import { useInWords } from '../signing/in-words.ts';
import type { OneAgreement } from './one.ts';

const MATTERS: Record<string, string> = {
  REVIEW: 'Reviews',
  SIGNATURE: 'Who signs',
  SET_UP: 'Before it is proposed',
  AUTHORITY_NOTICE: 'Telling the Information Commissioner of a breach',
  PARTNER_NOTICE: 'Telling partners of a breach',
  BREACH_DECISION: 'Who decides on a breach',
  RIGHTS_REPLY: 'Replying to a person',
  NOTICE_ANSWER: 'Answering a partner’s notice',
  RETENTION: 'How long data are kept',
  AMENDMENT: 'Changing it',
  WITHDRAWAL: 'Leaving it',
  AFTER_LEAVING: 'After leaving',
};

const ORIGINS: Record<string, string> = {
  AGREEMENT: 'this agreement',
  POLICY: 'our own policy',
  LAW: 'the law',
};

type Term = OneAgreement['effectiveTerms'][number];

export function Effective({ agreement: { effectiveTerms } }: { agreement: OneAgreement }) {
  return (
    <Table
      caption="What binds us in each matter"
      showCaption={false}
      rows={effectiveTerms}
      keyOf={({ matter }) => matter}
      none="Neither the agreement nor our policy nor the law binds us in anything that the register knows of."
      columns={[
        { title: 'Matter', cell: ({ matter }) => MATTERS[matter] ?? matter, isHeader: true },
        { title: 'What binds us', cell: ({ binding }) => <Rule of={binding} /> },
        {
          title: 'What else is said of it',
          cell: ({ clashes }) =>
            clashes.length === 0
              ? 'nothing'
              : clashes.map((one) => <Rule key={`${one.rule} ${one.source}`} of={one} />),
        },
      ]}
    />
  );
}

function Rule({ of: { rule, source, origin } }: { of: Term['binding'] }) {
  const inWords = useInWords();
  return (
    <div className="govuk-!-margin-bottom-2">
      {inWords(rule)}
      <div className="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">
        From {ORIGINS[origin]}: {source}
      </div>
    </div>
  );
}
