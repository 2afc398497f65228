/** The demonstration's federation with its data, for a bench. */
import { startStage } from '../support/stage.ts';
import { ownDoor } from './pan-london-rows.ts';
import type { Filled } from './pan-london.ts';

const PARTY = 'borough-demo';
/** Has requests for information, which no borough may make. */
const ELSEWHERE = ['home-office'];

const FOUND = `query ($party: ID!) { register(party: $party) {
  rightsRequests(first: 200) { nodes { id told { state } } }
  breaches(first: 200) { nodes { id partners { state } } } } }`;

interface Found {
  register: {
    rightsRequests: { nodes: { id: string; told: unknown[] }[] };
    breaches: { nodes: { id: string; partners: unknown[] }[] };
  };
}

/** Starts it, and finds the request and the breach with the most recipients. It builds a console of its own. */
export async function startDemonstration(): Promise<Filled> {
  const { federation, close } = await startStage();
  const { register } = await ownDoor<Found>(federation, PARTY, FOUND);
  const [request] = register.rightsRequests.nodes.toSorted((a, b) => b.told.length - a.told.length);
  const [breach] = register.breaches.nodes.toSorted((a, b) => b.partners.length - a.partners.length);
  return { federation, party: PARTY, elsewhere: ELSEWHERE, request: request!.id, breach: breach!.id, close };
}
