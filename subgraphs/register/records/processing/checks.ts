/** What every entry is held to before it is kept, whether it is new or revised. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { historiesOf } from '../../agreements/queries.ts';
import { mustBeItsRegime } from '../../kernel/regimes.ts';
import type { ProcessingRecordRow } from './entity.ts';
import { emptyFields, impossibleFields } from './rules.ts';

/** Refuses an entry that leaves out what it must say, or names what is not there. */
export async function mustBeGood(tx: Transaction, row: ProcessingRecordRow): Promise<void> {
  const empty = emptyFields(row);
  if (empty.length > 0) {
    const article = row.role === 'PROCESSOR' ? '30(2)' : '30(1)';
    refuse('BAD_USER_INPUT', `Art. ${article}: not to be left empty: ${empty.join(', ')}.`);
  }
  const [impossible] = impossibleFields(row, londonDate(tx.now));
  if (impossible) refuse('BAD_USER_INPUT', `\`${impossible.field}\`: ${impossible.message}.`);
  mustBeItsRegime(tx.register, row.regime);
  refuseStrangers(tx, [...row.recipientIds, ...row.sourceIds]);
  await refuseUnheld(tx, row.agreements);
}

function refuseStrangers({ register }: Transaction, parties: string[]): void {
  const unknown = parties.filter((party) => !register.directory.party(party));
  if (unknown.length > 0)
    refuse('UNKNOWN_PARTY', `The directory has no party ${[...new Set(unknown)].join(', ')}.`);
  if (parties.includes(register.party)) {
    refuse(
      'BAD_USER_INPUT',
      `\`recipients\` and \`sources\` are other parties than ${register.party} itself.`,
    );
  }
}

async function refuseUnheld({ manager }: Transaction, references: string[]): Promise<void> {
  const histories = await historiesOf(manager, references);
  const unheld = references.filter((_, index) => histories[index]?.versions.length === 0);
  if (unheld.length > 0) refuse('NOT_FOUND', `This register holds no agreement ${unheld.join(', ')}.`);
}
