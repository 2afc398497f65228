/** How the holder decides and what it decided, whether a step is left against it, and what was provided. */
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { classificationInWords, stateInWords } from '../words/information.ts';
import { useThread } from './thread.ts';

/** What the holder must be satisfied of, and whose approval it needs. */
export function TestsAndApprovals() {
  const { request, side } = useThread();
  const nameOf = usePartyName();
  const holder = nameOf(request.to.id);
  const isHolder = side === 'HOLDER';
  const unanswered = isHolder ? 'not answered yet' : 'not told to you';
  return (
    <Section id="information-tests" title="How it is decided">
      {!isHolder && (
        <Body>
          How {holder} answered each test, and who approved, stays in its own register. You are told the
          outcome and the reason.
        </Body>
      )}
      <Table
        caption={`What ${holder} must be satisfied of`}
        rows={request.tests}
        keyOf={({ test }) => test}
        none="The agreement names no tests."
        columns={[
          { title: 'Test', isHeader: true, cell: ({ rule }) => rule },
          {
            title: 'Answer',
            cell: ({ satisfied }) =>
              satisfied === null ? unanswered : satisfied ? 'Satisfied' : 'Not satisfied',
          },
        ]}
      />
      <Approvals />
    </Section>
  );
}

function Approvals() {
  const { request, side } = useThread();
  return (
    <Table
      caption="Approvals"
      rows={request.approvals}
      keyOf={({ office }) => office}
      none="The agreement asks for no approval here."
      columns={[
        { title: 'Office', isHeader: true, cell: ({ office }) => words(office) },
        { title: 'Needed', cell: ({ needed }) => (needed ? 'Always' : 'Maybe') },
        {
          title: 'Given',
          cell: ({ approvedOn }) => (
            <Day on={approvedOn} none={side === 'HOLDER' ? 'not yet' : 'not told to you'} />
          ),
        },
        { title: 'Source', cell: ({ source }) => source },
      ]}
    />
  );
}

export function Decision() {
  const { request } = useThread();
  const nameOf = usePartyName();
  const { decision } = request;
  return (
    <Section id="information-decision" title="The decision">
      {decision ? (
        <Facts
          facts={[
            ['Outcome', <Tag value={decision.outcome} text={stateInWords(decision.outcome)} />],
            ['Reason', decision.reason],
            ['On', <Day on={decision.decidedOn} />],
            ['Legal basis of the holder', decision.legalBasis],
            decision.outcome !== 'AGREED' && [
              'Is it final?',
              decision.final ? 'Yes: no step is left against it' : 'No: the asker may take a step',
            ],
          ]}
        />
      ) : (
        <Body>{nameOf(request.to.id)} has not decided yet.</Body>
      )}
    </Section>
  );
}

export function Provisions() {
  const { provisions } = useThread().request;
  if (provisions.length === 0) return null;
  return (
    <Table
      caption="What was provided"
      rows={provisions}
      keyOf={({ providedOn, what }) => `${providedOn} ${what}`}
      none="Nothing yet."
      columns={[
        { title: 'What', isHeader: true, cell: ({ what }) => what },
        { title: 'When', cell: ({ providedOn }) => <Day on={providedOn} /> },
        { title: 'How', cell: ({ method }) => words(method) },
        { title: 'Labelled', cell: ({ label }) => classificationInWords(label) },
        { title: 'The next', cell: ({ nextOn }) => <Day on={nextOn} none="none" /> },
      ]}
    />
  );
}
