/** Imports agreements as drafts, and completes a proposal from the draft that it names. */
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { Context } from '../../kernel/context.ts';
import type { ProposeAgreementInput } from '../../generated/graphql.ts';
import type { Content } from '../rules.ts';
import { MOST_CHARACTERS } from '../terms/terms.ts';
import { AgreementDraftRow } from './entity.ts';
import { gapsIn } from './report.ts';

const MOST_DRAFTS = 200;

/** Keeps a document as it is, however incomplete. */
export const importAgreement = action(
  'importAgreement',
  AgreementDraftRow,
  async ({ manager, now, register: { party } }, input) => {
    const row: AgreementDraftRow = {
      ...readDocument(input.document),
      id: uuidv7(),
      party,
      importedAt: now,
      proposedVersion: null,
    };
    await manager.insert(AgreementDraftRow, row);
    return row;
  },
);

function readDocument(document: unknown): Pick<AgreementDraftRow, 'document' | 'reference' | 'title'> {
  if (!isObject(document)) return refuseField('document', 'NOT_AN_OBJECT', '`document` must be an object.');
  const text = JSON.stringify(document);
  if (text.length > MOST_CHARACTERS)
    refuseField('document', 'TOO_LONG', `\`document\` may have ${MOST_CHARACTERS} characters.`);
  return { document: text, reference: textOr(document.reference), title: textOr(document.title) };
}

const textOr = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** Drafts that are not proposed yet, the newest first. Only the own party sees them. */
export async function openDrafts(
  context: Context,
  party: string,
  reference: string | null,
): Promise<AgreementDraftRow[]> {
  const { manager } = context.registerOf(party).database;
  return manager.find(AgreementDraftRow, {
    where: { proposedVersion: IsNull(), ...(reference === null ? {} : { reference }) },
    order: { importedAt: 'DESC', id: 'DESC' },
    take: MOST_DRAFTS,
  });
}

type Drafted = Pick<Content, 'title' | 'kind' | 'commencesOn'> & { terms: unknown };

/** What is proposed, with what the input leaves out from the draft that it names. */
export async function withDraft(tx: Transaction, input: ProposeAgreementInput): Promise<Drafted> {
  const draft = input.draft == null ? {} : await draftedContent(tx, input.draft, input);
  const title = input.title ?? draft.title ?? refuseWithout('title');
  const kind = input.kind ?? draft.kind ?? refuseWithout('kind');
  const terms = input.terms ?? draft.terms ?? refuseWithout('terms');
  // A day that is null means none, and does not come from the draft.
  const commencesOn = (input.commencesOn === undefined ? draft.commencesOn : input.commencesOn) ?? null;
  return { title, kind, commencesOn, terms };
}

function refuseWithout(field: string): never {
  return refuseField(field, 'NEEDED', `Give \`${field}\`, or a \`draft\` that has it.`);
}

/** The content of the draft; refused where both it and the input lack a part. */
async function draftedContent(
  tx: Transaction,
  id: string,
  input: ProposeAgreementInput,
): Promise<Partial<Drafted>> {
  const draft = await tx.manager.findOneBy(AgreementDraftRow, { id });
  if (!draft) return refuse('NOT_FOUND', 'This register holds no such draft.', { field: 'draft' });
  if (draft.reference !== null && draft.reference !== input.reference)
    refuseField(
      'reference',
      'NOT_THE_DRAFTS',
      `The draft is of ${draft.reference}, and \`reference\` says ${input.reference}.`,
    );
  const document = JSON.parse(draft.document) as Record<string, unknown>;
  const { title, kind, commencesOn, terms } = input;
  const given = Object.entries({ title, kind, terms, commencesOn })
    .filter(([field, value]) => (field === 'commencesOn' ? value !== undefined : value != null))
    .map(([field]) => field);
  const gap = gapsIn(document).find(({ path, blocks }) => blocks && !given.includes(path.split('.')[0]!));
  if (gap)
    refuseField('draft', 'INCOMPLETE', `The draft cannot be proposed: \`${gap.path}\`. ${gap.message}`);
  return document as Partial<Drafted>;
}

/** Marks the draft as proposed, if one was named. */
export async function markProposed(tx: Transaction, draft: string | null, version: number): Promise<void> {
  if (draft !== null) await tx.manager.update(AgreementDraftRow, { id: draft }, { proposedVersion: version });
}
