/** The clock of a case: each step with its source, and what can be done about it: pause, resume, extend, fee. */
import {
  RightsExtendDocument,
  RightsFeeDocument,
  RightsPauseDocument,
  RightsResumeDocument,
  type ExtendRightsRequestInput,
} from '../generated/rights-own.ts';
import { Action } from '../parts/action.tsx';
import { select } from '../parts/field-choices.tsx';
import { area, date } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Body, Section } from '../parts/text.tsx';
import { choicesIn, EXTENSIONS } from '../words/rights.ts';
import { useCase } from './case.ts';

export function ClockSection() {
  const { request, person, mayAct } = useCase();
  const { clock, state } = request;
  if (!clock) return null;
  const extendedFor = person?.extensionReason;
  return (
    <Section id="clock" title="How the clock runs">
      {extendedFor && <Body>Why it was extended: {EXTENSIONS[extendedFor] ?? extendedFor}</Body>}
      {person?.pauses.map(
        ({ from, reason }) =>
          reason && (
            <Body key={from}>
              What was to be clarified (<Day on={from} />
              ): {reason}
            </Body>
          ),
      )}
      <Table
        caption="How the date comes about"
        rows={clock.steps.map((step, index) => ({ ...step, index }))}
        keyOf={({ index }) => String(index)}
        none="There are no steps yet."
        columns={[
          { title: 'Day', cell: ({ on }) => <Day on={on} none="Not yet" />, isHeader: true },
          { title: 'What', cell: ({ words }) => words },
          { title: 'Source', cell: ({ source }) => source },
        ]}
      />
      {mayAct && state === 'OPEN' && <ClockActions />}
    </Section>
  );
}

function ClockActions() {
  const { id, right, pauses } = useCase().request;
  const isPaused = pauses.some(({ to }) => to === null);
  return (
    <>
      {!isPaused && right === 'ACCESS' && <Pause />}
      {isPaused && (
        <Action
          document={RightsResumeDocument}
          with={{ id }}
          summary="Let the clock run again: the clarification has come"
          submit="Let the clock run again"
          said="The clock runs again."
          fields={{ resumedOn: date('It came on', TODAY_IF_EMPTY) }}
        />
      )}
      <Extend />
      <Fee />
    </>
  );
}

const TODAY_IF_EMPTY = { hint: 'Today if left empty' };

function Pause() {
  return (
    <Action
      document={RightsPauseDocument}
      with={{ id: useCase().request.id }}
      summary="Pause the clock: clarification is needed"
      submit="Pause the clock"
      said="The clock is paused."
      fields={{
        reason: area('What must be known to find what is asked for', {
          hint: 'Only for access requests (UK GDPR Art. 12A; DPA 2018 s.54(3C)).',
          required: true,
        }),
        pausedOn: date('Asked for on', TODAY_IF_EMPTY),
      }}
    />
  );
}

const IN_WORDS = 'IN_WORDS';
const REASONS = [...choicesIn(EXTENSIONS), { value: IN_WORDS, text: 'Another, in words' }];

/** The reason is a code, or in words. */
const EXTENSION = fieldsOf<ExtendRightsRequestInput & { inWords: string | null }>()(
  {
    reason: select('Reason', REASONS, { none: 'Choose a reason', required: true }),
    inWords: area('The reason as the person was told it', { rows: 2, required: true }),
    notifiedOn: date('The person was told on', TODAY_IF_EMPTY),
  },
  { inWords: ({ reason }) => reason === IN_WORDS },
);

function Extend() {
  const { id, clock } = useCase().request;
  const sending = useSend(RightsExtendDocument, { with: { id }, said: 'The period is extended.' });
  return (
    <Folded summary="Extend by two months">
      <Form
        submit="Extend by two months"
        sending={sending}
        input={(entered) => {
          const { reason, inWords, notifiedOn } = read(EXTENSION, entered);
          return { reason: inWords ?? reason, notifiedOn };
        }}
      >
        <Body>
          Once, where the request is complex or there are many from the same person. The person must be told
          of it with the reason by <Day on={clock?.firstMonthEndsOn} none="the end of the first month" /> (UK
          GDPR Art. 12(3), 12A; DPA 2018 s.54(3A)).
        </Body>
        <Fields of={EXTENSION} />
      </Form>
    </Folded>
  );
}

function Fee() {
  return (
    <Action
      document={RightsFeeDocument}
      with={{ id: useCase().request.id }}
      summary="Note a fee"
      submit="Note the fee"
      said="The fee is noted."
      fields={{
        chargedOn: date('Asked for on'),
        paidOn: date('Paid on', { hint: 'Empty: not yet' }),
      }}
    >
      <Body>
        Only for a request that is manifestly unfounded or excessive (UK GDPR Art. 12(5); DPA 2018 s.53). The
        clock waits until it is paid.
      </Body>
    </Action>
  );
}
