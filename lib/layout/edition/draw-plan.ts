import { jumpLineRect } from '../model/jump-line-rect';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import type { Rect } from '../model/rect';
import type { SetHeading } from '../model/typeset-text';

/**
 * Draws a page as text, for the command line and for golden files: a line for each row of the page, and four
 * characters for each column. Each story has a letter: capitals are its headline block, small letters its
 * text, `#` its pictures, `=` its tables and fact boxes, `|` the frame of its box, `>` its jump line. `-` is
 * the masthead or folio, `~` a filler, `$` an advertisement, `.` blank. One line for each story, in reading order, follows.
 */
export function drawPlan(page: PagePlan): string {
  const canvas = openCanvas(page.grid.columns, page.grid.rows);
  canvas.fill(page.head, '-', { overGutters: true });
  for (const { rect } of page.fillers) canvas.fill(rect, '~', { overGutters: true });
  for (const { rect } of page.ads) canvas.fill(rect, '$', { overGutters: true });
  for (const [index, story] of page.stories.entries()) drawStory(story, letterOf(index), canvas);
  return `${title(page)}\n${canvas.lines().join('\n')}\n${page.stories.map(legend).join('\n')}\n`;
}

/** Characters of a column, and of a column with its gutter. */
const COLUMN = 4;
const PITCH = COLUMN + 1;

interface Canvas {
  fill: (rect: Rect, letter: string, also?: { overGutters: boolean }) => void;
  lines: () => string[];
}

function openCanvas(columns: number, rows: number): Canvas {
  const cells = Array.from({ length: rows }, () => new Array<string>(columns * PITCH).fill(' '));
  return {
    fill: ({ column, row, columns: across, rows: down }, letter, also) => {
      for (const line of cells.slice(row, row + down)) {
        for (let at = column; at < column + across; at++) {
          const isLast = at === column + across - 1;
          const end = at * PITCH + (also?.overGutters && !isLast ? PITCH : COLUMN);
          line.fill(letter, at * PITCH, end);
        }
      }
    },
    lines: () => cells.map((line) => line.join('').trimEnd()),
  };
}

function drawStory(story: PlacedStory, letter: string, canvas: Canvas): void {
  const { rect, box, headRect, plates, legs } = story;
  if (box) canvas.fill(rect, '|', { overGutters: true });
  for (const leg of legs) canvas.fill({ ...leg, columns: 1 }, '.');
  canvas.fill(headRect, letter.toUpperCase(), { overGutters: true });
  for (const { rect: place, content } of plates) {
    canvas.fill(place, content.kind === 'figure' ? '#' : '=', { overGutters: true });
  }
  for (const { column, row, content } of legs) {
    for (const { offset, height, content: body } of content) {
      const place = { column, row: row + offset, columns: 1, rows: height };
      canvas.fill(place, signOf(body.kind, letter));
    }
  }
  const foot = jumpLineRect(story);
  if (foot) canvas.fill(foot, '>');
}

function signOf(kind: 'line' | 'white' | 'figure' | 'table' | 'facts', letter: string): string {
  switch (kind) {
    case 'line':
    case 'white':
      return letter;
    case 'figure':
      return '#';
    case 'table':
    case 'facts':
      return '=';
    default:
      return kind satisfies never;
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const letterOf = (index: number): string => ALPHABET[index % ALPHABET.length] ?? '?';

function title({ number, name, grid, quality }: PagePlan): string {
  const page = `Page ${number} ${name}`.trimEnd();
  const columns = `${grid.columns} columns of ${grid.columnEm} em`;
  const rows = `${grid.rows} rows of ${grid.rowEm} em`;
  const fill = `fill ${(quality.fill * 100).toFixed(2)} %`;
  return `${page}: ${columns}, ${rows}, ${grid.bodySize} pt; ${fill}, tombstones ${quality.tombstones}`;
}

function legend(story: PlacedStory, index: number): string {
  const headline = story.headings.find(({ role }) => role === 'headline')?.heading;
  const from = story.jump?.from === undefined ? '' : ` <- page ${story.jump.from}`;
  const to = story.jump?.to === undefined ? '' : ` -> page ${story.jump.to}`;
  const size = headline?.size ?? 0;
  return `${letterOf(index)} ${story.slug} (${story.rank}) ${size} em: ${linesOf(headline)}${from}${to}`;
}

function linesOf(headline?: SetHeading): string {
  const lines = headline?.lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  return lines?.join(' / ') ?? '';
}
