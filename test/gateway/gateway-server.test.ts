/** The addresses around GraphQL, the configuration, and what the two modes let a caller see. */
import { getIntrospectionQuery } from 'graphql';
import { readConfig } from '../../gateway/config.ts';
import { valueCompletionPlugin } from '../../gateway/value-completion.ts';
import { data, refusals } from '../support/answers.ts';
import { partiesWithBreaches } from './rows.ts';
import { post, startTestGateway, type TestGateway } from './start.ts';

const INTROSPECTION = JSON.stringify({ query: getIntrospectionQuery(), operationName: 'IntrospectionQuery' });

let production: TestGateway;
let demonstration: TestGateway;
beforeAll(async () => {
  production = await startTestGateway({ parties: partiesWithBreaches(1, 1) });
  demonstration = await startTestGateway({ parties: partiesWithBreaches(1, 1), mode: 'demonstration' });
});
afterAll(() => Promise.all([production.close(), demonstration.close()]));

const at = ({ gateway }: TestGateway, path: string) => fetch(new URL(path, gateway.url));

test('health and metrics are served, and metrics name parties but no people', async () => {
  data(await production.ask('{ breaches { totalCount } }'));
  expect((await at(production, '/health/live')).status).toBe(200);
  expect((await at(production, '/health/ready')).status).toBe(200);
  const metrics = await (await at(production, '/metrics')).text();
  expect(metrics).toContain('gateway_register_requests_total{parties="party-0",outcome="OK"}');
  expect(metrics).not.toContain('person-1');
});

test('the demonstration has the query page, its scripts, and the schema without a token', async () => {
  const page = await at(demonstration, '/query-page');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const scripts = [...(await page.text()).matchAll(/(?:src|href)="(\/query-page\/[^"]+)"/g)].map(
    ([, path]) => path!,
  );
  expect(scripts).toHaveLength(6);
  for (const script of scripts) expect((await at(demonstration, script)).status).toBe(200);
  const { answer } = await post(demonstration.gateway.url, null, INTROSPECTION);
  expect(data<{ __schema: { types: unknown[] } }>(answer).__schema.types.length).toBeGreaterThan(50);
  const rows = await post(
    demonstration.gateway.url,
    null,
    JSON.stringify({ query: '{ breaches { totalCount } }' }),
  );
  expect(rows.status).toBe(401);
});

test('production has neither the query page nor the schema', async () => {
  expect((await at(production, '/query-page')).status).toBe(404);
  const { answer } = await post(production.gateway.url, production.token, INTROSPECTION);
  expect(refusals(answer)[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect((await post(production.gateway.url, null, INTROSPECTION)).status).toBe(401);
});

test('GraphQL is not asked by GET', async () => {
  expect((await at(production, '/graphql?query={__typename}')).status).toBe(404);
});

test('the configuration names everything that is missing or wrong at once', () => {
  expect(() => readConfig({ PORT: 'x', MODE: 'other', COST: '0' })).toThrow(
    'The gateway cannot start: PORT must be a whole number from 0; MODE must be production or demonstration; ' +
      'DIRECTORY_SOURCE is missing; ADMISSION_KEY is missing; COST must be a whole number from 1.',
  );
  const config = readConfig({
    DIRECTORY_SOURCE: 'd.jws',
    ADMISSION_KEY: '{"kty":"OKP"}',
    PARTY_TIMEOUT_MS: '10',
  });
  expect(config).toMatchObject({ port: 4000, mode: 'production', limits: { router: { partyTimeout: 10 } } });
});

test('values that did not fit are errors, never an extension', async () => {
  const singleResult = { data: null, extensions: { valueCompletion: [{ message: 'x', path: ['a', 0] }] } };
  const context = { response: { body: { kind: 'single', singleResult } } };
  const listener = await valueCompletionPlugin.requestDidStart!(context as never);
  await (listener as { willSendResponse(context: unknown): Promise<void> }).willSendResponse(context);
  expect(singleResult).toEqual({
    data: null,
    errors: [
      {
        message: expect.stringContaining('Something failed'),
        path: ['a', 0],
        extensions: { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) },
      },
    ],
  });
});
