/** Where in the console the row is that a duty is about. */

interface Duty {
  kind: string;
  about: string;
  aboutKind: string;
}

interface Agreement {
  id: string;
  reference: string;
  title: string;
}

export interface Place {
  path: string;
  name: string;
}

/** Null where no screen shows that row. */
export function placeOf({ about, aboutKind }: Duty, agreements: readonly Agreement[]): Place | null {
  const agreement = agreements.find(({ id, reference }) => id === about || reference === about);
  if (agreement)
    return { path: `/agreements/${encodeURIComponent(agreement.reference)}`, name: agreement.reference };
  const place = PLACES[aboutKind];
  return place ? { path: place.path.replace(':id', encodeURIComponent(about)), name: place.name } : null;
}

const PLACES: Record<string, Place> = {
  rightsRequest: { path: '/rights/:id', name: 'Rights request' },
  breach: { path: '/breaches/:id', name: 'Breach' },
  notice: { path: '/inbox/:id', name: 'Notice' },
  informationRequest: { path: '/information/:id', name: 'Information request' },
  processingRecord: { path: '/records', name: 'Processing records' },
  disclosure: { path: '/may-we-share', name: 'Sharing decisions' },
  sharingRequest: { path: '/signing', name: 'Request to share' },
  agreement: { path: '/agreements', name: 'Agreements' },
  audit: { path: '/audit', name: 'Audit' },
};
