/** Signs writes as a person's client does: the key stays with the client, and the token confirms it. */
import { randomUUID } from 'node:crypto';
import {
  Kind,
  parse,
  parseValue,
  print,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type ObjectFieldNode,
  type ObjectValueNode,
  type ValueNode,
} from 'graphql';
import type { JWK } from 'jose';
import { inputDigest, signProof } from '../../shared/callers/proof.ts';
import { generateSigningKey, thumbprint } from '../../shared/keys.ts';
import { WRITERS } from './access-table/writers.ts';

/** A person's own key. */
export interface ClientKey {
  privateJwk: JWK;
  thumbprint: string;
}

export async function createClientKey(): Promise<ClientKey> {
  const { privateJwk, publicJwk } = await generateSigningKey('client');
  return { privateJwk, thumbprint: await thumbprint(publicJwk) };
}

interface Request {
  query: string;
  variables: Record<string, unknown>;
}

export interface Signer {
  key: ClientKey;
  person: string;
  now: Date;
}

/**
 * The request with a command id and a proof for each write. An input that has a `proof`, be it null, stays as it is; so
 * does a variable that serves several writes, since a proof is of one.
 */
export async function signWrites({ query, variables }: Request, signer: Signer): Promise<Request> {
  const signed = { ...variables };
  const literals = new Map<ObjectValueNode, ObjectValueNode>();
  const document = parsed(query);
  const writes = document ? writesOf(document) : [];
  const values = { ...(document && defaultsOf(document)), ...variables };
  for (const [field, value] of writes) {
    const input = valueFromASTUntyped(value, values) as Record<string, unknown> | undefined;
    if (!input || 'proof' in input || isShared(value, writes)) continue;
    const commandId = (input.commandId as string | null | undefined) ?? randomUUID();
    const party = String(valueFromASTUntyped(argumentOf(field, 'party')!, values));
    const proof = await proofOf(field.name.value, party, { ...input, commandId }, signer);
    if (value.kind === Kind.VARIABLE) signed[value.name.value] = { ...input, commandId, proof };
    if (value.kind === Kind.OBJECT)
      literals.set(value, withFields(value, input.commandId == null ? { commandId, proof } : { proof }));
  }
  const changed = literals.size > 0 && visit(document!, { ObjectValue: (node) => literals.get(node) });
  return { query: changed ? print(changed) : query, variables: signed };
}

/** The proof of one write. */
export function proofOf(
  mutation: string,
  party: string,
  input: Record<string, unknown>,
  { key, person, now }: Signer,
): Promise<string> {
  const write = {
    mutation,
    party,
    person,
    commandId: String(input.commandId),
    inputDigest: inputDigest(input),
  };
  return signProof(write, key.privateJwk, now);
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

function defaultsOf({ definitions }: DocumentNode): Record<string, unknown> {
  const declared = definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    declared.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
}

function writesOf({ definitions }: DocumentNode): [FieldNode, ValueNode][] {
  const selections = definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION && one.operation === 'mutation' ? one.selectionSet.selections : [],
  );
  return selections.flatMap((field): [FieldNode, ValueNode][] => {
    if (field.kind !== Kind.FIELD || !Object.hasOwn(WRITERS, field.name.value)) return [];
    const value = argumentOf(field, 'input');
    return value ? [[field, value]] : [];
  });
}

function argumentOf({ arguments: given }: FieldNode, name: string): ValueNode | undefined {
  return given?.find((argument) => argument.name.value === name)?.value;
}

function isShared(value: ValueNode, writes: [FieldNode, ValueNode][]): boolean {
  const name = value.kind === Kind.VARIABLE ? value.name.value : null;
  const same = writes.filter(([, other]) => other.kind === Kind.VARIABLE && other.name.value === name);
  return same.length > 1;
}

function withFields(value: ObjectValueNode, more: Record<string, string>): ObjectValueNode {
  const added = Object.entries(more).map(([name, text]): ObjectFieldNode => {
    const node = parseValue(JSON.stringify(text));
    return { kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: name }, value: node };
  });
  const others = value.fields.filter((field) => !Object.hasOwn(more, field.name.value));
  return { ...value, fields: [...others, ...added] };
}
