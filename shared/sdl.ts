/** Reads all .graphql files under a folder as one document. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concatAST, parse, type DocumentNode } from 'graphql';

/** The SDL of a subgraph: the files under `folder`, in the order of their paths. */
export function readSdl(folder: string): DocumentNode {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .toSorted();
  return concatAST(files.map((path) => parse(readFileSync(join(folder, path), 'utf8'))));
}
