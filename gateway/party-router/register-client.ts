/** Sends requests to one endpoint over HTTP, with limits on time, size and number; never throws. */
import { setMaxListeners } from 'node:events';
import { errors, type Dispatcher } from 'undici';
import { GATEWAY_SIGNATURE, type SignedRequest } from '../../shared/callers/gateway-signature.ts';
import { CONTRACT_HEADER } from '../../shared/contract.ts';
import { failures, type Failure } from './failure.ts';
import type { Contracts } from './contracts.ts';
import { Reachability } from './reachability.ts';

export interface Limits {
  /** Milliseconds for a read, its body included. @default 2000 */
  partyTimeout: number;
  /** Milliseconds for a write, its body included. @default 15000 */
  writeTimeout: number;
  /** Bytes of one register's answer. @default 10 MB */
  answerBytes: number;
  /** Requests in progress or waiting at one endpoint. @default 256 */
  requestsPerEndpoint: number;
}

export interface RegisterAnswer {
  data: Record<string, unknown> | null;
  errors: unknown[];
}

interface RegisterRequest {
  endpoint: string;
  body: string;
  headers: Record<string, string>;
  /** A write is tried even if the endpoint is set aside, and its answer is accepted under any contract. */
  write: boolean;
  deadline: AbortSignal;
}

/** One deadline for all requests of a step. */
export function openDeadline(milliseconds: number): AbortSignal {
  const signal = AbortSignal.timeout(milliseconds);
  setMaxListeners(0, signal);
  return signal;
}

/** Signs a request as this gateway's. */
export type SignRequest = (request: SignedRequest) => Promise<string>;

export class RegisterClient {
  readonly #dispatcher: Dispatcher;
  readonly #contracts: Contracts;
  readonly #limits: Limits;
  readonly #sign: SignRequest | null;
  readonly reachability: Reachability;

  /** Without `sign`, only registers that accept any gateway answer. */
  constructor(dispatcher: Dispatcher, contracts: Contracts, limits: Limits, sign: SignRequest | null) {
    this.#dispatcher = dispatcher;
    this.#contracts = contracts;
    this.#limits = limits;
    this.#sign = sign;
    this.reachability = new Reachability(dispatcher);
  }

  /** What the endpoint answered, or why it did not. */
  async ask(request: RegisterRequest): Promise<RegisterAnswer | Failure> {
    const { endpoint, write } = request;
    if (!write && this.reachability.isSetAside(endpoint)) return failures.setAside();
    if (this.reachability.underWay(endpoint) >= this.#limits.requestsPerEndpoint) return failures.crowded();
    const end = this.reachability.begin(endpoint);
    try {
      return await this.#exchange(request);
    } catch (error) {
      return this.#failureOf(error, request);
    } finally {
      end();
    }
  }

  async #exchange({
    endpoint,
    body,
    headers,
    write,
    deadline,
  }: RegisterRequest): Promise<RegisterAnswer | Failure> {
    const url = new URL(endpoint);
    const signature = await this.#sign?.({ endpoint, body, authorization: headers['authorization'] });
    const response = await this.#dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...headers,
        ...(signature && { [GATEWAY_SIGNATURE]: signature }),
      },
      body,
      signal: deadline,
    });
    const answer = readAnswer(await response.body.text());
    if (!answer && isServerError(response.statusCode)) return this.#unanswered(endpoint, write);
    this.reachability.answered(endpoint);
    if (!answer) return failures.notGraphQL();
    const digest = response.headers[CONTRACT_HEADER];
    const fits = write || (await this.#contracts.fits(Array.isArray(digest) ? digest[0] : digest, endpoint));
    return fits ? answer : failures.contract();
  }

  #failureOf(error: unknown, { endpoint, write, deadline }: RegisterRequest): Failure {
    if (error instanceof errors.ResponseExceededMaxSizeError) return failures.tooLarge();
    const unanswered = this.#unanswered(endpoint, write);
    return deadline.aborted && !write ? failures.timedOut(this.#limits.partyTimeout) : unanswered;
  }

  #unanswered(endpoint: string, write: boolean): Failure {
    this.reachability.failed(endpoint);
    return write ? failures.outcomeUnknown() : failures.noAnswer();
  }
}

function isServerError(status: number): boolean {
  return status >= 500 || status === 429;
}

/** The GraphQL answer in a text; null if it is not one. */
function readAnswer(text: string): RegisterAnswer | null {
  const parsed = parseJson(text);
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { data, errors: own } = parsed as { data?: unknown; errors?: unknown };
  const hasData = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!hasData && !Array.isArray(own)) return null;
  return { data: hasData ? (data as Record<string, unknown>) : null, errors: Array.isArray(own) ? own : [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
