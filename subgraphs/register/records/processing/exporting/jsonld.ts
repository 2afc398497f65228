/**
 * The record as JSON-LD with the Data Privacy Vocabulary, version 2.3. What that has no term for, the UK's own bases and
 * conditions, has terms of this program's, each with its label.
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

function nodeOf(row: ProcessingRecordRow, ropa: string): object {
  const texts = (type: string | string[], labels: readonly string[]) =>
    labels.map((label) => ({ '@type': type, 'rdfs:label': label }));
  const present = (value: string | null) => value ?? undefined;
  const dated = (value: string | null) =>
    value === null ? undefined : { '@value': value, '@type': 'xsd:date' };
  return {
    '@id': `urn:uuid:${row.id}`,
    '@type': 'dpv:DataProcessingRecord',
    'dct:isPartOf': { '@id': ropa },
    'dct:title': row.name,
    'dct:created': { '@value': row.recordedAt.toISOString(), '@type': 'xsd:dateTime' },
    'dpv:hasPurpose': texts('dpv:Purpose', row.purposes),
    'dpv:hasDataSubject': texts('dpv:DataSubject', row.people),
    'dpv:hasPersonalData': texts(dataType(row), row.categories),
    'dpv:hasLegalBasis': [...row.lawfulBases, ...row.conditions].map(basisNode),
    'dpv:hasRecipient': [
      ...row.recipientIds.map(partyNode),
      ...texts('dpv:Recipient', row.recipientCategories),
    ],
    'dpv:hasDataSource': [
      ...row.sourceIds.map(partyNode),
      ...texts('dpv:DataSource', row.sourceInWords === null ? [] : [row.sourceInWords]),
    ],
    'dpv:hasStorageCondition': { '@type': 'dpv:StorageCondition', 'rdfs:label': row.retention },
    'dpv:hasTechnicalOrganisationalMeasure': texts(
      'dpv:TechnicalOrganisationalMeasure',
      row.security === null ? [] : [row.security],
    ),
    ...ownFields(row, present, dated),
  };
}

/** What the vocabulary has no property for, under the names of the contract. */
function ownFields(
  row: ProcessingRecordRow,
  present: (value: string | null) => string | undefined,
  dated: (value: string | null) => object | undefined,
): object {
  return {
    'own:regime': { '@id': `own:${row.regime}`, 'rdfs:label': REGIMES[row.regime] },
    'own:role': row.role,
    'own:controllers': row.controllers,
    'own:specialCategory': row.specialCategory,
    'own:criminalOffence': row.criminalOffence,
    'own:agreements': row.agreements,
    'own:transfers': row.transfers.map(({ country, safeguard, approvedOn, document }) => ({
      'own:country': country,
      'own:safeguard': safeguard,
      'own:approvedOn': dated(approvedOn),
      'own:document': present(document),
    })),
    'own:retentionMonths': row.retentionMonths ?? undefined,
    'own:oldestHeldOn': dated(row.oldestHeldOn),
    'own:retentionPolicy': present(row.retentionPolicy),
    'own:location': present(row.location),
    'own:contact': present(row.contact),
    'own:policyDocument': present(row.policyDocument),
    'own:legitimateInterests': present(row.legitimateInterests),
    'own:impactAssessment': present(row.impactAssessment),
    'own:automatedDecisions': row.automatedDecisions,
    'own:privacyNotice': present(row.privacyNotice),
    'own:consentRecord': present(row.consentRecord),
    'own:processorContract': present(row.processorContract),
    'own:reviewedOn': dated(row.reviewedOn),
    'own:nextReviewOn': dated(row.nextReviewOn),
    'own:endedOn': dated(row.endedOn),
  };
}

const REGIMES = { UK_GDPR: 'UK GDPR', PART_3: 'Data Protection Act 2018 Part 3' };

const dataType = ({ specialCategory }: ProcessingRecordRow) =>
  specialCategory ? ['dpv:PersonalData', 'dpv:SpecialCategoryPersonalData'] : ['dpv:PersonalData'];

const partyNode = (party: string) => ({
  '@id': `urn:register-federation:party:${encodeURIComponent(party)}`,
  'rdfs:label': party,
});

/** `6(1)(e)` is `A6-1-e`. The UK's own 6(1)(ea), and conditions of the Act, are in no EU vocabulary. */
export function basisNode(text: string): object {
  const label = { 'rdfs:label': text };
  const [, article, paragraph, point] =
    /^(?:art(?:icle|\.)?)?(6|9)\(([12])\)\(([a-j])\)$/i.exec(text.replaceAll(/\s/g, '')) ?? [];
  const isTerm =
    (article === '6' && paragraph === '1' && point!.toLowerCase() <= 'f') ||
    (article === '9' && paragraph === '2');
  if (isTerm) return { '@id': `eu-gdpr:A${article}-${paragraph}-${point!.toLowerCase()}`, ...label };
  return { '@id': `${OWN}basis:${encodeURIComponent(text)}`, '@type': 'dpv:LegalBasis', ...label };
}
