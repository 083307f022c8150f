import type { CSSProperties } from 'react';
import { toSpokenName } from '@/lib/sheet/lines/spoken-parts';
import type { TableGroup, TableRow, TextItem } from '@/lib/sheet/sheet-item';
import { em, rows as rowsOf } from './place-style';
import type { SheetMedium } from './sheet-medium';
import { SizedLines } from './sized-lines';

export interface DrawTableProps {
  table: TableGroup;
  style: CSSProperties;
  medium: SheetMedium;
}

/** A table whose columns and rows were measured: its cells keep their rows, and their heads, when read aloud. */
export function DrawTable({ table: { rows }, style, medium }: DrawTableProps) {
  const isSpoken = medium.kind === 'screen';
  const { height, left, top } = style;
  return (
    <table className="set-table placed" style={{ height, left, top }}>
      <colgroup>
        {widthsOf(rows[0]?.cells ?? []).map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
          <col key={column} style={{ width: em(width) }} />
        ))}
      </colgroup>
      <Rows as="thead" rows={rows.filter(({ isHead }) => isHead)} isSpoken={isSpoken} />
      <Rows as="tbody" rows={rows.filter(({ isHead }) => !isHead)} isSpoken={isSpoken} />
    </table>
  );
}

/** Each column with the gutter behind it. */
function widthsOf(cells: readonly TextItem[]): number[] {
  return cells.map(({ x, width }, column) => {
    const next = cells[column + 1];
    return next ? next.x - x : width;
  });
}

interface RowsProps {
  as: 'thead' | 'tbody';
  rows: readonly TableRow[];
  isSpoken: boolean;
}

function Rows({ as: Part, rows, isSpoken }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <Part>
      {rows.map(({ height, isHead, cells }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table never move
        <tr key={index} style={{ height: rowsOf(height) }}>
          {cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
            <Cell key={column} {...{ cell, isHead, isSpoken }} />
          ))}
        </tr>
      ))}
    </Part>
  );
}

interface CellProps {
  cell: TextItem;
  isHead: boolean;
  isSpoken: boolean;
}

function Cell({ cell, isHead, isSpoken }: CellProps) {
  const { face } = cell;
  const text = <SizedLines item={cell} isSpoken={isSpoken} />;
  if (!isHead) return <td>{text}</td>;
  return (
    <th scope="col" className={face} aria-label={isSpoken ? toSpokenName(cell.lines) : undefined}>
      {text}
    </th>
  );
}
