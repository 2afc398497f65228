/** Legal holds on the person, complaints about the case, and its evidence as one file. */
import {
  RightsBesideDocument,
  RightsComplaintDocument,
  RightsHoldDocument,
  RightsLiftHoldDocument,
  type RightsBesideQuery,
} from '../generated/rights-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Action } from '../parts/action.tsx';
import { SaveButton } from '../parts/buttons.tsx';
import { select } from '../parts/field-choices.tsx';
import { area, date, TODAY } from '../parts/field-kinds.tsx';
import { saveFrom } from '../parts/files.ts';
import { londonTime } from '../parts/london.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table, type Column } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { useCase, type CasePerson } from './case.ts';

/** Nothing is erased while a hold stands. */
export function HoldsSection() {
  const { request, person, mayAct } = useCase();
  const mayLift = useHasRole()('DPO');
  if (!person) return null;
  const { legalHolds } = person;
  return (
    <Section id="holds" title="Legal holds">
      <Table
        caption="Legal holds that stand on this person"
        showCaption={false}
        rows={legalHolds}
        keyOf={({ id }) => id}
        none="No hold stands on this person: nothing has to be kept for legal claims or as evidence."
        columns={[
          { title: 'For what', cell: ({ reason }) => reason ?? 'No longer kept', isHeader: true },
          { title: 'Placed', cell: ({ placedAt }) => <Moment at={placedAt} /> },
          { title: 'Until', cell: ({ until }) => <Day on={until} none="It is lifted" /> },
        ]}
      />
      {mayAct && request.closedAt === null && <PlaceHold />}
      {mayLift && legalHolds.length > 0 && <LiftHold holds={legalHolds} />}
    </Section>
  );
}

function PlaceHold() {
  return (
    <Action
      document={RightsHoldDocument}
      with={{ subjectOf: useCase().request.id }}
      summary="Place a legal hold"
      submit="Place the hold"
      said="The hold stands: nothing about this person is erased here."
      fields={{
        reason: area('For whom and for what', { rows: 2, required: true }),
        until: date('Last day', { hint: 'Empty: until it is lifted' }),
      }}
    >
      <Body>
        What is held about the person is kept for legal claims or as evidence (UK GDPR Art. 17(3)(e); DPA 2018
        s.47(2)).
      </Body>
    </Action>
  );
}

function LiftHold({ holds }: { holds: CasePerson['legalHolds'] }) {
  const choices = holds.map(({ id, placedAt }) => ({ value: id, text: `Placed ${londonTime(placedAt)}` }));
  return (
    <Action
      document={RightsLiftHoldDocument}
      summary="Lift a legal hold"
      submit="Lift the hold"
      said="The hold is lifted."
      fields={{ id: select('Hold', choices, { none: 'Choose a hold', required: true }) }}
    />
  );
}

type Complaint = NonNullable<NonNullable<RightsBesideQuery['register']>['complaints']>['nodes'][number];

const COMPLAINT_COLUMNS: Column<Complaint>[] = [
  { title: 'Received', cell: ({ receivedOn }) => <Day on={receivedOn} />, isHeader: true },
  { title: 'State', cell: ({ state }) => <Tag value={state} /> },
  {
    title: 'Acknowledged',
    cell: ({ acknowledgedOn, acknowledgeBy }) =>
      acknowledgedOn ? (
        <Day on={acknowledgedOn} />
      ) : (
        <>
          Not yet; due <Day on={acknowledgeBy} /> (DPA 2018 s.164A(3))
        </>
      ),
  },
  { title: 'Answered', cell: ({ answeredOn }) => <Day on={answeredOn} none="Not yet" /> },
  { title: 'Outcome', cell: ({ outcome }) => words(outcome) || 'Not yet' },
];

export function EvidenceSection() {
  const { request, mayAct } = useCase();
  const asking = useConsole();
  const read = useOwn(RightsBesideDocument, { party: asking.settings.party, id: request.id });
  return (
    <Section id="beside" title="Complaints and evidence">
      <Reading of={read} what="complaints">
        {({ register }) => (
          <>
            <Table
              caption="Complaints about this request"
              showCaption={false}
              rows={register?.complaints?.nodes ?? []}
              keyOf={({ id }) => id}
              none="Nobody has complained about how this request was handled."
              columns={COMPLAINT_COLUMNS}
            />
            {mayAct && <Complain />}
            {register?.evidence && (
              <div className="console-not-printed">
                <Body>
                  The evidence is one signed file of all that was done about this request, which others can
                  check without us. It says of nobody who a person is.
                </Body>
                <SaveButton text="Save the evidence" save={() => saveFrom(asking, register.evidence!.path)} />
              </div>
            )}
          </>
        )}
      </Reading>
    </Section>
  );
}

function Complain() {
  const { id: rightsRequest, regime } = useCase().request;
  return (
    <Action
      document={RightsComplaintDocument}
      with={{ rightsRequest, regime }}
      summary="Record a complaint about this request"
      submit="Record the complaint"
      said="The complaint is recorded."
      fields={{
        receivedOn: date('Received on', { required: true, value: TODAY }),
        statement: area('What the person complains of', { rows: 3 }),
      }}
    />
  );
}
