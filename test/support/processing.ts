/** Processing records for tests. */
import { v7 as uuidv7 } from 'uuid';
import { NO_DETAILS } from '../../subgraphs/register/records/processing/actions.ts';
import type { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';

/** An entry of acme that lacks nothing, with what a test changes. */
export function exampleRecord(more: Partial<ProcessingRecordRow> = {}): ProcessingRecordRow {
  return {
    ...NO_DETAILS,
    id: uuidv7(),
    party: 'acme',
    name: 'Casework',
    purposes: ['SAFEGUARDING'],
    people: ['child'],
    categories: ['NAME'],
    specialCategory: false,
    criminalOffence: false,
    regime: 'UK_GDPR',
    lawfulBases: ['6(1)(e)'],
    conditions: ['Children Act 1989 s.47'],
    recipientIds: [],
    sourceIds: [],
    agreements: [],
    retention: '6 years after closure',
    retentionMonths: 72,
    security: 'Access by role',
    recordedAt: new Date('2026-03-02T10:00:00Z'),
    revision: 1,
    reviewedOn: null,
    nextReviewOn: null,
    endedOn: null,
    ...more,
  };
}
