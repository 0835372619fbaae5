import { useId, type ReactNode } from 'react';

interface TableFrameProps {
  caption: string;
  children: ReactNode;
}

/** A table under its caption that scrolls by itself where the page is narrow, by keyboard too. */
export function TableFrame({ caption, children }: TableFrameProps) {
  const captionId = useId();
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-labelledby={captionId}>
      <table className="wide data-table">
        <caption id={captionId}>
          <span className="caption-text">{caption}</span>
        </caption>
        {children}
      </table>
    </div>
  );
}

export interface Column {
  name: string;
  isNumber?: boolean;
}

export interface Row {
  key: string;
  /** Names the row to screen readers where its heading says much more. */
  shortHeading?: string;
  /** The first is the row's heading. */
  cells: readonly [ReactNode, ...ReactNode[]];
}

interface DataTableProps {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

export function DataTable({ caption, columns, rows }: DataTableProps) {
  const classOf = (index: number) => (columns[index]?.isNumber ? 'number' : undefined);
  return (
    <TableFrame caption={caption}>
      <thead>
        <tr>
          {columns.map(({ name }, index) => (
            <th key={name} scope="col" className={classOf(index)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, shortHeading, cells: [heading, ...cells] }) => (
          <tr key={key}>
            <th scope="row" abbr={shortHeading}>
              {heading}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]?.name} className={classOf(index + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
