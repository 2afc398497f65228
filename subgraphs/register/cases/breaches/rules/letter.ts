/** A draft of what the people concerned are told. */
import type { BreachRow } from '../entity.ts';
import { londonTime } from './london.ts';

/** Art. 34(2), DPA 2018 s.68(2): in plain words, what happened, what may follow, what is done, and whom to ask. */
export function subjectLetter(
  row: BreachRow,
  { name, contacts }: { name: string; contacts: { role: string; address: string }[] },
): string {
  const contact = contacts.find(({ role }) => role === 'DPO') ?? contacts[0];
  return [
    'Dear [name],',
    `We are writing because of something that happened to information about you that ${name} holds.`,
    `What happened: ${row.summary}.${row.occurredAt ? ` It happened on ${londonTime(row.occurredAt)}.` : ''} We found out on ${londonTime(row.detectedAt)}.`,
    `What it may mean for you: ${row.effects ?? '[likely consequences]'}`,
    `What we have done: ${row.measuresTaken ?? '[measures taken]'}`,
    `What we are going to do: ${row.measuresPlanned ?? '[measures planned]'}`,
    `What you can do: [advice to this person]`,
    `If you have questions, ask our data protection officer: ${contact?.address ?? '[address]'}. You may complain to us, and to the Information Commissioner.`,
    `${name}`,
  ].join('\n\n');
}
