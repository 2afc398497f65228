/** Parties and people: who shares, who signs, and whose data they are. */
import type { Terms } from '../terms/terms.ts';
import { when, type Check } from './found.ts';

/** Art. 24, 26: whether each decides for itself, or all jointly. */
const controllershipMissing: Check = ({ terms }) =>
  when(
    terms.controllership === null,
    'It is not said whether the parties are controllers alone or jointly.',
    null,
  );

/** A place that nobody fills gets and gives nothing. */
const organisationNotFilled: Check = ({ terms }) =>
  terms.organisations
    .filter(({ filledBy }) => filledBy.length === 0)
    .flatMap(({ name }) => when(true, `${name}: no party of the federation fills this place.`, null));

/** Without a register nothing can be sent to it, and it signs nothing. */
const organisationNotJoined: Check = ({ terms, known }) => {
  const outside = terms.organisations.filter(
    ({ filledBy }) => filledBy.length > 0 && filledBy.every((party) => known(party)?.register === null),
  );
  const names = outside.map(({ name }) => name).join(', ');
  return when(outside.length > 0, `Nobody who fills these places has joined the federation: ${names}.`, null);
};

/** Data come from, or go to, a body that the agreement does not bind. */
const organisationNotParty: Check = ({ terms }) => {
  const listed = new Set(terms.organisations.map(({ name }) => name.toLowerCase()));
  return mentioned(terms, 'ORGANISATION')
    .filter(({ name, standsFor }) => !standsFor && !listed.has(name.toLowerCase()))
    .flatMap(({ name, source }) =>
      when(
        true,
        `Data come from or go to ${name} under the text, which is not among the parties listed.`,
        source,
      ),
    );
};

/** One body's name where the list of parties has a class of them comes from the text of another agreement. */
const organisationLeftOver: Check = ({ terms }) =>
  mentioned(terms, 'ORGANISATION').flatMap(({ name, standsFor, source }) => {
    const place = terms.organisations.find(({ key }) => key === standsFor);
    return when(
      place !== undefined && place.name !== name,
      `${name} is named where the parties have “${place?.name}”: is it left over from another agreement?`,
      source,
    );
  });

/** Art. 30(1)(c): the categories of people are part of the record. */
const dataSubjectsMissing: Check = ({ terms }) =>
  when(terms.dataSubjects.length === 0, 'It is not said whose data are shared.', null);

/** As before, of those whom the purposes are about. */
const mainDataSubjectMissing: Check = ({ terms }) =>
  mentioned(terms, 'PERSON_CATEGORY')
    .filter(({ name }) => !terms.dataSubjects.some((one) => one.toLowerCase().includes(name.toLowerCase())))
    .flatMap(({ name, source }) =>
      when(
        true,
        `The purposes are about “${name}”, who is missing among those whose data are shared.`,
        source,
      ),
    );

/** An agreement binds whoever signed it, which needs a name. */
const signatoryMissing: Check = ({ terms: { signatories } }) =>
  when(signatories !== undefined && !signatories?.length, 'No signatory is named.', null);

/** As before, of one signature. */
const signatoryNameBlank: Check = ({ terms: { signatories } }) =>
  (signatories ?? []).flatMap(({ organisation, nameGiven, source }) =>
    when(!nameGiven, `The name of the person who signs for ${organisation} is blank.`, source),
  );

function mentioned({ mentions }: Terms, kind: string) {
  return (mentions ?? []).filter((mention) => mention.kind === kind);
}

export const PARTIES = {
  controllershipMissing,
  organisationNotFilled,
  organisationNotJoined,
  organisationNotParty,
  organisationLeftOver,
  dataSubjectsMissing,
  mainDataSubjectMissing,
  signatoryMissing,
  signatoryNameBlank,
};
