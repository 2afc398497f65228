/** What a refusal concerns reaches the caller in the agreed form; whatever has another form is dropped. */
import { readAbout, refusal } from '../../shared/errors.ts';
import { formatError } from '../../gateway/errors.ts';
import { breach } from './rows.ts';
import { startTestGateway, type TestGateway } from './start.ts';

const SECRET = 'secret-5d1f';
const ABOUT = {
  field: 'subject.identifiers.2.value',
  reason: 'DUE_DATE_PASSED',
  parameters: { dueOn: '2026-03-02', days: 12, isExtended: false, extendedTo: null },
};

let federation: TestGateway;
beforeAll(async () => {
  const at = '2026-01-01T00:00:00.000Z';
  federation = await startTestGateway({ parties: { acme: { breaches: [breach('acme', 1, at)] } } });
});
afterAll(() => federation.close());

const WRITE = `mutation { recordBreach(party: "acme", input: {
  commandId: "c-1", summary: "s", detectedAt: "2026-01-01T00:00:00Z", kinds: [CONFIDENTIALITY], regimes: [UK_GDPR] }) { id } }`;
const PARTY_READ = '{ register(party: "acme") { breaches { nodes { id } } } }';
const MERGED_READ = '{ breaches { nodes { id } } }';

/** The extensions that a caller gets when the register refuses a root field with these. */
async function extensionsGiven(query: string, path: (string | number)[], extensions: object) {
  federation.registers['acme']!.answerWith = (response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: null, errors: [{ message: 'No.', path, extensions }] }));
  const { errors = [] } = await federation.ask(query);
  expect(errors).toHaveLength(1);
  return errors[0]!.extensions;
}

test.each([
  ['a write', WRITE, ['recordBreach']],
  ['a read of one party', PARTY_READ, ['register']],
  ['a merged read', MERGED_READ, ['breaches', 0]],
])('field, reason and parameters of a refusal of %s reach the caller', async (_, query, path) => {
  expect(await extensionsGiven(query, path, { code: 'CONFLICT', ...ABOUT })).toEqual({
    code: 'CONFLICT',
    party: 'acme',
    ...ABOUT,
  });
});

const malformed: Record<string, object> = {
  'a field with words': { field: `${SECRET} is his name` },
  'a field that ends in a line feed': { field: 'subject\n' },
  'a field that is too long': { field: 'a'.repeat(201) },
  'a field that is no text': { field: { toString: SECRET } },
  'a field that starts with an index': { field: '2.name' },
  'a reason with words': { reason: `Because of ${SECRET}` },
  'a reason in lower case': { reason: SECRET },
  'a reason that is too long': { reason: 'A'.repeat(65) },
  'a nested parameter': { parameters: { due: { SECRET } } },
  'a list as a parameter': { parameters: { due: [SECRET] } },
  'a list of parameters': { parameters: [SECRET] },
  'a long parameter': { parameters: { due: SECRET.repeat(20) } },
  'a parameter with a strange name': { parameters: { [`${SECRET} `]: 1 } },
  'a parameter named after the prototype': { parameters: JSON.parse('{"__proto__":1}') as object },
  'too many parameters': {
    parameters: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`p${index}`, index])),
  },
  'anything else': { stacktrace: [SECRET], http: { status: 418 }, id: SECRET },
};

test.each(Object.entries(malformed))('%s is dropped, and nothing else', async (_, extensions) => {
  const given = { reason: ABOUT.reason, ...extensions, code: 'CONFLICT', party: 'someone-else' };
  const kept = 'reason' in extensions ? {} : { reason: ABOUT.reason };
  expect(await extensionsGiven(WRITE, ['recordBreach'], given)).toEqual({
    code: 'CONFLICT',
    party: 'acme',
    ...kept,
  });
});

test('a masked error says nothing of what it concerns', async () => {
  const extensions = await extensionsGiven(WRITE, ['recordBreach'], { code: 'UNHEARD_OF', ...ABOUT });
  expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', party: 'acme' });
});

test('a refusal of the gateway itself keeps them too', () => {
  const { message, extensions } = refusal('BAD_USER_INPUT', 'No.', ABOUT);
  expect(formatError({ message, extensions }).extensions).toEqual({ code: 'BAD_USER_INPUT', ...ABOUT });
  expect(readAbout(undefined)).toEqual({});
});
