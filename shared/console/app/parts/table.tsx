/** A table that scrolls sideways on a small screen, by keyboard too. */
import type { ReactNode } from 'react';

export interface Column<Row> {
  title: string;
  cell: (row: Row) => ReactNode;
  /** The first column names its row. @default false */
  isHeader?: boolean;
}

export interface TableOf<Row> {
  caption: string;
  /** Whether the caption is seen, or only heard. @default true */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Instead of a table without rows. */
  none: string;
}

export function Table<Row>({ caption, showCaption = true, columns, rows, keyOf, none }: TableOf<Row>) {
  if (rows.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <div className="console-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="govuk-table">
        <caption
          className={showCaption ? 'govuk-table__caption govuk-table__caption--m' : 'govuk-visually-hidden'}
        >
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map(({ title }) => (
              <th key={title} scope="col" className="govuk-table__header">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="govuk-table__row">
              {columns.map(({ title, cell, isHeader }) =>
                isHeader ? (
                  <th key={title} scope="row" className="govuk-table__header">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} className="govuk-table__cell">
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
