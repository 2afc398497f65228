/** Finds one party among those that this installation keeps registers for. */
import { readConfig, type HostedConfig } from './config.ts';

/** The configuration of a party's register, from the same environment as the register's own. */
export function hostedParty(env: Record<string, string | undefined>, party: string): HostedConfig {
  const { hosted } = readConfig(env);
  const found = hosted.find((one) => one.party === party);
  if (!found)
    throw new Error(`This installation keeps ${hosted.map((one) => one.party).join(', ')}, not ${party}.`);
  return found;
}
