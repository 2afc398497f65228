/** Rows by which one party signs with the register's, and another is told of breaches, and neither has more to do with it. */
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { seedAgreements } from './access-agreement-rows.ts';
import { seedBreaches } from './access-breach-rows.ts';
import { canary, type Chance } from './access-canary.ts';
import { seedCases } from './access-case-rows.ts';
import { seedMeetings } from './access-meeting-rows.ts';
import { seedNotices } from './access-notice-rows.ts';
import { seedProcessing } from './access-processing-rows.ts';
import { seedRequests } from './access-request-rows.ts';
import type { Seeding } from './access-seeding.ts';

/**
 * Makes two agreements with `cosignatory`, one signed and one not, and breaches and notices with `notified`. Whatever else
 * hangs on the two agreements is between the register's party and `parties`; the breaches and notices name them too, so
 * that who is told of a breach hears of agreements in which it has no part.
 */
export async function seedSoleRelations(
  register: RegisterOf,
  parties: readonly string[],
  chance: Chance,
): Promise<void> {
  const { party } = register;
  const [signed, proposed] = [reference(chance), reference(chance)];
  const seeding: Seeding = {
    register,
    manager: register.database.manager,
    party,
    parties,
    chance,
    references: [signed, proposed],
  };
  const between = [party, 'cosignatory'];
  await seedAgreements({ ...seeding, parties: between, references: [signed], chance: sure(chance, true) });
  await seedAgreements({ ...seeding, parties: between, references: [proposed], chance: sure(chance, false) });
  const records = await seedProcessing(seeding);
  await seedRequests(seeding);
  await seedMeetings(seeding);
  const { requests, disclosures } = await seedCases(seeding);
  const told = { ...seeding, parties: [party, 'notified'] };
  const breaches = await seedBreaches(told, records, disclosures);
  await seedNotices(told, requests, breaches);
}

const reference = (chance: Chance) => canary('agreement', 'reference', chance.uuid());

/** Takes all of every list, and every likelihood for certain or for nil. */
function sure(chance: Chance, outcome: boolean): Chance {
  return { ...chance, is: () => outcome, some: (values) => [...values] };
}
