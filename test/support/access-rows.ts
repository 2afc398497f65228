/** Fills registers with rows of every kind in every relation to the other parties, each text marked. */
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { seedAgreements, seedAuditing, seedSettingUp } from './access-agreement-rows.ts';
import { canary, type Chance } from './access-canary.ts';
import { seedBreaches } from './access-breach-rows.ts';
import { seedCases } from './access-case-rows.ts';
import { seedFeeds } from './access-feed-rows.ts';
import { seedMeetings } from './access-meeting-rows.ts';
import { seedNotices } from './access-notice-rows.ts';
import { seedProcessing } from './access-processing-rows.ts';
import { seedRequests } from './access-request-rows.ts';

/** Fills one register. Nothing names the party `stranger`, whose own register is filled as the others'. */
export async function seedRegister(
  register: RegisterOf,
  parties: readonly string[],
  chance: Chance,
): Promise<void> {
  const { party } = register;
  const references = Array.from({ length: 6 }, () => canary('agreement', 'reference', chance.uuid()));
  const seeding = { register, manager: register.database.manager, party, parties, chance, references };
  await seedAgreements(seeding);
  await seedSettingUp(seeding);
  await seedAuditing(seeding);
  await seedFeeds(seeding);
  const records = await seedProcessing(seeding);
  await seedRequests(seeding);
  await seedMeetings(seeding);
  const { requests, disclosures } = await seedCases(seeding);
  const breaches = await seedBreaches(seeding, records, disclosures);
  await seedNotices(seeding, requests, breaches);
}
