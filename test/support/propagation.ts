/** What an upheld right sets going, in tests: its parties, people of whom nothing is held yet, and what is told of them. */
import { exampleTerms } from './example-terms.ts';
import { data } from './answers.ts';
import { startExchange, type Exchange } from './exchange.ts';
import { peopleOf } from './rights.ts';

export let exchange: Exchange;
export let people: ReturnType<typeof peopleOf>;

export const HOURS = 3600;

/** Parties under one agreement that has erasures told to all; each test begins with nothing under way. */
export function openPropagation(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: [
        'acme',
        { id: 'beta', kind: 'VOLUNTARY' },
        'gamma',
        'delta',
        { id: 'clinic', kind: 'NHS_BODY' },
        { id: 'police', kind: 'POLICE', competentAuthority: true },
        { id: 'church', register: null },
      ],
    });
    people = peopleOf(exchange);
    await agree('ALL', ['acme', 'beta', 'clinic', 'police']);
  });
  afterAll(() => exchange.stop());
  beforeEach(async () => {
    exchange.down.clear();
    await exchange.settle();
    exchange.clock.pass(60);
  });
}

async function agree(reference: string, signatories: string[]): Promise<void> {
  const propagate = { audience: 'ALL_SIGNATORIES' as const, condition: null, answerWithinDays: 7 };
  const term = { right: 'ERASURE' as const, selected: true, conditionalOn: [], propagate, source: 'L310' };
  const terms = exampleTerms({ rights: [term], purposes: [{ code: 'CARE', label: 'Care' }] });
  const proposal = { reference, title: reference, kind: 'DSA', signatories, terms };
  await people.does('acme', 'proposeAgreement', proposal);
  await exchange.settle();
  for (const party of signatories) {
    const input = { reference, version: 1, name: 'A. Signatory', office: 'SIRO' };
    await people.does(party, 'signAgreement', input, { office: 'SIRO' });
  }
  await exchange.settle();
}

export let born = 0;
/** Somebody of whom nothing is held yet, known by one identifier. */
export const somebody = () => {
  born += 1;
  return {
    name: `Ada ${born}`,
    dateOfBirth: '1990-01-01',
    identifiers: [{ scheme: 'CASE', value: `c${born}` }],
  };
};

/** What `party` upheld about a person whose data it gave to the others. */
export async function upheld(
  right: string,
  recipients: string[],
  subject: object = somebody(),
  more = {},
): Promise<string> {
  for (const recipient of recipients) await people.share('acme', recipient, subject);
  const { id } = await people.record('acme', right, subject);
  await people.uphold('acme', id, more);
  return id;
}

export const sent = (party: string, cause: string) => people.noticesOf(party, cause, 'direction: SENT');
export const done = async (party: string, cause: string, kind?: string) =>
  data(await people.answer(party, cause, { answer: 'DONE' }, kind));
