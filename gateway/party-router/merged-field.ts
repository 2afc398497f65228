/** A root collection: every party is asked for the field of its Register, and the answers are merged. */
import {
  getArgumentValues,
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { refuse } from '../../shared/errors.ts';
import { memoized } from '../../shared/memoized.ts';
import type { Ask } from './ask.ts';
import { defineVariable, mapFields, variableArgument } from './ast.ts';
import { withOwnPage } from './guard.ts';
import { asRegisterField } from './register-field.ts';
import { mergeConnections, type MergedField, type PageAsked } from './merged-connection.ts';
import { partsOf } from './send.ts';
import { joinedParties, knownParty, type RootField, type Step } from './step.ts';
import { readWalkCursor } from './walk-cursor.ts';

/** The most rows of a page. */
const MOST_ROWS = 200;

/** The fields that the router answers itself. */
const ANSWERED_HERE = new Set(['pageInfo', 'completeness']);

export function prepareMergedField(step: Step, merged: MergedField): RootField {
  const { key, node, field } = merged;
  const page = readPage(step, node, field);
  const walk = readWalkCursor(page.after);
  const type = getNamedType(field.type) as GraphQLObjectType;
  const after = { definition: defineVariable(afterVariable(key), 'String'), value: walk.after };
  const ask: Ask = {
    alias: key,
    field: askedOfEach(node, key),
    kind: 'ENTITIES',
    parts: partsOf(page.joined),
    added: hasArgument(node, 'after') ? [after] : [],
  };
  return { key, ask, finish: () => mergeConnections({ step, merged, type, page, walk, parts: ask.parts }) };
}

function readPage(step: Step, node: FieldNode, field: GraphQLField<unknown, unknown>): PageAsked {
  const { parties, first, after } = getArgumentValues(field, node, step.coerced);
  if (typeof first !== 'number' || first < 1 || first > MOST_ROWS) {
    refuse('BAD_USER_INPUT', `\`first\` must be from 1 to ${MOST_ROWS}.`);
  }
  const page = { first, after: typeof after === 'string' ? after : null };
  if (!Array.isArray(parties)) return { ...page, joined: joinedParties(step.directory), notJoined: [] };
  const named = [...new Set(parties.map(String))].map((id) => knownParty(step.directory, id));
  const hasJoined = (joined: boolean) =>
    named.filter(({ register }) => (register !== null) === joined).map(({ id }) => id);
  return { ...page, joined: hasJoined(true), notJoined: hasJoined(false) };
}

/** The field as each Register is asked for it: with a cursor of registers, and without the other parties. */
const askedOfEach = memoized((node: FieldNode, key: string): FieldNode => {
  const given = (node.arguments ?? []).filter((argument) => argument.name.value !== 'parties');
  return asRegisterField({
    key,
    node,
    arguments: given.map((argument) =>
      argument.name.value === 'after' ? variableArgument('after', afterVariable(key)) : argument,
    ),
    selectionSet: withOwnPage(
      mapFields(node.selectionSet!, (field) => (ANSWERED_HERE.has(field.name.value) ? null : field)),
    ),
  });
});

function hasArgument(node: FieldNode, argument: string): boolean {
  return node.arguments?.some(({ name }) => name.value === argument) ?? false;
}

function afterVariable(key: string): string {
  return `_router_after_${key}`;
}
