/** The fields of a record in plain words, under the headings of Art. 30. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { words } from '../parts/words.ts';
import { basisInWords } from './bases.ts';
import { Marks } from './records-table.tsx';
import type { Terms } from './use-terms.ts';
import { WordList } from './word-list.tsx';

const NOT_SAID = 'Not said';
const list = (texts: readonly string[], none?: string) => <WordList of={texts} none={none} />;
type Lines = [name: string, value: ReactNode][];

export function RecordFacts({ record, terms }: { record: RecordEntryFragment; terms: Terms }) {
  const nameOf = usePartyName();
  const groups: [string, Lines][] = [
    ['What is done, and why', whatIsDone(record, terms)],
    ['Whom the data come from and go to', whereItGoes(record, nameOf)],
    ['What the law asks', whatTheLawAsks(record)],
    ['Keeping and protecting', keeping(record)],
  ];
  return groups.map(([title, facts]) => (
    <section key={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      <Facts facts={facts} />
    </section>
  ));
}

function whatIsDone(record: RecordEntryFragment, { labelOf }: Terms): Lines {
  const { role, controllers, contact, purposes, people, categories } = record;
  return [
    ['Our part', words(role)],
    [
      role === 'PROCESSOR' ? 'Controllers we act for' : 'Joint controllers',
      controllers.length > 0 ? list(controllers) : null,
    ],
    ['Contact', contact ?? 'The data protection officer'],
    ['Purposes', list(purposes.map(labelOf))],
    ['People the data are about', list(people)],
    ['Kinds of data', list(categories.map(labelOf))],
    ['Among them', <Marks key="marks" {...record} />],
    ['Automated decisions', record.automatedDecisions ? 'Yes' : 'No'],
  ];
}

function whereItGoes(record: RecordEntryFragment, nameOf: (id: string) => string): Lines {
  const { sources, sourceInWords, recipients, recipientCategories, transfers, agreements } = record;
  const from = [...sources.map(({ id }) => nameOf(id)), ...(sourceInWords ? [sourceInWords] : [])];
  const to = [...recipients.map(({ id }) => nameOf(id)), ...recipientCategories];
  const abroad = transfers.map(({ country, safeguard }) => `${country}: ${safeguard}`);
  return [
    ['Where the data come from', list(from, NOT_SAID)],
    ['Who receives the data', list(to, 'Nobody')],
    ['Agreements', agreements.length > 0 ? <Agreements key="agreements" of={agreements} /> : 'None'],
    ['Transfers outside the United Kingdom', list(abroad, 'None')],
  ];
}

export function Agreements({ of: references }: { of: readonly string[] }) {
  return references.map((reference, index) => (
    <span key={reference}>
      {index > 0 && ', '}
      <Link href={`/agreements/${encodeURIComponent(reference)}`} className="govuk-link">
        {reference}
      </Link>
    </span>
  ));
}

function whatTheLawAsks(record: RecordEntryFragment): Lines {
  return [
    ['Law', words(record.regime)],
    ['Lawful bases', list(record.lawfulBases.map(basisInWords))],
    ['Conditions', list(record.conditions)],
    ['Policy document', record.policyDocument ?? 'None linked'],
    ['Impact assessment', record.impactAssessment ?? 'None'],
    ['Legitimate interests assessment', record.legitimateInterests],
    ['Privacy notice', record.privacyNotice ?? 'Not linked'],
    ['Record of consent', record.consentRecord],
    ['Contract with the processor', record.processorContract],
  ];
}

function keeping(record: RecordEntryFragment): Lines {
  const { retention, retentionMonths, oldestHeldOn, revision } = record;
  return [
    ['How long it is kept', `${retention}${retentionMonths ? ` (${retentionMonths} months)` : ''}`],
    ['Oldest data held', <Day key="oldest" on={oldestHeldOn} none="Not known" />],
    ['Retention schedule', record.retentionPolicy ?? 'Not linked'],
    ['Where it is kept', record.location ?? NOT_SAID],
    ['Security', record.security ?? NOT_SAID],
    ['Recorded', <Moment key="recorded" at={record.recordedAt} />],
    ['Last reviewed', <Day key="reviewed" on={record.reviewedOn} none="Not yet" />],
    ['Next review', <Day key="next" on={record.nextReviewOn} none="Not set" />],
    ['Ended', record.endedOn ? <Day key="ended" on={record.endedOn} /> : null],
    ['Revision', String(revision)],
  ];
}
