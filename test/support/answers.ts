/** Reads GraphQL answers in tests, so that no test overlooks an error. */

export interface Answer {
  data?: unknown;
  errors?: readonly AnswerError[];
  extensions?: unknown;
}

export interface AnswerError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

export interface Refusal {
  code: string;
  message: string;
  /** With dots, for example `breaches.nodes.0.state`; empty for a refusal of the whole request. */
  path: string;
  party: string | null;
}

function asRefusal({ message, path, extensions }: AnswerError): Refusal {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    code: text(extensions?.code) ?? 'NO_CODE',
    message,
    path: path?.join('.') ?? '',
    party: text(extensions?.party),
  };
}

/** All refusals of an answer, in its order. */
export function refusals(answer: Answer): Refusal[] {
  return (answer.errors ?? []).map(asRefusal);
}

/** The data of an answer. Fails on any error in it. */
export function data<T = Record<string, unknown>>(answer: Answer): T {
  if (answer.errors?.length)
    throw new Error(`Expected no errors, got ${JSON.stringify(answer.errors, null, 2)}`);
  if (!answer.data) throw new Error(`Expected data, got ${JSON.stringify(answer)}`);
  return answer.data as T;
}

/** The one refusal of an answer. Fails when there is none, or more than one. */
export function refusal(answer: Answer): Refusal {
  const all = refusals(answer);
  if (all.length !== 1 || !all[0]) {
    throw new Error(`Expected one refusal, got ${all.length}: ${JSON.stringify(answer, null, 2)}`);
  }
  return all[0];
}
