/** The mutation of processing records. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../shared/errors.ts';
import { act, type Transaction } from '../action.ts';
import { historiesOf } from '../agreements/queries.ts';
import type { Context } from '../context.ts';
import type { MutationRecordProcessingArgs, RecordProcessingInput } from '../generated/graphql.ts';
import { mustBeItsRegime } from '../regimes.ts';
import { ProcessingRecordRow } from './entity.ts';
import { emptyFields } from './rules.ts';

/** Adds an entry to the record. */
export function recordProcessing(
  context: Context,
  { party, input }: MutationRecordProcessingArgs,
): Promise<ProcessingRecordRow> {
  return act(context, {
    mutation: 'recordProcessing',
    party,
    input,
    entity: ProcessingRecordRow,
    async perform(tx) {
      const row = rowOf(tx, input);
      const empty = emptyFields(row);
      if (empty.length > 0)
        refuse('BAD_USER_INPUT', `Art. 30(1): not to be left empty: ${empty.join(', ')}.`);
      mustBeItsRegime(tx.register, row.regime);
      refuseStrangers(tx, [...row.recipientIds, ...row.sourceIds]);
      await refuseUnheld(tx, row.agreements);
      await tx.manager.insert(ProcessingRecordRow, row);
      return row;
    },
  });
}

const distinct = (texts: string[] | null | undefined) => [...new Set(texts)];

function rowOf(tx: Transaction, input: RecordProcessingInput): ProcessingRecordRow {
  return {
    id: uuidv7(),
    party: tx.register.party,
    name: input.name,
    purposes: distinct(input.purposes),
    people: distinct(input.people),
    categories: distinct(input.categories),
    specialCategory: input.specialCategory ?? false,
    criminalOffence: input.criminalOffence ?? false,
    regime: input.regime ?? 'UK_GDPR',
    lawfulBases: distinct(input.lawfulBases),
    conditions: distinct(input.conditions),
    recipientIds: distinct(input.recipients),
    sourceIds: distinct(input.sources),
    agreements: distinct(input.agreements),
    retention: input.retention,
    security: input.security ?? null,
    recordedAt: tx.now,
  };
}

function refuseStrangers({ register }: Transaction, parties: string[]): void {
  const unknown = parties.filter((party) => !register.directory.party(party));
  if (unknown.length > 0)
    refuse('UNKNOWN_PARTY', `The directory has no party ${distinct(unknown).join(', ')}.`);
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
