/** Sixty agreements, each with the terms of one of the demonstration's, signed by its parties and held by each of them. */
import { readFileSync } from 'node:fs';
import { signJson } from '../../shared/envelopes/jws.ts';
import type { AgreementRow, SignatureRow } from '../../subgraphs/register/agreements/entity.ts';
import { digestOf, type Content } from '../../subgraphs/register/agreements/rules.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { AssuranceKind } from '../../subgraphs/register/generated/graphql.ts';
import { PROFILES } from './pan-london-parties.ts';
import { dateOf, daysBefore, insertRows, MEASURED, someParties, type PanLondon } from './pan-london-rows.ts';

const AGREEMENTS = 60;
/** Of the measured party's, so many still wait for its signature. */
const UNSIGNED = 6;
const SOURCES = ['LDN-MAS', 'LDN-IOM-2021', 'WEISF-SAFEGUARDING', 'HO-IASC-2020'];
const ASSURANCES: AssuranceKind[] = [
  'LAWFUL_BASIS',
  'POLICIES',
  'TRAINING',
  'PROCESSORS',
  'ICO_REGISTRATION',
];

interface Made {
  content: Content;
  proposedAt: Date;
  signatures: Omit<SignatureRow, 'id' | 'party'>[];
}

const referenceOf = (index: number) => `RIVERSIDE-${String(index + 1).padStart(2, '0')}`;

/** References of the agreements that the party has signed. */
export type Signed = ReadonlyMap<string, string[]>;

/** Every party's copies; who has signed what. */
export async function fillAgreements(making: PanLondon): Promise<Signed> {
  const made: Made[] = [];
  for (let index = 0; index < AGREEMENTS; index += 1) made.push(await make(making, index));
  for (const party of making.parties) await keep(making, party, made);
  for (const party of making.parties) await keepAssurances(making, party);
  const ofParty = (party: string) =>
    made.filter(({ signatures }) => signatures.some(({ partyId }) => partyId === party));
  return new Map(
    making.parties.map((party) => [party, ofParty(party).map(({ content }) => content.reference)]),
  );
}

async function make(making: PanLondon, index: number): Promise<Made> {
  const source = JSON.parse(
    readFileSync(
      new URL(
        `../../shared/demonstration/data/agreements/${SOURCES[index % SOURCES.length]}.json`,
        import.meta.url,
      ),
      'utf8',
    ),
  ) as { kind: string; terms: Terms };
  const signatoryIds = [MEASURED, ...someParties(making, 9, 44, MEASURED)];
  const reference = referenceOf(index);
  const content: Content = {
    reference,
    version: 1,
    title: `Agreement ${index + 1} on sharing to protect people`,
    kind: source.kind,
    signatoryIds,
    commencesOn: null,
    terms: filled(source.terms, signatoryIds),
  };
  const proposedAt = daysBefore(making, 400 + making.chance.below(300));
  const signatories = index < UNSIGNED ? signatoryIds.slice(1) : signatoryIds;
  const signatures = await Promise.all(signatories.map((party) => sign(making, content, proposedAt, party)));
  return { content, proposedAt, signatures };
}

/** Its classes of organisations are filled by those of the signatories that are of that kind. */
function filled(terms: Terms, signatoryIds: string[]): Terms {
  const organisations = terms.organisations.map((one) => ({
    ...one,
    filledBy: signatoryIds.filter((party) => PROFILES[party]?.kind === one.kind),
  }));
  return { ...terms, organisations };
}

async function sign(
  { federation }: PanLondon,
  content: Content,
  proposedAt: Date,
  partyId: string,
): Promise<Made['signatures'][number]> {
  const { reference, version } = content;
  const digest = digestOf(content);
  const [office, signedOn] = ['SIRO', dateOf(proposedAt)];
  const payload = { iss: partyId, reference, version, digest, office, signedOn };
  const jws = await signJson(payload, 'agreement+jws', federation.identity(partyId).signing.privateJwk);
  const signed = { reference, version, partyId, name: null, office, onBehalfOf: null, rank: null };
  return { ...signed, signedOn, digest, jws, receivedAt: proposedAt };
}

async function keep({ federation, chance }: PanLondon, party: string, made: Made[]): Promise<void> {
  const held = made.filter(({ content }) => content.signatoryIds.includes(party));
  const agreements = held.map(({ content, proposedAt }): AgreementRow => {
    const proposed = { proposedById: content.signatoryIds[1]!, proposedAt, digest: digestOf(content) };
    return { ...content, ...proposed, id: chance.uuid(), party };
  });
  const signatures = held.flatMap((one) =>
    one.signatures.map((signature): SignatureRow => ({ ...signature, id: chance.uuid(), party })),
  );
  const url = federation.register(party).databaseUrl;
  await insertRows(url, 'agreement', agreements);
  await insertRows(url, 'signature', signatures);
}

async function keepAssurances(making: PanLondon, party: string): Promise<void> {
  const confirmed = daysBefore(making, 100);
  const rows = ASSURANCES.map((kind) => ({
    id: making.chance.uuid(),
    party,
    kind,
    statement: 'As every party to these agreements confirms each year.',
    evidence: 'Report of the year',
    office: 'DPO',
    confirmedOn: dateOf(confirmed),
    validUntil: null,
    sortOn: '9999-12-31',
    source: 'UK GDPR Art. 5(2)',
    recordedAt: confirmed,
    replacedAt: null,
  }));
  await insertRows(making.federation.register(party).databaseUrl, 'assurance', rows);
}
