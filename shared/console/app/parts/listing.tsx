/** A collection on a page: read with its filters, shown as a table, with the way to what comes after. */
import { useState, type ReactNode } from 'react';
import type { Document } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Button, Buttons } from './buttons.tsx';
import { MissingParties, type Completeness } from './missing-parties.tsx';
import { Reading } from './reading.tsx';
import { Table, type TableOf } from './table.tsx';

/** A page of a collection, as the graph serves it. */
export interface Page<Row> {
  nodes: readonly Row[];
  totalCount?: number | null;
  pageInfo?: { hasNextPage: boolean; endCursor?: string | null };
  completeness?: Completeness | null;
}

interface Place {
  party: string;
  first: number;
  after: string | null;
}

interface Listing<Result, Variables, Row> {
  document: Document<Result, Variables>;
  /** What is asked for at a place of the collection; filters are in it. */
  ask: (place: Place) => Variables;
  /** The page in what was read. */
  page: (result: Result) => Page<Row> | null | undefined;
  /** What is read, for `Loading …` and `Show more …`. */
  what: string;
  /** By so many, `Show more` shows more rows, up to 200. Left out: page by page, with `Newer` and `Older`. */
  step?: number;
  /** The rows as a table, or drawn otherwise by `children`. */
  table?: Omit<TableOf<Row>, 'rows'>;
  children?: (page: Page<Row>) => ReactNode;
  newer?: string;
  older?: string;
}

/** No register serves more of a collection at once. */
export const MOST = 200;

/** Begins anew where its `key` changes, for example with other filters. */
export function Listing<Result, Variables, Row>(props: Listing<Result, Variables, Row>) {
  const { document, ask, page: pageIn, what, step = MOST, table, children, newer, older } = props;
  const { party } = useConsole().settings;
  const [first, setFirst] = useState(step);
  const [ends, setEnds] = useState<(string | null)[]>([null]);
  const read = useOwn(document, ask({ party, first, after: ends.at(-1) ?? null }));
  return (
    <Reading of={read} what={what}>
      {(result) => {
        const page = pageIn(result);
        if (!page) return null;
        const { hasNextPage, endCursor = null } = page.pageInfo ?? { hasNextPage: false };
        return (
          <>
            <MissingParties completeness={page.completeness} />
            {children?.(page)}
            {table && <Table {...table} rows={page.nodes} />}
            {props.step === undefined ? (
              <Turn {...{ ends, newer, older }} next={hasNextPage ? endCursor : null} turn={setEnds} />
            ) : (
              hasNextPage &&
              first < MOST && (
                <Button onClick={() => setFirst(Math.min(first + step, MOST))}>Show more {what}</Button>
              )
            )}
          </>
        );
      }}
    </Reading>
  );
}

interface TurnProps {
  /** Where each page up to this one begins. */
  ends: readonly (string | null)[];
  next: string | null;
  turn: (ends: (string | null)[]) => void;
  newer?: string;
  older?: string;
}

/** From page to page of a collection that is newest first. */
export function Turn({ ends, next, turn, newer = 'Newer', older = 'Older' }: TurnProps) {
  if (ends.length === 1 && next === null) return null;
  return (
    <Buttons>
      {ends.length > 1 && <Button onClick={() => turn(ends.slice(0, -1))}>{newer}</Button>}
      {next !== null && <Button onClick={() => turn([...ends, next])}>{older}</Button>}
    </Buttons>
  );
}
