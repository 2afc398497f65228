/** Rows of meetings, with a mark in every text, the sealed names included. */
import { MeetingRow } from '../../subgraphs/register/agreements/meetings/entity.ts';
import { canary } from './access-canary.ts';
import { othersOf } from './access-owing.ts';
import type { Seeding } from './access-seeding.ts';

const AT = new Date('2026-02-10T10:00:00.000Z');
const ON = '2026-02-10';

/** Meetings at which some of the others stayed, and some were sent out. */
export async function seedMeetings(seeding: Seeding): Promise<void> {
  const { party, chance, manager, references, register } = seeding;
  for (let number = 0; number < 5; number++) {
    const id = chance.uuid();
    const text = (field: string) => canary('meeting', field, id);
    const line = { signatory: true, signed: true, complies: false, reasonNot: text('reasonNot') };
    const attendance = chance
      .some(othersOf(seeding))
      .map((organisation) => ({ ...line, jobTitle: text('jobTitle'), organisation, stayed: chance.is(0.6) }));
    const action = { id: chance.uuid(), number: 1, ownerId: party, dueOn: null, doneOn: null };
    const names = JSON.stringify(attendance.map(() => text('names')));
    await manager.insert(MeetingRow, {
      id,
      party,
      agreement: chance.one(references),
      heldOn: ON,
      chair: text('chair'),
      statementRead: true,
      localStatement: text('localStatement'),
      attendance,
      names: await register.caseKeys.encrypt(id, names),
      actions: [{ ...action, what: text('action') }],
      minutes: text('minutes'),
      hardCopies: text('hardCopies'),
      recordedAt: AT,
    });
  }
}
