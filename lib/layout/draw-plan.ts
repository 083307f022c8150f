import type { PagePlan, PlacedStory } from './page-plan';
import type { Rect } from './rect';

/**
 * A page as letters, for proofs and golden files: one row of the page a line, four letters a column. Capital
 * letters are headline blocks, small ones text, `#` pictures, `=` tables and boxes, `~` what the paper
 * itself puts there, `.` blank. Under it one line for each story in reading order.
 */
const CELL = 4;

export function drawPlan(page: PagePlan): string {
  const { grid } = page;
  const width = grid.columns * (CELL + 1) - 1;
  const rows = Array.from({ length: grid.rows }, () => new Array<string>(width).fill(' '));
  const fill = (rect: Rect, letter: string) => {
    for (let y = Math.floor(rect.row); y < Math.floor(rect.row) + rect.rows; y++) {
      const from = rect.column * (CELL + 1);
      rows[y]?.fill(letter, from, from + rect.columns * (CELL + 1) - 1);
    }
  };
  fill(page.head, '-');
  for (const { rect } of page.fillers) fill(rect, '~');
  for (const [index, story] of page.stories.entries()) drawStory(story, letterOf(index), fill);
  const map = rows.map((row) => row.join('').trimEnd()).join('\n');
  return `${title(page)}\n${map}\n${page.stories.map(legend).join('\n')}\n`;
}

function drawStory(
  story: PlacedStory,
  letter: string,
  fill: (rect: Rect, letter: string) => void,
): void {
  fill(story.rect, story.box ? '|' : '.');
  fill(story.headRect, letter.toUpperCase());
  for (const { rect, content } of story.plates) fill(rect, content.kind === 'figure' ? '#' : '=');
  for (const { column, row, content } of story.legs) {
    for (const placed of content) {
      const isPlate = placed.content.kind !== 'line' && placed.content.kind !== 'white';
      fill(
        { column, row: row + placed.offset, columns: 1, rows: placed.height },
        isPlate ? '=' : letter,
      );
    }
  }
  if (story.jump?.to !== undefined) {
    const { rect } = story;
    fill(
      {
        column: rect.column + rect.columns - 1,
        row: rect.row + rect.rows - 1,
        columns: 1,
        rows: 1,
      },
      '>',
    );
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const letterOf = (index: number): string => ALPHABET[index % ALPHABET.length] ?? '?';

function title({ number, name, grid, quality }: PagePlan): string {
  const measure = `${grid.columns} columns of ${grid.columnEm} em, ${grid.rows} rows of ${grid.rowEm} em, ${grid.bodySize} pt`;
  const fill = `fill ${(quality.fill * 100).toFixed(2)} %, tombstones ${quality.tombstones}`;
  const page = `Page ${number} ${name}`.trimEnd();
  return `${page}: ${measure}; ${fill}`;
}

function legend(story: PlacedStory, index: number): string {
  const headline = story.headings.find(({ role }) => role === 'headline')?.heading;
  const lines =
    headline?.lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(' / ') ?? '';
  const jump = [
    story.jump?.from === undefined ? '' : ` <- page ${story.jump.from}`,
    story.jump?.to === undefined ? '' : ` -> page ${story.jump.to}`,
  ].join('');
  return `${letterOf(index)} ${story.slug} rank ${story.rank} size ${headline?.size ?? 0}: ${lines}${jump}`;
}
