import { tableGutter } from '@/lib/layout/blocks/table-widths';
import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { rows } from './rows';
import { SetLines } from './set-text';

/** A table whose columns and rows the engine measured. */
export function SetTable({ content }: { content: Extract<BodyRow, { kind: 'table' }> }) {
  const { head, cells, columnWidths, rowHeights, height } = content;
  const heights = head.length > 0 ? rowHeights.slice(1) : rowHeights;
  return (
    <table className="set-table" style={{ height: rows(height) }}>
      <colgroup>
        {columnWidths.map((width, column) => {
          const gutter = column < columnWidths.length - 1 ? tableGutter : 0;
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
          return <col key={column} style={{ width: `${width + gutter}em` }} />;
        })}
      </colgroup>
      {head.length > 0 && (
        <thead>
          <tr style={{ height: rows(rowHeights.at(0) ?? 1) }}>
            {head.map((lines, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
              <th key={column} scope="col">
                <SetLines lines={lines} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {cells.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table never move
          <tr key={index} style={{ height: rows(heights[index] ?? 1) }}>
            {row.map((lines, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table never move
              <td key={column}>
                <SetLines lines={lines} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
