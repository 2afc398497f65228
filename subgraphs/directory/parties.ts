/** Finds parties in the directory: pages in the order of ids, or one party by its id. */
import { GraphQLError } from 'graphql';
import type { DirectoryParty } from '../../shared/directory/document.ts';
import type { Directory } from '../../shared/directory/reader.ts';
import { refuse, type ErrorCode } from '../../shared/errors.ts';

const DEFAULT_FIRST = 50;
const MAXIMUM_FIRST = 200;

export interface PartiesArguments {
  ids?: string[] | null;
  kind?: string | null;
  first?: number | null;
  /** The id after which the page starts; that party may have left the directory. */
  after?: string | null;
}

/** One page of the matching parties, ordered by id. */
export function findParties(
  directory: Directory,
  { ids, kind, first, after }: PartiesArguments,
): DirectoryParty[] {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MAXIMUM_FIRST)
    refuse('BAD_USER_INPUT', `\`first\` must be from 1 to ${MAXIMUM_FIRST}.`);
  const asked = ids ? new Set(ids) : null;
  for (const id of asked ?? []) partyOrRefuse(directory, id);
  return directory
    .parties()
    .filter(
      (party) =>
        (asked?.has(party.id) ?? true) && (!kind || party.kind === kind) && (!after || party.id > after),
    )
    .slice(0, size);
}

/** The party of that id, or UNKNOWN_PARTY. */
export function partyOrRefuse(directory: Directory, id: string): DirectoryParty {
  const party = directory.party(id);
  if (!party) throw unknownParty(id);
  return party;
}

function unknownParty(id: string): Error {
  const party = id.slice(0, 100);
  return new GraphQLError(`The directory has no party ${JSON.stringify(party)}.`, {
    extensions: { code: 'UNKNOWN_PARTY' satisfies ErrorCode, party },
  });
}
