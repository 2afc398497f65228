/**
 * The record as JSON-LD with the Data Privacy Vocabulary, version 2.3. Where it has no term, as for the UK's own bases and
 * conditions, this program's own terms are used, each with its label.
 */
import type { ProcessingRecordRow } from '../entity.ts';

const OWN = 'urn:register-federation:vocabulary:';

const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  own: OWN,
};

/** The version whose terms these are; the unversioned address moves. */
const DPV = 'https://w3id.org/dpv/2.3';

export async function* toJsonLd(
  party: string,
  pages: AsyncIterable<ProcessingRecordRow[]>,
): AsyncGenerator<string> {
  const ropa = {
    '@id': `urn:register-federation:ropa:${encodeURIComponent(party)}`,
    '@type': 'dpv:ROPA',
    'dct:conformsTo': { '@id': DPV },
    'dpv:hasDataController': partyNode(party),
  };
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[${JSON.stringify(ropa)}`;
  for await (const page of pages)
    yield page.map((row) => `,\n${JSON.stringify(nodeOf(row, ropa['@id']))}`).join('');
  yield ']}\n';
}

const textNodes = (type: string | string[], labels: readonly string[]) =>
  labels.map((label) => ({ '@type': type, 'rdfs:label': label }));

const dateNode = (value: string | null) => value && { '@value': value, '@type': 'xsd:date' };

function nodeOf(row: ProcessingRecordRow, ropa: string): object {
  return {
    '@id': `urn:uuid:${row.id}`,
    '@type': 'dpv:DataProcessingRecord',
    'dct:isPartOf': { '@id': ropa },
    'dct:title': row.name,
    'dct:created': { '@value': row.recordedAt.toISOString(), '@type': 'xsd:dateTime' },
    'dpv:hasPurpose': textNodes('dpv:Purpose', row.purposes),
    'dpv:hasDataSubject': textNodes('dpv:DataSubject', row.people),
    'dpv:hasPersonalData': textNodes(dataType(row), row.categories),
    'dpv:hasLegalBasis': [...row.lawfulBases, ...row.conditions].map(basisNode),
    'dpv:hasRecipient': [
      ...row.recipientIds.map(partyNode),
      ...textNodes('dpv:Recipient', row.recipientCategories),
    ],
    'dpv:hasDataSource': [
      ...row.sourceIds.map(partyNode),
      ...textNodes('dpv:DataSource', row.sourceInWords === null ? [] : [row.sourceInWords]),
    ],
    'dpv:hasStorageCondition': { '@type': 'dpv:StorageCondition', 'rdfs:label': row.retention },
    'dpv:hasTechnicalOrganisationalMeasure': textNodes(
      'dpv:TechnicalOrganisationalMeasure',
      row.security === null ? [] : [row.security],
    ),
    ...ownFields(row),
  };
}

/** What the vocabulary has no property for: these go under the names of the contract. */
const OWN_FIELDS = [
  'role',
  'controllers',
  'specialCategory',
  'criminalOffence',
  'agreements',
  'retentionMonths',
  'retentionPolicy',
  'location',
  'contact',
  'policyDocument',
  'legitimateInterests',
  'impactAssessment',
  'automatedDecisions',
  'privacyNotice',
  'consentRecord',
  'processorContract',
] as const;

const OWN_DATES = ['oldestHeldOn', 'reviewedOn', 'nextReviewOn', 'endedOn'] as const;

function ownFields(row: ProcessingRecordRow): object {
  return withoutNull({
    'own:regime': { '@id': `own:${row.regime}`, 'rdfs:label': REGIMES[row.regime] },
    'own:transfers': row.transfers.map(({ country, safeguard, approvedOn, document }) =>
      withoutNull({
        'own:country': country,
        'own:safeguard': safeguard,
        'own:approvedOn': dateNode(approvedOn),
        'own:document': document,
      }),
    ),
    ...Object.fromEntries(OWN_FIELDS.map((field) => [`own:${field}`, row[field]])),
    ...Object.fromEntries(OWN_DATES.map((field) => [`own:${field}`, dateNode(row[field])])),
  });
}

const withoutNull = (node: object) =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));

const REGIMES = { UK_GDPR: 'UK GDPR', PART_3: 'Data Protection Act 2018 Part 3' };

const dataType = ({ specialCategory }: ProcessingRecordRow) =>
  specialCategory ? ['dpv:PersonalData', 'dpv:SpecialCategoryPersonalData'] : ['dpv:PersonalData'];

const partyNode = (party: string) => ({
  '@id': `urn:register-federation:party:${encodeURIComponent(party)}`,
  'rdfs:label': party,
});

/** `6(1)(e)` is `A6-1-e`. The UK's own 6(1)(ea), and conditions of the Act, are in no EU vocabulary. */
function basisNode(text: string): object {
  const label = { 'rdfs:label': text };
  const [, article, paragraph, point] =
    /^(?:art(?:icle|\.)?)?(6|9)\(([12])\)\(([a-j])\)$/i.exec(text.replaceAll(/\s/g, '')) ?? [];
  const isTerm =
    (article === '6' && paragraph === '1' && point!.toLowerCase() <= 'f') ||
    (article === '9' && paragraph === '2');
  if (isTerm) return { '@id': `eu-gdpr:A${article}-${paragraph}-${point!.toLowerCase()}`, ...label };
  return { '@id': `${OWN}basis:${encodeURIComponent(text)}`, '@type': 'dpv:LegalBasis', ...label };
}
