import type { BodyRow, SetLine } from '@/lib/layout/model/typeset-text';

/** The text of a line. */
export function textOf(line: SetLine): string {
  return line.pieces.map(({ text }) => text).join('');
}

/**
 * Draws rows for a person to read, a row a line, as far as a typewriter can: Han two places, all else one.
 *
 *     ··近日，记者走进花园│ 13.00 +0.04        indent, text, the measure, the width and the white
 *
 * Behind the measure stand the width of the line and what its gaps gained (+) or its marks lost (−), then
 * what is special: `loose`, `orphan`, `next` (stays with the next row), `before` (with the one before).
 * Styles are bracketed: [strong …]. A hyphen that is drawn and not copied is `‐`.
 */
export function drawRows(rows: readonly BodyRow[], measure: number): string {
  return rows
    .flatMap((row) => drawRow(row, measure))
    .join('\n')
    .concat('\n');
}

function drawRow(row: BodyRow, measure: number): string[] {
  switch (row.kind) {
    case 'line':
      return [drawLineRow(row, measure)];
    case 'white':
      return [`(white ${row.height})`];
    case 'figure':
      return [
        `(figure ${row.picture.src}, ${row.height} rows)`,
        ...row.caption.map((line) => drawLine(line, measure)),
      ];
    case 'facts':
      return [
        `(facts, ${row.height} rows)`,
        ...[row.title, ...(row.titleMore ?? [])].map((line) => `▌${drawLine(line, measure)}`),
        ...row.rows.flatMap((inner) => drawRow(inner, measure)).map((drawn) => `▌${drawn}`),
      ];
    case 'table':
      return [
        `(table ${row.columnWidths.map(round).join(' + ')} em${row.size === 1 ? '' : ` in ${row.size}`}, rows ${row.rowHeights.join(' ')}, ${row.height} in all)`,
        ...[row.head, ...row.cells]
          .filter((cells) => cells.length > 0)
          .map((cells) => cells.map((lines) => lines.map(drawCellLine).join(' / ')).join(' ┆ ')),
      ];
    default:
      return row satisfies never;
  }
}

/** White before a line that is centred or at the end of its column is drawn as dots, two to an em. */
const drawCellLine = (line: SetLine): string =>
  '·'.repeat(Math.round(line.indent * 2)) + textOf(line);

function drawLineRow(row: Extract<BodyRow, { kind: 'line' }>, measure: number): string {
  const notes = [
    row.role === 'paragraph' ? '' : row.role,
    row.face === 'song' ? '' : row.face,
    row.size === undefined ? '' : `in ${row.size}`,
    row.quoteRule === undefined ? '' : `rule at ${row.quoteRule}`,
    row.orphan ? 'orphan' : '',
    row.staysWithNext ? 'next' : '',
    row.staysWithPrevious ? 'before' : '',
  ];
  return [drawLine(row.line, measure), ...notes].filter((note) => note !== '').join(' ');
}

function drawLine(line: SetLine, measure: number): string {
  const { marker, indent, width, hyphenated, loose } = line;
  const lead = marker
    ? marker.text.padEnd(Math.round(indent * 2), '·')
    : '·'.repeat(Math.round(indent * 2));
  const text = `${lead}${drawPieces(line)}${hyphenated ? '‐' : ''}`;
  const gap = ' '.repeat(Math.max(0, Math.round(measure * 2) - places(text)));
  return `${text}${gap}│ ${width.toFixed(2)}${drawWhite(line)}${loose ? ' loose' : ''}`;
}

function drawPieces({ pieces }: SetLine): string {
  let drawn = '';
  let style: string | undefined;
  for (const piece of pieces) {
    const own = piece.href ? `link ${piece.href}` : piece.style;
    if (own !== style && style !== undefined) drawn += ']';
    if (own !== style && own !== undefined) drawn += `[${own} `;
    drawn += piece.text;
    style = own;
  }
  return style === undefined ? drawn : `${drawn}]`;
}

/** The white every gap got, and the most a mark lost. */
function drawWhite({ pieces, justified }: SetLine): string {
  if (!justified) return '';
  const stretched = Math.max(0, ...pieces.map(({ spacing = 0 }) => spacing));
  const words = pieces.map(({ wordSpacing = 0 }) => wordSpacing).find((each) => each !== 0) ?? 0;
  const squeezed = Math.min(0, ...pieces.slice(1).map(({ before = 0 }) => before));
  const figures = [stretched, words, squeezed].filter((each) => Math.abs(each) >= 0.005);
  return figures.map((each) => ` ${each > 0 ? '+' : '−'}${Math.abs(each).toFixed(2)}`).join('');
}

const places = (text: string) =>
  Array.from(text).reduce((sum, each) => sum + (/[\u2e80-\uffef“”‘’—…]/.test(each) ? 2 : 1), 0);

const round = (width: number) => Math.round(width * 100) / 100;
