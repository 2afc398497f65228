/** The sort key of each collection. The components are never null, and a row's id and its party always end the key. */
import type { RowKind } from './access.ts';

export interface SortKey {
  /** The property of the row that leads the key. */
  by: string;
  type: 'timestamptz' | 'text' | 'date';
  newestFirst: boolean;
}

export const SORT_KEYS: Record<RowKind, SortKey> = {
  agreements: { by: 'reference', type: 'text', newestFirst: false },
  sharingRequests: { by: 'requestedAt', type: 'timestamptz', newestFirst: true },
  assurances: { by: 'sortOn', type: 'date', newestFirst: false },
  processingRecords: { by: 'name', type: 'text', newestFirst: false },
  dataFlows: { by: 'name', type: 'text', newestFirst: false },
  informationRequests: { by: 'requestedOn', type: 'date', newestFirst: true },
  releaseRequests: { by: 'receivedOn', type: 'date', newestFirst: true },
  meetings: { by: 'heldOn', type: 'date', newestFirst: true },
  disposals: { by: 'disposedOn', type: 'date', newestFirst: true },
  disclosures: { by: 'decidedAt', type: 'timestamptz', newestFirst: true },
  rightsRequests: { by: 'receivedOn', type: 'date', newestFirst: true },
  breaches: { by: 'detectedAt', type: 'timestamptz', newestFirst: true },
  complaints: { by: 'receivedOn', type: 'date', newestFirst: true },
  notices: { by: 'queuedAt', type: 'timestamptz', newestFirst: true },
  auditLines: { by: 'at', type: 'timestamptz', newestFirst: true },
  auditAccess: { by: 'grantedAt', type: 'timestamptz', newestFirst: true },
  readDigests: { by: 'readOn', type: 'date', newestFirst: true },
  obligations: { by: 'sortAt', type: 'timestamptz', newestFirst: false },
};
