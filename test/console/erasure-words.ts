/** The people of the erasure story, what says who they are, and the words of its parties. */
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { nameOf } from '../support/demonstration.ts';

const people = new Map(readSeedData().people.map((person) => [person.key, person]));
/** One was disclosed to four parties by one; the other from party to party. */
export const [WIDELY, ONWARD] = [people.get('person-02')!, people.get('person-01')!];
export const STATEMENT = 'Please delete all that you wrote about me';

/** What says who they are, in the ways in which pages and requests write it. */
const IDENTITIES = [WIDELY, ONWARD].flatMap(({ name, dateOfBirth, nhsNumber, references }) => [
  ...name.split(' '),
  dateOfBirth,
  nhsNumber,
  ...Object.values(references),
]);
export const SECRETS = [...IDENTITIES, STATEMENT];
export const MORE_THAN_NEEDED = [...WIDELY.name.split(' '), STATEMENT];

export const [POLICE, PROBATION, HEALTH, CHARITY] = [
  'met-police',
  'probation',
  'local-health-partner',
  'vol-orgs',
].map(nameOf) as [string, string, string, string];
export const UNSAID = 'It would prejudice the investigation of crime';
export const CLAIMS = 'Legal claims need it (Art. 17(3)(e))';
export const OF_CASEWORKER = {
  jobTitle: 'Information rights caseworker',
  from: 'borough-demo',
  knows: WIDELY.nhsNumber,
};
export const NOT_NEEDED = 'The data are no longer needed (Art. 17(1)(a))';
