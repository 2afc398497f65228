/** What is found in the five texts of the demonstration, kept for people to read beside the code that finds it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { policyFileOf, readProfiles } from '../../shared/demonstration/profiles.ts';
import { findingsIn } from '../../subgraphs/register/agreements/findings/findings.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { DEFAULT_POLICY, policyWith, type PartyPolicy } from '../../subgraphs/register/kernel/policy.ts';

const DATA = fileURLToPath(new URL('../../shared/demonstration/data/', import.meta.url));
const GOLDEN = fileURLToPath(new URL('golden/findings.md', import.meta.url));
const RENEW = 'UPDATE_GOLDEN=1 npm run --silent jest -- test/rules/findings-golden.test.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const probation = policyWith(read(policyFileOf('probation')!));

const TEXTS: [string, string, PartyPolicy][] = [
  ['HO-IASC-2020', 'agreements/HO-IASC-2020', DEFAULT_POLICY],
  ['LDN-IOM-2021', 'agreements/LDN-IOM-2021', DEFAULT_POLICY],
  ['LDN-MAS', 'agreements/LDN-MAS', DEFAULT_POLICY],
  ['LDN-MAS at probation', 'agreements/LDN-MAS', probation],
  ['HMPPS-ISPF-2025', 'policies/HMPPS-ISPF-2025', DEFAULT_POLICY],
  ['WEISF-SAFEGUARDING', 'agreements/WEISF-SAFEGUARDING', DEFAULT_POLICY],
];

const profiles = new Map(
  readProfiles().map((profile) => [
    profile.id,
    { ...profile, register: profile.joined ? ({} as never) : null },
  ]),
);
const findings = new Map(
  TEXTS.map(([title, file, policy]) => {
    const terms = readTerms(read(`${DATA}${file}.json`).terms);
    return [title, findingsIn(terms, policy, (party) => profiles.get(party))];
  }),
);
const checksIn = (title: string) => new Set(findings.get(title)!.map(({ check }) => check));

function asText(): string {
  const sections = [...findings].map(([title, list]) => {
    const lines = list.map(
      ({ check, message, source }) => `- \`${check}\` ${message} (${source ?? 'no source'})`,
    );
    return `## ${title}\n\n${lines.join('\n')}\n`;
  });
  return `# What is found in the texts\n\n${sections.join('\n')}`;
}

test(`the findings are those of golden/findings.md; to renew it: ${RENEW}`, () => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, asText());
  expect(asText()).toBe(readFileSync(GOLDEN, 'utf8'));
});

test('at least fifteen checks find something', () => {
  const all = [...findings.values()].flat().map(({ check }) => check);
  expect(new Set(all).size).toBeGreaterThanOrEqual(15);
});

test.each([
  ['HO-IASC-2020', ['reviewMissing', 'breachClauseMissing', 'lawfulBasisMissing', 'afterLeavingMissing']],
  ['LDN-IOM-2021', ['mainDataSubjectMissing', 'textLeftOver', 'flowNotAuthorised', 'platformMisspelt']],
  ['LDN-MAS', ['organisationLeftOver', 'actMisnamed', 'danglingText', 'undated', 'conditionMissing']],
  ['HMPPS-ISPF-2025', ['contradiction']],
  [
    'WEISF-SAFEGUARDING',
    ['deciderMissing', 'clockFromDetection', 'notificationWithoutRights', 'actOutdated'],
  ],
])('%s: among others %j', (title, checks) => {
  expect([...checksIn(title)]).toEqual(expect.arrayContaining(checks));
});

test("probation's policy forbids the two years of LDN-MAS, and changes nothing else", () => {
  const anywhere = checksIn('LDN-MAS');
  const added = [...checksIn('LDN-MAS at probation')].filter((check) => !anywhere.has(check));
  expect(added).toEqual(['reviewLongerThanPolicy']);
});
