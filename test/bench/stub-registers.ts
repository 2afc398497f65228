/** A process of many registers with canned answers: party and port are in the address, so one server serves all. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeCursor } from '../../shared/cursor.ts';

const ROWS = 5;

/** The rows of a party, newest first, as the gateway's and the hand-written server's request ask for them. */
function rowsOf(party: string) {
  const seed = [...party].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return Array.from({ length: ROWS }, (_, index) => {
    const detectedAt = new Date(Date.UTC(2026, 0, 28 - index, seed % 24, seed % 60)).toISOString();
    const id = `${party}-${index}`;
    return { cursor: encodeCursor([detectedAt, id, party]), node: { id, party: { id: party }, detectedAt } };
  });
}

function answerFor(party: string): string {
  const edges = rowsOf(party);
  const breaches = {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage: true },
    _router_rows: edges.map(({ cursor, node }) => ({ cursor, node: { party: node.party } })),
    _router_page: { hasNextPage: true },
  };
  return JSON.stringify({ data: { breaches: [{ _router_party: party, breaches }] } });
}

const answers = new Map<string, string>();

const server = createServer((request, response) => {
  const party = request.url!.slice(1);
  let answer = answers.get(party);
  if (answer === undefined) answers.set(party, (answer = answerFor(party)));
  request.resume();
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(answer);
  });
});

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
