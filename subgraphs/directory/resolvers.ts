/** Answers the directory's schema from the directory document, and compares copies of agreements. */
import type { DirectoryParty } from '../../shared/directory/document.ts';
import type { Directory } from '../../shared/directory/reader.ts';
import { CalendarDate, JSONScalar } from '../../shared/scalars.ts';
import { areConsistent, differencesAcross, type Difference } from './differences.ts';
import { findParties, partyOrRefuse, type PartiesArguments } from './parties.ts';

/** The resolvers of the subgraph. They read the directory at each call, so a new version takes effect at once. */
export function directoryResolvers(directory: Directory) {
  return {
    CalendarDate,
    JSON: JSONScalar,
    Query: {
      parties: (_: unknown, args: PartiesArguments) => findParties(directory, args),
      party: (_: unknown, { id }: { id: string }) => directory.party(id) ?? null,
    },
    Party: {
      /** Asynchronous, so that an unknown party makes only its own entity null. */
      __resolveReference: async ({ id }: { id: string }) => partyOrRefuse(directory, id),
      offenderManagementActList: ({ omaList }: DirectoryParty) => omaList,
      joined: ({ register }: DirectoryParty) => register !== null,
      console: ({ register }: DirectoryParty) => register?.console ?? null,
      register: ({ id, register }: DirectoryParty) => (register === null ? null : { party: id }),
    },
    AgreementAcrossParties: { consistent: areConsistent, differences: differencesAcross },
    DifferingValue: {
      party: ({ party }: Difference['values'][number]) => partyOrRefuse(directory, party.id),
    },
  };
}
