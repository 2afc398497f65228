/** Metrics for operators, in the format of Prometheus: they name parties, never people. */
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { DirectoryParty } from '../shared/directory/document.ts';
import { memoized } from '../shared/memoized.ts';
import type { Asked } from './party-router/router.ts';

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15];

export interface Metrics {
  registry: Registry;
  asked: (asked: Asked) => void;
  answered: (kind: string, refused: boolean, milliseconds: number) => void;
}

/** `parties` are those of the current directory. */
export function createMetrics(parties: () => readonly DirectoryParty[]): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const askedTotal = new Counter({
    name: 'gateway_register_requests_total',
    help: 'Requests to registers, by the parties behind the endpoint and by outcome.',
    labelNames: ['parties', 'outcome'],
    registers: [registry],
  });
  const askedSeconds = new Histogram({
    name: 'gateway_register_request_seconds',
    help: 'How long registers took to answer.',
    buckets: SECONDS,
    registers: [registry],
  });
  const operations = new Histogram({
    name: 'gateway_operation_seconds',
    help: 'How long operations took, by kind, and whether any field was refused.',
    labelNames: ['kind', 'refused'],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    registry,
    asked: ({ endpoint, outcome, milliseconds }) => {
      const names = namesByEndpoint(parties()).get(endpoint) ?? 'none';
      askedTotal.inc({ parties: names, outcome });
      askedSeconds.observe(milliseconds / 1000);
    },
    answered: (kind, refused, milliseconds) =>
      operations.observe({ kind, refused: String(refused) }, milliseconds / 1000),
  };
}

/** The ids of the parties behind each endpoint. */
const namesByEndpoint = memoized((parties: readonly DirectoryParty[]): Map<string, string> => {
  const names = new Map<string, string>();
  for (const { id, register } of parties) {
    if (!register) continue;
    const others = names.get(register.endpoint);
    names.set(register.endpoint, others ? `${others},${id}` : id);
  }
  return names;
});
