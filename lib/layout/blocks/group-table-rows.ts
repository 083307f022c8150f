import type { BodyRow, GalleyRow, PlacedTable, TableFormat, TableRow } from '../model/typeset-text';

/** Makes tables of the rows of tables that are in one column, each with its head at the top. */
export function groupTableRows(rows: readonly GalleyRow[]): BodyRow[] {
  const grouped: BodyRow[] = [];
  let open: { format: TableFormat; table: PlacedTable } | undefined;
  for (const row of rows) {
    if (row.kind !== 'table-row') {
      open = undefined;
      grouped.push(row);
    } else if (open?.format === row.format) addRow(open.table, row);
    else {
      const table = beginTable(row);
      open = { format: row.format, table };
      grouped.push(table);
    }
  }
  return grouped;
}

function beginTable(row: TableRow): PlacedTable {
  const { headHeight, isAcross: _, ...format } = row.format;
  const heights = headHeight > 0 ? [headHeight] : [];
  const table: PlacedTable = {
    kind: 'table',
    ...format,
    cells: [],
    rowHeights: heights,
    height: headHeight,
  };
  addRow(table, row);
  return table;
}

function addRow(table: PlacedTable, { cells, height }: TableRow): void {
  table.cells.push(cells);
  table.rowHeights.push(height);
  table.height += height;
}
