/** Mutations in an exchange, with the fields that a test reads of what they leave. */
import type { Caller } from '../../shared/callers/caller.ts';
import { data, refusal, type Answer, type Refusal } from './answers.ts';
import type { Exchange } from './exchange.ts';

/** Writes `mutation` and reads `fields` of its row. */
export interface Writer<Row> {
  (party: string, mutation: string, input: object, caller?: Partial<Caller>): Promise<Row>;
  /** The refusal instead. */
  refused(party: string, mutation: string, input: object, caller?: Partial<Caller>): Promise<Refusal>;
}

/** A writer whose exchange is asked for when it writes: it is started after the test file is read. */
export function writerOf<Row>(exchange: () => Exchange, fields: string): Writer<Row> {
  const ask = (party: string, mutation: string, input: object, caller = {}): Promise<Answer> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const document = `mutation ($party: ID!, $input: ${type}) { row: ${mutation}(party: $party, input: $input) { ${fields} } }`;
    return exchange().ask(party, document, { input }, caller);
  };
  const write = async (...of: Parameters<typeof ask>) => data<{ row: Row }>(await ask(...of)).row;
  return Object.assign(write, {
    refused: async (...of: Parameters<typeof ask>) => refusal(await ask(...of)),
  });
}

/** What stands on a party's board of these kinds, soonest first. */
export async function boardOf(exchange: Exchange, party: string, kind: string): Promise<BoardLine[]> {
  const fields = 'kind about dueAt state strength rule source metAt owner { id } owedTo { id }';
  const document = `query ($party: ID!) { register(party: $party) { obligations(where: { kind: "${kind}" }, first: 200) { nodes { ${fields} } } } }`;
  const { register } = data<{ register: { obligations: { nodes: BoardLine[] } } }>(
    await exchange.ask(party, document),
  );
  return register.obligations.nodes;
}

export interface BoardLine {
  about: string;
  dueAt: string | null;
  state: string;
  owner: { id: string };
  owedTo: { id: string } | null;
  [field: string]: unknown;
}
