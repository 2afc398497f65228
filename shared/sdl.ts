/** Reads all .graphql files under a folder as one document. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { concatAST, parse, visit, type DefinitionNode, type DocumentNode } from 'graphql';

/** The SDL of a subgraph: the files under `folder`, in the order of their paths, without what stays inside the subgraph. */
export function readSdl(folder: string): DocumentNode {
  return withoutInternal(readWholeSdl(folder));
}

/** What it defines, directives and the types of their arguments, is for the subgraph's own program alone. */
const INTERNAL = 'internal.graphql';

/** The same with what stays inside. */
export function readWholeSdl(folder: string): WholeSdl {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .toSorted();
  const read = (path: string) => parse(readFileSync(join(folder, path), 'utf8'));
  const isInternal = (path: string) => basename(path) === INTERNAL;
  return {
    internal: concatAST(files.filter(isInternal).map(read)),
    document: concatAST(files.filter((path) => !isInternal(path)).map(read)),
  };
}

export interface WholeSdl {
  /** What is defined for the subgraph's own program. */
  internal: DocumentNode;
  /** All else, where the internal directives stand. */
  document: DocumentNode;
}

function withoutInternal({ internal, document }: WholeSdl): DocumentNode {
  const names = new Set(internal.definitions.map(nameOf));
  return visit(document, { Directive: ({ name }) => (names.has(name.value) ? null : undefined) });
}

const nameOf = (definition: DefinitionNode) => ('name' in definition ? definition.name?.value : undefined);
