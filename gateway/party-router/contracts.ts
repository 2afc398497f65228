/** Checks that a register's schema, identified by its digest, still has everything that this gateway needs. */
import { findBreakingChanges, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Dispatcher } from 'undici';
import { CONTRACT_PATH, contractDigest, printContract } from '../../shared/contract.ts';
import { log } from '../../shared/log.ts';
import { buildRegisterSchema } from '../supergraph.ts';
import { readText } from './dispatcher.ts';

/** How many contracts are remembered; a federation has few versions at a time. */
const REMEMBERED = 100;

const READ_MILLISECONDS = 2_000;

export class Contracts {
  readonly #judged = new Map<string, Promise<boolean>>();
  readonly #ours: GraphQLSchema;
  readonly #dispatcher: Dispatcher;

  constructor(registerSdl: DocumentNode, registerSchema: GraphQLSchema, dispatcher: Dispatcher) {
    this.#ours = registerSchema;
    this.#dispatcher = dispatcher;
    this.#judged.set(contractDigest(printContract(registerSdl)), Promise.resolve(true));
  }

  /** Of a register that names no contract only the answers are checked. */
  async fits(digest: string | undefined, endpoint: string): Promise<boolean> {
    if (digest === undefined) return true;
    const known = this.#judged.get(digest);
    if (known) return known;
    const judging = this.#judge(digest, endpoint);
    this.#remember(digest, judging);
    return judging;
  }

  #remember(digest: string, judging: Promise<boolean>): void {
    const [ours, oldest] = this.#judged.keys();
    if (this.#judged.size > REMEMBERED && oldest !== undefined && oldest !== ours)
      this.#judged.delete(oldest);
    this.#judged.set(digest, judging);
  }

  async #judge(digest: string, endpoint: string): Promise<boolean> {
    try {
      const served = { endpoint, path: CONTRACT_PATH, milliseconds: READ_MILLISECONDS };
      const contract = await readText(this.#dispatcher, served);
      if (contract === null || contractDigest(contract) !== digest)
        throw new Error('the contract that the register names is not served');
      const changes = findBreakingChanges(this.#ours, buildRegisterSchema(parse(contract)));
      log('contract.judged', { digest, breakingChanges: changes.length, first: changes[0]?.description });
      return changes.length === 0;
    } catch {
      // It is not remembered, since it may be readable next time.
      this.#judged.delete(digest);
      log('contract.unreadable', { digest, endpoint });
      return false;
    }
  }
}
