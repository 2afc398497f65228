/** What this party does when another asks it for data: it keeps a copy, and assesses and decides for itself. */
import { refuse } from '../../../../shared/errors.ts';
import { isCalendarDate, parseInstant } from '../../../../shared/scalars.ts';
import { fields, listOf, orNull, text, that, type Check } from '../../../../shared/shape.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';
import { keepRequest, lockReference, type RequestContent } from './keeping.ts';
import { requestsFor } from './queries.ts';

export const sharingRequestNoticeHandlers: NoticeHandlers = {
  SHARING_REQUESTED: {
    async received(tx, { statement }) {
      const content = readContent(statement.body, statement.iss);
      if (!content.holderIds.includes(tx.register.party)) {
        refuse('FORBIDDEN', `${tx.register.party} is not asked for data under ${content.reference}.`);
      }
      await lockReference(tx, content.reference);
      const held = await requestsFor(tx.manager, content.reference);
      // A party's first request for a reference is the one that stands.
      const first = held.find(({ requestedById }) => requestedById === statement.iss);
      const { id } = first ?? (await keepRequest(tx, content));
      return { caseId: id };
    },
  },
};

const someTexts: Check = (value, path) => {
  listOf(text)(value, path);
  that((list) => (list as unknown[]).length > 0, 'a list that is not empty')(value, path);
};

const requestCheck = fields({
  reference: text,
  holderIds: someTexts,
  title: text,
  purposes: someTexts,
  categories: someTexts,
  people: someTexts,
  lawfulBases: someTexts,
  frequency: text,
  necessity: text,
  runningSince: orNull(that((value) => typeof value === 'string' && isCalendarDate(value), 'a date')),
});

function readContent(body: Record<string, unknown>, requestedById: string): RequestContent {
  try {
    requestCheck(body, 'request');
  } catch (error) {
    refuse('BAD_USER_INPUT', `${(error as Error).message}.`);
  }
  const { reference, holderIds, title, purposes, categories, people, lawfulBases } =
    body as never as RequestContent;
  const { frequency, necessity, runningSince } = body as never as RequestContent;
  const requestedAt = parseInstant(body.requestedAt);
  const what = { reference, holderIds, title, purposes, categories, people, lawfulBases };
  return { ...what, frequency, necessity, runningSince, requestedById, requestedAt };
}
