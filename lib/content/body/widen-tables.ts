/**
 * Gives the head of a table as many cells as its longest row has. Markdown drops the cells beyond the head; here
 * they are printed under an empty one, with a warning for each row.
 */
import type { Root, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../diagnostic';
import type { BodyContext } from './body-context';

/** The limit of these warnings for one table. */
const most = 10;
/** Every row gets as many cells, so their number is limited. No table in a newspaper has as many columns. */
const mostColumns = 50;

export function widenTables(tree: Root, { text, report }: BodyContext): void {
  visit(tree, 'table', (table) => {
    const [head, ...rows] = table.children;
    if (!head) return;
    const columns = head.children.length;
    const wider = rows.filter(({ children }) => children.length > columns);
    for (const row of wider.slice(0, most)) {
      report(row.children[columns]?.position?.start, {
        code: 'extra-cell',
        severity: 'warning',
        message: `the row has ${row.children.length} cells, but the head of the table ${columns}`,
        fix: 'add cells to the head and the line of ---, or write \\| for a bar in the text',
      });
    }
    for (const row of rows) if (columns > 1) reportLine(row, text, report);
    const widest = Math.max(columns, ...wider.map(({ children }) => children.length));
    widen(table, head, Math.min(widest, Math.max(columns, mostColumns)));
  });
}

/** A line directly below a table is a row of it, although it has no bars. */
function reportLine({ position }: TableRow, source: string, report: Report): void {
  const written = source.slice(position?.start.offset, position?.end.offset);
  if (/[|｜]/.test(written)) return;
  report(position?.start, {
    code: 'table-line',
    severity: 'warning',
    message: `the line “${written}” is read as a row of the table above`,
    fix: 'write an empty line before it, or bars around its cells',
  });
}

function widen(table: Table, head: TableRow, columns: number): void {
  while (head.children.length < columns) head.children.push({ type: 'tableCell', children: [] });
  const align = table.align ?? [];
  table.align = Array.from({ length: columns }, (_, index) => align[index] ?? null);
}
