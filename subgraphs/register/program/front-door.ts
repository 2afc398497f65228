/** Who asks this register: a token's bearer, and for people who come through a gateway, one that is trusted here. */
import type { FastifyRequest } from 'fastify';
import { verifyToken, type Caller } from '../../../shared/callers/caller.ts';
import { GATEWAY_SIGNATURE, TrustedGateways } from '../../../shared/callers/gateway-signature.ts';
import type { Directory } from '../../../shared/directory/reader.ts';
import { refuse } from '../../../shared/errors.ts';
import { bodyOf } from '../../../shared/http.ts';
import { log } from '../../../shared/log.ts';
import { withStatus } from '../../../shared/refused-request.ts';
import type { RegisterConfig } from './config.ts';

export interface FrontDoor {
  config: Pick<RegisterConfig, 'mode' | 'gatewayKeys'>;
  directory: Directory;
  /** See `TokenRules`. */
  audiences: string[];
  /** That are hosted here. */
  parties: string[];
}

type CallerOf = (request: FastifyRequest, now: Date) => Promise<Caller>;

/** Finds out who sent a request, or refuses it with HTTP 401. */
export function openFrontDoor({ config, directory, audiences, parties }: FrontDoor): CallerOf {
  const { gatewayKeys, mode } = config;
  if (!gatewayKeys && mode === 'production')
    log('gateways.any', { meaning: "any gateway may ask with a caller's token", advice: 'set GATEWAY_KEYS' });
  const trusted = gatewayKeys && new TrustedGateways(gatewayKeys);
  const endpoints = () => parties.flatMap((id) => directory.party(id)?.register?.endpoint ?? []);
  return async (request, now) => {
    try {
      const caller = await verifyToken(request.headers.authorization, { directory, audiences, now, mode });
      if (trusted && needsGateway(caller)) await checkGateway(trusted, endpoints(), request, now);
      return caller;
    } catch (error) {
      throw withStatus(error);
    }
  };
}

/** Other registers may come directly, where their gateway is down; what they bring is signed and sealed by itself. */
function needsGateway({ door, roles }: Caller): boolean {
  return door === 'FEDERATION' && !roles.includes('REGISTER');
}

async function checkGateway(
  trusted: TrustedGateways,
  endpoints: string[],
  request: FastifyRequest,
  now: Date,
): Promise<void> {
  const { authorization, [GATEWAY_SIGNATURE]: signature } = request.headers;
  const received = { endpoints, signature, authorization, body: bodyOf(request) };
  const why = await trusted.whyRefused(received, now);
  if (why !== null) refuse('UNAUTHENTICATED', `This register knows no such request of a gateway: ${why}.`);
}
