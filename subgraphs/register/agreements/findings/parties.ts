/** Parties and people: who shares, who signs, and whose data they are. */
import type { Terms } from '../terms/terms.ts';
import { when, type Check } from './found.ts';

function mentioned({ mentions }: Terms, kind: string) {
  return (mentions ?? []).filter((mention) => mention.kind === kind);
}

export const PARTIES: Record<string, Check> = {
  /** Art. 24, 26: whether each decides for itself, or all jointly. */
  controllershipMissing: ({ terms }) =>
    when(
      terms.controllership === null,
      'It is not said whether the parties are controllers alone or jointly.',
      null,
    ),
  /** No data go to or come from a place that nobody fills. */
  organisationNotFilled: ({ terms }) =>
    terms.organisations
      .filter(({ filledBy }) => filledBy.length === 0)
      .map(({ name }) => ({
        message: `${name}: no party of the federation fills this place.`,
        source: null,
      })),
  /** Nothing can be sent to a party without a register, and it cannot sign. */
  organisationNotJoined: ({ terms, known }) => {
    const outside = terms.organisations.filter(
      ({ filledBy }) => filledBy.length > 0 && filledBy.every((party) => known(party)?.register === null),
    );
    const names = outside.map(({ name }) => name).join(', ');
    return when(
      outside.length > 0,
      `Nobody who fills these places has joined the federation: ${names}.`,
      null,
    );
  },
  /** Data come from, or go to, a body that the agreement does not bind. */
  organisationNotParty: ({ terms }) => {
    const listed = new Set(terms.organisations.map(({ name }) => name.toLowerCase()));
    return mentioned(terms, 'ORGANISATION')
      .filter(({ name, standsFor }) => !standsFor && !listed.has(name.toLowerCase()))
      .map(({ name, source }) => ({
        message: `Data come from or go to ${name} under the text, which is not among the parties listed.`,
        source,
      }));
  },
  /** Where the list of parties has a class of bodies, the name of one body comes from the text of another agreement. */
  organisationLeftOver: ({ terms }) =>
    mentioned(terms, 'ORGANISATION').flatMap(({ name, standsFor, source }) => {
      const place = terms.organisations.find(({ key }) => key === standsFor);
      return when(
        place !== undefined && place.name !== name,
        `${name} is named where the parties have “${place?.name}”: is it left over from another agreement?`,
        source,
      );
    }),
  /** Art. 30(1)(c): the categories of people are part of the record. */
  dataSubjectsMissing: ({ terms }) =>
    when(terms.dataSubjects.length === 0, 'It is not said whose data are shared.', null),
  /** Art. 30(1)(c) again, for the people whom the purposes are about. */
  mainDataSubjectMissing: ({ terms }) =>
    mentioned(terms, 'PERSON_CATEGORY')
      .filter(({ name }) => !terms.dataSubjects.some((one) => one.toLowerCase().includes(name.toLowerCase())))
      .map(({ name, source }) => ({
        message: `The purposes are about “${name}”, who is missing among those whose data are shared.`,
        source,
      })),
  /** An agreement binds those who signed it: they need names. */
  signatoryMissing: ({ terms: { signatories } }) =>
    when(signatories !== undefined && !signatories?.length, 'No signatory is named.', null),
  /** The same for one signature. */
  signatoryNameBlank: ({ terms: { signatories } }) =>
    (signatories ?? []).flatMap(({ organisation, nameGiven, source }) =>
      when(!nameGiven, `The name of the person who signs for ${organisation} is blank.`, source),
    ),
};
