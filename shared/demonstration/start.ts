/** `npm start`: runs the whole federation on this machine with demonstration data, until Ctrl-C. */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isInitialised, stopCluster } from '../postgres/embedded.ts';
import { freePort, whyTaken } from '../machine/ports.ts';
import { messageOf } from '../machine/script.ts';
import { makeIdentities, publishDirectory } from './admission.ts';
import { runningPid, startProgram, stopProgram, type Program } from './children.ts';
import { compilePrograms } from './compile.ts';
import { clusterFolder, removeCluster, startDatabases } from './cluster.ts';
import { gatewayEnvironment, PROGRAMS, registerEnvironment, registerUrl } from './environment.ts';
import { refuseSecondLauncher, releaseLock, takeLock } from './launcher-lock.ts';
import { makeDemonstrationGatewayKey } from './gateway-key.ts';
import { LAYOUT, makeFolder } from './layout.ts';
import { readProfiles, type Profile } from './profiles.ts';
import { startPartiesSignIn } from './sign-in/parties.ts';
import { newPassword, readState, writeState, type PartyState, type State } from './state.ts';
import { greeting, say, step } from './terminal.ts';
import { signDevelopmentToken } from './tokens.ts';

const SIGN_IN_PORT = 4050;
const FIRST_REGISTER_PORT = 4101;
const WATCH_MILLISECONDS = 500;

const registerOf = (party: string) => ({ name: party, main: PROGRAMS.register });
const gateway = { name: 'gateway', main: PROGRAMS.gateway };

/** The configured port, if it is free. */
async function gatewayPort(host: string): Promise<number> {
  const port = Number(process.env.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is not a port: ${process.env.PORT}`);
  const reason = await whyTaken(port, host);
  if (reason === null) return port;
  const why = reason === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${reason})`;
  throw new Error(`Port ${port} ${why}. Choose another, for example: PORT=${port + 1} npm start`);
}

/** The state for this start: the kept one, with free ports. A party keeps its port unless another program uses it. */
async function prepareState(profiles: Profile[], port: number): Promise<State> {
  const kept = readState();
  const parties: Record<string, PartyState> = {};
  const signInPort = await freePort(kept?.signInPort ?? SIGN_IN_PORT, new Set([port]));
  const taken = new Set([port, signInPort]);
  for (const [index, { id }] of profiles.filter((profile) => profile.joined).entries()) {
    const known = kept?.parties[id];
    const registerPort = await freePort(known?.port ?? FIRST_REGISTER_PORT + index, taken);
    taken.add(registerPort);
    parties[id] = {
      port: registerPort,
      databasePassword: known?.databasePassword ?? newPassword(),
      ownerPassword: known?.ownerPassword ?? newPassword(),
    };
  }
  const folder = clusterFolder();
  if (!kept) await removeCluster(folder);
  return {
    superuserPassword: kept?.superuserPassword ?? newPassword(),
    postgres: { folder, port: 0 },
    gatewayPort: port,
    signInPort,
    parties,
    directoryVersion: kept?.directoryVersion ?? 0,
    // A cluster can be lost, for example if it is in a temporary folder: then everything is made again.
    seeded: (kept?.seeded ?? false) && isInitialised(folder),
  };
}

/** Stops everything of the federation that runs, whoever started it. */
async function stopAll(state: State | null): Promise<void> {
  if (!state) return;
  await Promise.all([gateway, ...Object.keys(state.parties).map(registerOf)].map(stopProgram));
  await stopCluster(state.postgres.folder);
}

async function startPrograms(state: State, host: string, signal: AbortSignal): Promise<void> {
  const registers = Object.keys(state.parties).map((party): Program => ({
    ...registerOf(party),
    environment: registerEnvironment(state, party),
  }));
  const waiting: Program[] = [{ ...gateway, environment: gatewayEnvironment(state, host) }, ...registers];
  // To start more at once than there are processors would only make each take longer.
  const startNext = async (): Promise<void> => {
    for (let program = waiting.shift(); program; program = waiting.shift()) {
      await startProgram(program, process.pid, signal);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, startNext));
}

/** The state is marked as seeded only at the end, so that after a crash the seed continues where it stopped. */
async function seed(state: State): Promise<State> {
  const { seedFederation } = await import('./seed.ts');
  const endpoints = Object.fromEntries(
    Object.keys(state.parties).map((party) => [party, registerUrl(state, party)]),
  );
  await seedFederation({ token: signDevelopmentToken, endpoints });
  const seeded: State = { ...state, seeded: true };
  writeState(seeded);
  return seeded;
}

async function start(profiles: Profile[], port: number, host: string, signal: AbortSignal): Promise<State> {
  let state = await prepareState(profiles, port);
  writeState(state);
  const parties = Object.keys(state.parties);
  for (const party of parties) mkdirSync(LAYOUT.caseKeys(party), { recursive: true, mode: 0o700 });
  const compiled = compilePrograms();
  const cluster = await step('PostgreSQL, a database for each party', () => startDatabases(state));
  signal.throwIfAborted();
  state = { ...state, postgres: { ...state.postgres, port: cluster.port } };
  state = await step('Programs, keys, and the signed directory', async () => {
    await makeIdentities(parties);
    await makeDemonstrationGatewayKey();
    await compiled;
    return publishDirectory(state, profiles, new Date());
  });
  writeState(state);
  await step(`The gateway and ${parties.length} registers`, () => startPrograms(state, host, signal));
  return state.seeded ? state : await step('Demonstration data', () => seed(state));
}

/** Reports when a register stops or runs again. It is not restarted: to stop one is part of the demonstration. */
function watch(parties: string[], onGatewayGone: () => void): NodeJS.Timeout {
  const running = new Map(parties.map((party) => [party, true]));
  return setInterval(() => {
    if (runningPid(gateway) === null) onGatewayGone();
    for (const party of parties) {
      const runs = runningPid(registerOf(party)) !== null;
      if (runs === running.get(party)) continue;
      running.set(party, runs);
      say(
        runs
          ? `${party}: its register runs again.`
          : `${party}: its register has stopped. Start it: npm run register -- ${party}`,
      );
    }
  }, WATCH_MILLISECONDS);
}

/** Runs until a signal arrives or the gateway ends; returns the exit code. */
async function runUntil(signal: AbortSignal, parties: string[]): Promise<number> {
  return await new Promise((resolve) => {
    const timer = watch(parties, () => {
      clearInterval(timer);
      say(`The gateway has stopped; see ${LAYOUT.log('gateway')}.`);
      resolve(1);
    });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      resolve(0);
    });
  });
}

async function launch(signal: AbortSignal): Promise<number> {
  const begunAt = Date.now();
  const host = process.env.HOST ?? '127.0.0.1';
  const profiles = readProfiles();
  refuseSecondLauncher();
  const left = readState();
  await stopAll(left);
  const port = await gatewayPort(host);
  makeFolder();
  takeLock();
  try {
    say('Starting the federation:');
    const state = await start(profiles, port, host, signal);
    const signIn = await startPartiesSignIn(state, profiles);
    say(greeting(state, (Date.now() - begunAt) / 1000));
    try {
      return await runUntil(signal, Object.keys(state.parties));
    } finally {
      await signIn.close();
    }
  } finally {
    say('Stopping …');
    await stopAll(readState());
    releaseLock();
  }
}

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
try {
  process.exitCode = await launch(stopping.signal);
} catch (error) {
  if (!stopping.signal.aborted) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}
