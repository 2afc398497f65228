/** The data of the demonstration: its organisations, its entries, and nobody who lives is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isCalendarDate } from '../../shared/scalars.ts';
import { policyFileOf, readProfiles } from '../../shared/demonstration/profiles.ts';
import { subjectOf } from '../../shared/demonstration/seed-data.ts';
import { readDirectoryDocument } from '../../shared/directory/document.ts';
import { whyMayNotSign } from '../../subgraphs/register/agreements/signing/rules.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { whyNotCovered } from '../../subgraphs/register/records/disclosures/rules/agreement.ts';
import { emptyFields } from '../../subgraphs/register/records/processing/rules.ts';
import { policyWith } from '../../subgraphs/register/kernel/policy.ts';
import { data, termsOf } from '../support/demonstration-data.ts';

const FOLDER = fileURLToPath(new URL('../../shared/demonstration/data', import.meta.url));
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);
const textOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');

const profiles = readProfiles();
const known = new Set(profiles.map(({ id }) => id));
const joined = profiles.filter((profile) => profile.joined).map(({ id }) => id);
const competent = new Set(profiles.filter((profile) => profile.competentAuthority).map(({ id }) => id));
const probation = policyWith(JSON.parse(readFileSync(policyFileOf('probation')!, 'utf8')));
const signatoriesOf = (reference: string) =>
  data.agreements
    .find((agreement) => agreement.reference === reference)
    ?.signatures.map(({ party }) => party) ?? [];

describe('the organisations', () => {
  test('ten have joined, by the ids that callers rely on', () => {
    expect(joined.toSorted()).toEqual([
      'borough-demo',
      'essex-cc',
      'essex-police-demo',
      'home-office',
      'iasc',
      'local-health-partner',
      'met-police',
      'probation',
      'southend-demo',
      'vol-orgs',
    ]);
  });

  test('they make a directory', () => {
    const parties = profiles.map((profile) => ({ ...profile, register: null }));
    const validity = { issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' };
    expect(() => readDirectoryDocument({ version: 1, ...validity, parties })).not.toThrow();
  });

  test('DPA 2018 s.30: police and probation are competent authorities; OMA 2007 s.14: probation is on list A', () => {
    expect(joined.filter((party) => competent.has(party)).toSorted()).toEqual([
      'essex-police-demo',
      'met-police',
      'probation',
    ]);
    const lists = Object.fromEntries(profiles.map(({ id, omaList }) => [id, omaList]));
    expect(lists).toMatchObject({ probation: 'A', 'met-police': 'B', 'borough-demo': 'B', 'vol-orgs': null });
  });

  test('probation alone has a policy of its own: an annual review, and risks accepted before it signs', () => {
    expect(joined.filter((party) => policyFileOf(party) !== null)).toEqual(['probation']);
    expect(probation).toMatchObject({
      reviewMonths: 12,
      source: expect.stringContaining('HMPPS-ISPF-2025'),
      setUp: { required: true },
    });
  });

  test.each([
    ['1', ['SIRO', 'DEPUTY_SIRO'], false],
    ['2', ['PRISON_GROUP_DIRECTOR', 'REGIONAL_PROBATION_DIRECTOR'], false],
    ['3', ['GOVERNOR', 'PRISON_DIRECTOR', 'REGIONAL_PROBATION_DIRECTOR'], true],
    ['4', ['GOVERNOR', 'PRISON_DIRECTOR', 'REGIONAL_PROBATION_DIRECTOR'], true],
  ])(
    'agreements of type %s are signed for probation by %j; by delegates: %s',
    (type, offices, byDelegates) => {
      expect(probation.signing?.types[type]).toMatchObject({
        offices,
        delegatesMaySign: byDelegates,
        source: expect.stringMatching(/^HMPPS-ISPF-2025 .*L\d+/),
      });
    },
  );

  test("probation's framework is in the published format, and is no agreement that anybody signs", () => {
    const framework = JSON.parse(textOf('policies/HMPPS-ISPF-2025.json')) as {
      reference: string;
      terms: object;
    };
    expect(readTerms(framework.terms).statements).toHaveLength(8);
    expect(data.agreements.map(({ reference }) => reference)).not.toContain(framework.reference);
  });
});

describe.each(data.agreements)('$reference', (agreement) => {
  const terms = readTerms(agreement.terms);

  test('is proposed and signed by parties that have joined, in offices that may sign', () => {
    const signers = agreement.signatures.map(({ party }) => party);
    expect(signers).toContain(agreement.proposedBy);
    expect(signers.filter((party) => !joined.includes(party))).toEqual([]);
    for (const { party, office, signedOn } of agreement.signatures) {
      expect(whyMayNotSign(terms, party, office)).toBeNull();
      // Signed as the seed runs is only what still waits for others.
      expect(signedOn === undefined ? agreement.notSignedBy : isCalendarDate(signedOn)).toBeTruthy();
    }
  });

  test('waits only for parties that have joined and have not signed', () => {
    const signers = agreement.signatures.map(({ party }) => party);
    const waitsFor = agreement.notSignedBy ?? [];
    expect(waitsFor.filter((party) => !joined.includes(party) || signers.includes(party))).toEqual([]);
  });

  test('names only organisations of the directory', () => {
    const named = [
      ...terms.organisations.flatMap(({ filledBy }) => filledBy),
      ...[terms.withdrawal?.to, terms.review?.initiator, terms.breach?.decision.protocolOwner].filter(
        Boolean,
      ),
      ...Object.keys(terms.signature?.byParty ?? {}),
    ];
    expect(named.filter((party) => !known.has(party!))).toEqual([]);
  });

  test('has codes that stand once', () => {
    for (const list of [terms.purposes, terms.dataCategories]) {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    }
  });
});

describe('the entries', () => {
  test.each(data.processingRecords)('record of $party: $input.name', ({ party, input }) => {
    expect(joined).toContain(party);
    expect(emptyFields(input as never)).toEqual([]);
    expect(
      [...input.recipients, ...input.sources].filter((other) => !known.has(other) || other === party),
    ).toEqual([]);
    expect(input.regime === 'PART_3' && !competent.has(party)).toBe(false);
    for (const agreement of input.agreements) {
      expect(signatoriesOf(agreement)).toContain(party);
      const { categories, purposes } = input as unknown as Record<string, string[]>;
      for (const purpose of purposes!)
        expect(whyNotCovered(termsOf(agreement), categories!, purpose)).toBeNull();
    }
  });

  test.each(data.disclosures)('disclosure $key', ({ party, person, daysAgo, input }) => {
    expect(data.people.map(({ key }) => key)).toContain(person);
    expect(joined).toContain(party);
    expect(known.has(input.recipient) && input.recipient !== party && daysAgo > 0).toBe(true);
    expect(input.regime === 'PART_3' && !competent.has(party)).toBe(false);
    if (input.agreement === null) return;
    expect(signatoriesOf(input.agreement)).toEqual(expect.arrayContaining([party, input.recipient]));
    expect(whyNotCovered(termsOf(input.agreement), input.categories, input.purpose)).toBeNull();
  });

  test.each(data.rightsRequests)('request $key', ({ party, person, input }) => {
    expect(data.people.map(({ key }) => key)).toContain(person);
    expect(joined).toContain(party);
    expect(input.regime === 'PART_3' && !competent.has(party)).toBe(false);
    for (const agreement of input.agreements) expect(signatoriesOf(agreement)).toContain(party);
  });

  test.each(data.breaches)('breach $key', ({ party, processingRecords, input }) => {
    const own = data.processingRecords
      .filter((record) => record.party === party)
      .map((record) => record.input.name);
    expect(processingRecords.filter((name) => !own.includes(name))).toEqual([]);
    for (const agreement of input.agreements) expect(signatoriesOf(agreement)).toContain(party);
  });

  test('an erasure can be passed on: who received data of a person has disclosed them further', () => {
    const onward = data.disclosures.filter((first) =>
      data.disclosures.some(
        ({ party, person }) => party === first.input.recipient && person === first.person,
      ),
    );
    expect(onward.map(({ party, input }) => `${party} -> ${input.recipient}`)).toContain(
      'local-health-partner -> borough-demo',
    );
  });

  test('keys and names stand once', () => {
    for (const list of [data.disclosures, data.rightsRequests, data.breaches, data.people]) {
      expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    }
    const names = data.processingRecords.map(({ party, input }) => `${party} ${input.name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('nobody who lives is named', () => {
  test.each(data.people)(
    'the NHS number of $key is of the range that is never given, with a right check digit',
    ({ nhsNumber }) => {
      expect(nhsNumber).toMatch(/^999\d{7}$/);
      const sum = [...nhsNumber]
        .slice(0, 9)
        .reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
      expect((11 - (sum % 11)) % 11).toBe(Number(nhsNumber[9]));
    },
  );

  test('two people share no identifier, and each has a birthday that the calendar has', () => {
    const identifiers = data.people.flatMap(({ nhsNumber, pncId }) => [nhsNumber, ...(pncId ? [pncId] : [])]);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    expect(data.people.filter(({ dateOfBirth }) => !isCalendarDate(dateOfBirth))).toEqual([]);
  });

  test('a party knows a person by its own reference, and not by those of others', () => {
    const [person] = data.people;
    const [party, reference] = Object.entries(person!.references)[0]!;
    const { identifiers } = subjectOf(person!, party) as { identifiers: { scheme: string; value: string }[] };
    const local = identifiers.filter(({ scheme }) => scheme.startsWith('LOCAL:'));
    expect(local).toEqual([{ scheme: `LOCAL:${party}`, value: reference }]);
  });

  test.each(files)('%s holds no address but of .example', (file) => {
    const text = textOf(file);
    expect(
      [...text.matchAll(/[\w.-]+@[\w.-]+/g)]
        .map(([address]) => address)
        .filter((address) => !address.endsWith('.example')),
    ).toEqual([]);
    expect(text).not.toMatch(/https?:|\bwww\.|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/);
  });
});
