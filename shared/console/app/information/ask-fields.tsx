/** The fields of a request: the seven of the justification, and what the agreement wants besides. */
import type { InformationTermsQuery, RequestInformationInput } from '../generated/information-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { radios, select, yesNo } from '../parts/field-choices.tsx';
import { area, text } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf } from '../parts/fields.tsx';
import { londonDay } from '../parts/london.ts';
import { Body, Heading, Inset } from '../parts/text.tsx';
import { CLASSIFICATIONS, classificationInWords } from '../words/information.ts';
import type { Way } from './clause.ts';

type Requests = NonNullable<NonNullable<InformationTermsQuery['register']>['informationRequests']>['nodes'];

/** What a request says of itself, asked in the form and shown on its page. */
export const JUSTIFICATION = fieldsOf<RequestInformationInput>()(
  {
    necessity: area('Why do you need it?', {
      fact: '1. Why it is needed',
      hint: 'How it is necessary for your functions.',
      rows: 3,
    }),
    what: area('What information do you ask for?', {
      fact: '2. What information',
      hint: 'Name no person.',
      required: true,
      rows: 3,
    }),
    purpose: area('What will you use it for?', { fact: '3. What it will be used for', rows: 3 }),
    publication: area('What do you intend to publish?', {
      fact: '4. What will be published',
      hint: 'Leave it empty if you publish nothing.',
      rows: 3,
    }),
    access: area('Who will have access to it?', {
      fact: '5. Who will have access',
      hint: 'Offices or teams, no names.',
      rows: 3,
    }),
    storage: area('Where and how long will you keep it?', {
      fact: '6. How and how long it is kept',
      rows: 3,
    }),
    disposal: area('How will you dispose of it?', { fact: '7. How it is disposed of', rows: 3 }),
    personalData: yesNo('Do you ask for personal data?', { required: true, value: false }),
    legalBasis: area('Your legal basis, and how you comply', {
      fact: 'Legal basis of the asker',
      hint: 'Each side states its own (UK GDPR Art. 5(1)(a), (2)).',
      required: true,
      rows: 3,
    }),
    publicTaskStatement: area('Do you need the data for your public task?', {
      fact: 'Public task',
      hint: 'State it where the holder relies on UK GDPR Art. 6(1)(ea).',
      rows: 2,
    }),
  },
  {
    legalBasis: ({ personalData }) => personalData === true,
    publicTaskStatement: ({ personalData }) => personalData === true,
  },
);

/** How it is asked under this agreement, which requests it may repeat, and the names of parties. */
export function wayFields(way: Way, earlier: Requests, nameOf: (id: string) => string) {
  const repeatable = earlier.filter(
    ({ to, agreement, oneOff, follows }) =>
      to.id === way.to && agreement === way.agreement && !oneOff && follows === null,
  );
  return fieldsOf<RequestInformationInput>()(
    {
      unit: text('Which part of the organisation has it?', { hint: elsewhereOf(way) ?? 'If you know it.' }),
      classification: radios('How is it classified?', CLASSIFICATIONS, {
        required: true,
        value: 'OFFICIAL',
      }),
      oneOff: yesNo('How often?', { yes: 'Once', no: 'Regularly', required: true, value: true }),
      frequency: text('How often, in words', { hint: 'For example: every quarter' }),
      follows: select(
        `Does it repeat a request that ${nameOf(way.to)} agreed to?`,
        repeatable.map(({ requestId, what, requestedOn }) => ({
          value: requestId,
          text: `${what} (${londonDay(requestedOn)})`,
        })),
        { none: 'No, it is the first' },
      ),
    },
    {
      oneOff: () => way.clause.modes?.includes('REGULAR') ?? false,
      frequency: ({ oneOff }) => oneOff === false,
      follows: ({ oneOff }) => oneOff === false,
    },
  );
}

export function AskFields({ way, earlier }: { way: Way; earlier: Requests }) {
  return (
    <>
      <Times way={way} />
      <Fields of={wayFields(way, earlier, usePartyName())} />
      <Heading>The justification</Heading>
      <Body>
        The holder decides by these. What is needed for a first or a single request may be left out where a
        request repeats one that was agreed.
      </Body>
      <Fields of={JUSTIFICATION} />
    </>
  );
}

/** How long the holder has, as the agreement says. */
function Times({ way: { clause, agreement } }: { way: Way }) {
  const respond = (clause.respond ?? []).filter(({ workingDays }) => workingDays !== null);
  return (
    <Inset>
      {clause.acknowledge && (
        <Body>
          It is acknowledged within {clause.acknowledge.workingDays} working days ({agreement}{' '}
          {clause.acknowledge.source}).
        </Body>
      )}
      {respond.map(({ classification, workingDays, source }) => (
        <Body key={classification}>
          {classificationInWords(classification as 'OFFICIAL')}: an answer within {workingDays} working days (
          {agreement} {source}).
        </Body>
      ))}
    </Inset>
  );
}

function elsewhereOf({ clause, to }: Way): string | null {
  const units = (clause.elsewhere ?? []).filter(({ party }) => party === to);
  if (units.length === 0) return null;
  return `Not under this agreement: ${units.map(({ unit }) => unit).join(', ')}. Each is asked directly instead, ${units[0]!.route}.`;
}
