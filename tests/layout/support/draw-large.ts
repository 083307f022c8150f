import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { BodyRow, SetLine } from '@/lib/layout/model/typeset-text';
import { textOf } from './draw-rows';

/**
 * Draws the pages of a large-print edition for a person to read: each line with the row at which it begins, counted
 * from the top of the page, headings with their size in em of the body.
 */
export function drawLarge(pages: readonly PagePlan[]): string {
  return pages.map(drawPage).join('\n');
}

function drawPage({ number, grid, contents = [], stories, rules }: PagePlan): string {
  const drawn = [
    ...contents.flatMap(({ heading, row }) => heading.lines.map((line) => at(row, textOf(line)))),
    ...stories.flatMap(({ slug, kind, headings, legs, box }) => [
      `     ${kind} ${slug}${box ? ', in a frame' : ''}`,
      ...headings.flatMap(({ role, heading, row }) =>
        heading.lines.map((line) => at(row, `[${role} ${heading.size}] ${textOf(line)}`)),
      ),
      ...legs.flatMap(({ row, content }) =>
        content.flatMap((placed) =>
          drawRow(placed.content).map((text) => at(row + placed.offset, text)),
        ),
      ),
    ]),
    ...rules.map(({ fromRow }) => at(fromRow, '─────')),
  ];
  return `page ${number}, ${grid.rows} rows of ${grid.columnEm} em at ${grid.bodySize} pt\n${drawn.join('\n')}\n`;
}

const at = (row: number, text: string): string => `${row.toFixed(1).padStart(4)} ${text}`;

const drawLine = (line: SetLine): string =>
  `${'·'.repeat(Math.round(line.indent))}${line.marker?.text ?? ''}${textOf(line)}`;

function drawRow(row: BodyRow): string[] {
  switch (row.kind) {
    case 'line':
      return [`${row.role === 'paragraph' ? '' : `(${row.role}) `}${drawLine(row.line)}`];
    case 'white':
      return [];
    case 'figure': {
      const width = row.mostWidth === undefined ? '' : `, ${row.mostWidth.toFixed(1)} em wide`;
      const name = `(picture ${row.picture.src}, ${row.height.toFixed(1)} rows${width})`;
      return [name, ...row.caption.map(textOf)];
    }
    case 'facts':
      return [`(facts, ${row.height} rows) ${textOf(row.title)}`, ...row.rows.flatMap(drawRow)];
    case 'table':
      return [row.head, ...row.cells]
        .filter((cells) => cells.length > 0)
        .map((cells) => cells.map((lines) => lines.map(textOf).join(' / ')).join(' ┆ '));
    default:
      return row satisfies never;
  }
}
