/**
 * A large federation: 45 parties, 60 agreements, 2,000 processing records, and at one party 5,000 rights requests, 200
 * breaches and 30,000 lines of audit. All is made up, the same at every run but for keys and the day. Its past is
 * written straight into the databases, since by mutations it would take hours; what is opened in a bench, a request and
 * a breach with many recipients and a request for information, is made by mutations, and its notices are delivered.
 */
import { startSignIn, type RunningSignIn } from '../../shared/demonstration/sign-in/server.ts';
import { readStaff } from '../../shared/demonstration/sign-in/staff.ts';
import { chanceOf } from '../support/access-canary.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { fillAgreements, type Signed } from './pan-london-agreements.ts';
import { fillAudit } from './pan-london-audit.ts';
import { fillBreaches } from './pan-london-breaches.ts';
import { fillInformation } from './pan-london-information.ts';
import { NOT_JOINED, PARTIES, PROFILES } from './pan-london-parties.ts';
import { openBreach, openRequest } from './pan-london-opened.ts';
import { fillRecords } from './pan-london-records.ts';
import { fillRequests } from './pan-london-requests.ts';
import { fillToldBreaches } from './pan-london-told.ts';
import { MEASURED, type PanLondon } from './pan-london-rows.ts';

/** Parties other than the measured one run in so many programs. */
const PROGRAMS = 4;
const STAFF_OF = 'borough-demo';

export interface Filled {
  federation: Federation;
  party: string;
  /** Where screens are opened for which the party has nothing. */
  elsewhere: string[];
  /** The request and the breach with the most recipients. */
  request: string;
  breach: string;
  close(): Promise<void>;
}

/** Starts it, with the console built in `folder`. */
export async function startPanLondon(folder: string): Promise<Filled> {
  const others = PARTIES.filter((party) => party !== MEASURED);
  const hosted = Array.from({ length: PROGRAMS }, (_, program) =>
    others.filter((_party, index) => index % PROGRAMS === program),
  );
  const staff = { [MEASURED]: readStaff()[STAFF_OF]! };
  let signIn: RunningSignIn | undefined;
  const federation = await startFederation({
    parties: [MEASURED],
    hosted,
    notJoined: NOT_JOINED,
    profiles: PROFILES,
    console: {
      folder,
      startSignIn: async (parties) => (signIn = await startSignIn({ port: 0, parties, staff })),
    },
  });
  const close = async () => {
    await federation.close();
    await signIn?.close();
  };
  try {
    return { federation, party: MEASURED, elsewhere: [], ...(await fill(federation)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(federation: Federation): Promise<Pick<Filled, 'request' | 'breach'>> {
  const parties = [MEASURED, ...PARTIES.filter((party) => party !== MEASURED)];
  const making: PanLondon = { federation, chance: chanceOf('pan-london'), now: new Date(), parties };
  const signed = await fillAgreements(making);
  const own = signed.get(MEASURED)!;
  const records = await fillRecords(making, signed);
  await fillRequests(making, own);
  await fillBreaches(making, own, records);
  await fillToldBreaches(making, own);
  await fillInformation(making, ...askedUnder(signed));
  await fillAudit(making);
  return { request: await openRequest(making), breach: await openBreach(making) };
}

/** An agreement by which the measured party may ask another for information. */
function askedUnder(signed: Signed): [agreement: string, holder: string] {
  const [, ...others] = [...signed];
  const agreement = signed.get(MEASURED)!.find((reference) => Number(reference.slice(-2)) % 4 === 0)!;
  const [holder] = others.find(([, references]) => references.includes(agreement))!;
  return [agreement, holder];
}
