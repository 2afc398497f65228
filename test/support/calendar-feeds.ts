/** Calendar feeds in tests: opened, revoked, listed and fetched, and the events that are in them. */
import type { Role } from '../../shared/callers/caller.ts';
import { data } from './answers.ts';
import { startFederation, type Federation } from './federation.ts';

const STARTED = '2026-03-02T10:00:00.000Z';
export const clock = new Date(STARTED);
export let federation: Federation;

/** Two registers; each test begins on 2 March 2026. */
export function openFeeds(): void {
  beforeAll(async () => {
    federation = await startFederation({ parties: ['acme', 'beta'], now: () => new Date(clock) });
  });
  beforeEach(() => {
    clock.setTime(Date.parse(STARTED));
  });
  afterAll(() => federation?.close());
}

export interface Who {
  party?: string;
  role?: Role | Role[];
  person?: string;
}

export async function ask(
  document: string,
  variables: object,
  { party = 'acme', role = 'DPO', person }: Who = {},
) {
  const token = await federation.token(party, role, { door: 'register', ...(person && { person }) });
  return federation.register(party).query(token, document, { party: 'acme', ...variables });
}

const FEED = 'id party { id } role openedAt openedBy lastReadAt revokedAt lapsesAt isCurrent';
export const OPEN = `mutation ($party: ID!, $input: OpenCalendarFeedInput!) { it: openCalendarFeed(party: $party, input: $input) { path feed { ${FEED} } } }`;
export const REVOKE = `mutation ($party: ID!, $input: RevokeCalendarFeedInput!) { it: revokeCalendarFeed(party: $party, input: $input) { ${FEED} } }`;

export interface Feed {
  id: string;
  role: string;
  openedBy: string;
  lastReadAt: string | null;
  lapsesAt: string;
  isCurrent: boolean;
}
interface Opened {
  path: string | null;
  feed: Feed;
}

export const open = async (role: string, who: Who = {}, commandId?: string) =>
  data<{ it: Opened }>(await ask(OPEN, { input: { role, commandId } }, { role: role as Role, ...who })).it;
export const revoke = async (id: string, who: Who = {}) =>
  data<{ it: Feed }>(await ask(REVOKE, { input: { id } }, who)).it;

export async function listed(who: Who = {}): Promise<Feed[] | null> {
  const document = `query ($party: ID!) { register(party: $party) { calendarFeeds { ${FEED} } } }`;
  return data<{ register: { calendarFeeds: Feed[] | null } }>(await ask(document, {}, who)).register
    .calendarFeeds;
}

export async function get(path: string) {
  const response = await fetch(new URL(path, federation.register('acme').url));
  return { status: response.status, headers: response.headers, body: await response.text() };
}

export const manager = () => federation.register('acme').hosted().database.manager;

/** The events of a calendar by their uid, each property by its name with what stands before the colon. */
export function eventsOf(text: string): Map<string, Record<string, string>> {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.filter(Boolean).at(-1)).toBe('END:VCALENDAR');
  const events = lines.join('\r\n').split('BEGIN:VEVENT\r\n').slice(1);
  return new Map(
    events.map((event) => {
      const properties = event
        .split('\r\nEND:VEVENT')[0]!
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
      const named = Object.fromEntries(properties);
      return [named.UID!, named];
    }),
  );
}

export async function eventsAt(path: string | null) {
  const { status, body } = await get(path!);
  expect(status).toBe(200);
  return eventsOf(body);
}
