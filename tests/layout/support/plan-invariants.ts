import { expect } from 'vitest';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { BANNER_PADDING } from '@/lib/layout/headings/set-label';
import type { PagePlan, PlacedStory } from '@/lib/layout/model/page-plan';
import { type SheetGrid, spanEm } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import type { BodyRow, Piece, SetLine } from '@/lib/layout/model/typeset-text';
import { measurePrinted } from './printed-area';

interface Box {
  what: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What must hold of any plan of any edition. Computed from the plan alone, never through the engine. */
export function expectSoundPlan(plan: EditionPlan, stories: readonly Story[]): void {
  for (const page of plan.pages) {
    expectInsideAndApart(page);
    expectTrueReport(page);
  }
  for (const story of stories) expectWholeStory(plan, story);
}

function expectInsideAndApart(page: PagePlan): void {
  const boxes = [
    ...page.stories.map(({ slug, rect }) => toBox(slug, rect)),
    ...page.fillers.map(({ kind, rect }) => toBox(kind, rect)),
    ...page.ads.map(({ slug, rect }) => toBox(slug, rect)),
  ];
  const area = {
    left: 0,
    top: page.grid.headRows,
    right: page.grid.columns,
    bottom: page.grid.rows,
  };
  for (const box of boxes) expectInside(box, area);
  expectApart(boxes);
  for (const story of page.stories) {
    const own = toBox(story.slug, story.rect);
    const parts = partsOf(story);
    for (const part of parts) expectInside(part, own);
    expectApart(parts);
    expectHeadingsApart(story, page.grid);
  }
}

/** A row is counted to the hundredth. */
const SLACK = 0.011;

/** Every line of every heading, as high as its type, stands under the one before it, and all in the headRect. */
function expectHeadingsApart({ headRect, headings, box }: PlacedStory, grid: SheetGrid): void {
  let above = headRect.row;
  const width = spanEm(headRect.columns, grid) - 2 * (box?.paddingEm ?? 0);
  for (const { role, heading, row, rows } of headings) {
    const { text, lines, size } = heading;
    expect(row, `${role} ${text} stands over what is above it`).toBeGreaterThanOrEqual(
      above - SLACK,
    );
    expect(rows * grid.rowEm, `${role} ${text} is higher than its place`).toBeGreaterThanOrEqual(
      lines.length * size,
    );
    const banner = role === 'label' ? 2 * BANNER_PADDING * size : 0;
    for (const line of lines) {
      const isOneWord = line.pieces.length === 1 && [...textOfLine(line)].length === 1;
      const right = role === 'label' ? line.width + banner : line.indent + line.width;
      if (!isOneWord)
        expect(right, `${role} ${text} is too wide`).toBeLessThanOrEqual(width + 0.01);
    }
    above = row + rows;
  }
  expect(above, 'headings reach out of their block').toBeLessThanOrEqual(
    headRect.row + headRect.rows + SLACK,
  );
}

function partsOf(story: PlacedStory): Box[] {
  return [
    toBox('head', story.headRect),
    ...story.plates.map(({ rect }) => toBox('plate', rect)),
    ...story.legs.flatMap(({ column, columns, row, content }) =>
      content.map(({ offset, height, content: { kind } }) =>
        toBox(kind, { column, row: row + offset, columns, rows: height }),
      ),
    ),
  ];
}

function toBox(
  what: string,
  rect: { column: number; row: number; columns: number; rows: number },
): Box {
  const { column, row, columns, rows } = rect;
  return { what, left: column, top: row, right: column + columns, bottom: row + rows };
}

/** Of sums of widths that are no whole columns. */
const rounding = 1e-9;

function expectInside(inner: Box, outer: Omit<Box, 'what'>): void {
  const isInside =
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right + rounding &&
    inner.bottom <= outer.bottom;
  if (!isInside) expect(inner, `${inner.what} stands outside`).toEqual(outer);
}

/** Legs of a story may be fractions of a column wide, so that their edges are rounded. */
const isBefore = (end: number, begin: number): boolean => end <= begin + rounding;

function expectApart(boxes: Box[]): void {
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const isApart =
        isBefore(a.right, b.left) ||
        isBefore(b.right, a.left) ||
        isBefore(a.bottom, b.top) ||
        isBefore(b.bottom, a.top);
      if (!isApart) expect(a, `${a.what} and ${b.what} overlap`).toEqual(b);
    }
  }
}

/**
 * The report of a page agrees with what is printed on it. They may differ by a row across the page: a
 * reader and the report do not draw the same line between white that parts and white that is blank. That holds
 * beside each table over several columns, too.
 */
function expectTrueReport(page: PagePlan): void {
  const { grid, quality, stories, fillers, ads, number } = page;
  expect(page.bound).toBeGreaterThanOrEqual(0);
  expect(page.bound).toBeLessThanOrEqual(page.cost);
  const cells = grid.columns * (grid.rows - grid.headRows);
  const tables = stories.flatMap(({ plates }) => plates.filter(isTablePlate));
  // Beside advertisements alone, two rows that are too low for a filler are blank.
  const beside = stories.length === 0 ? 2 : 0;
  // A reader sees the blank under a leg that is a fraction of a column wide in whole columns.
  const wide = stories.flatMap(({ legs }) => legs.filter((leg) => leg.columns % 1 !== 0));
  const most = 2 + grid.columns * (1 + tables.length + beside) + wide.length;
  const printed = measurePrinted({ grid, stories, fillers, ads });
  for (const share of ['fill', 'largestBlank'] as const) {
    const off = Math.round(Math.abs(quality[share] - printed[share]) * cells);
    const drawn = off > most ? `\n${drawPlan(page)}` : '';
    expect(off, `${share} of page ${number}, in cells${drawn}`).toBeLessThanOrEqual(most);
  }
}

const isTablePlate = ({ content }: PlacedStory['plates'][number]): boolean =>
  content.kind === 'table';

/** Every visible character of a story stands once, in order where nothing but lines is in it. */
function expectWholeStory(plan: EditionPlan, story: Story): void {
  const parts = plan.pages.flatMap((page) =>
    page.stories
      .filter(({ slug }) => slug === story.slug)
      .map((part) => ({ page: page.number, part })),
  );
  const [first, ...tails] = parts;
  expect(first?.part.kind, `${story.slug} stands once`).toBe('story');
  for (const [index, { page, part }] of tails.entries()) {
    expect(part.kind).toBe('tail');
    expect(part.jump?.from).toBe(parts[index]?.page);
    expect(parts[index]?.part.jump?.to).toBe(page);
  }
  expect(parts.at(-1)?.part.jump?.to).toBeUndefined();
  const placed = parts.map(({ part }) => textOf(part, isText)).join('');
  const source = sourceOf(story);
  const byline = parts.map(({ part }) => textOf(part, isByline)).join('');
  if (story.bylineRunsIn)
    expect(byline.replace(/—/g, '')).toBe(visible(story.byline ?? '').replace(/—/g, ''));
  const isInOrder = story.blocks.every(({ kind }) => kind !== 'figure' && kind !== 'facts');
  if (isInOrder) expect(placed).toBe(source);
  else expect([...placed].sort().join('')).toBe([...source].sort().join(''));
  expectHeads(parts.map(({ part }) => part));
  if (first) expectHeadings(first.part, story);
}

/** Every part of a table has its head: as many cells as there are columns. */
function expectHeads(parts: readonly PlacedStory[]): void {
  const contents = parts.flatMap(({ plates, legs }) => [
    ...plates,
    ...legs.flatMap((leg) => leg.content),
  ]);
  for (const { content } of contents) {
    if (content.kind !== 'table') continue;
    expect(content.head.length, 'heads of a table').toBe(content.columnWidths.length);
    for (const row of content.cells) expect(row.length).toBe(content.columnWidths.length);
  }
}

function expectHeadings({ headings }: PlacedStory, story: Story): void {
  const set = new Map(
    headings.map(({ role, heading }) => [
      role,
      visible(heading.lines.map((line) => textOfLine(line)).join('')),
    ]),
  );
  expect(set.get('headline')).toBe(visible(story.headline));
  expect(set.get('kicker') ?? '').toBe(visible(story.kicker ?? ''));
  expect(set.get('deck') ?? '').toBe(visible(story.deck ?? ''));
  expect(set.get('label') ?? '').toBe(visible(story.label ?? ''));
  expect(set.get('byline') ?? '').toBe(story.bylineRunsIn ? '' : visible(story.byline ?? ''));
}

type PieceTest = (piece: Piece) => boolean;

const isByline = ({ style }: Piece): boolean => style === 'byline';
/** The heads of tables are repeated, so they are not compared. */
const isText = ({ style }: Piece): boolean => style !== 'byline' && style !== 'head';

function textOf({ plates, legs }: PlacedStory, test: PieceTest): string {
  const pictures = plates.filter(({ content }) => content.kind === 'figure');
  const tables = plates.filter(({ content }) => content.kind === 'table');
  // A table over all columns comes after the legs above it and before those below.
  const under = legs.map(({ row }) => tables.filter(({ rect }) => rect.row < row).length);
  const rows = [
    ...pictures.map(({ content }) => content),
    ...legs.flatMap((leg, index) => [
      ...tables.slice(under[index - 1] ?? 0, under[index]).map(({ content }) => content),
      ...leg.content.map((row) => row.content),
    ]),
    ...tables.slice(under.at(-1) ?? 0).map(({ content }) => content),
  ];
  return visible(rows.map((row) => textOfRow(row, test)).join(''));
}

function textOfRow(row: BodyRow, test: PieceTest): string {
  const join = (lines: SetLine[]) => lines.map((line) => textOfLine(line, test)).join('');
  switch (row.kind) {
    case 'line':
      return join([row.line]);
    case 'facts':
      return (
        join([row.title, ...(row.titleMore ?? [])]) +
        row.rows.map((inner) => textOfRow(inner, test)).join('')
      );
    case 'table':
      return join(row.cells.flat(2));
    case 'figure':
      return join(row.caption);
    case 'white':
      return '';
    default:
      return row satisfies never;
  }
}

function textOfLine({ pieces }: SetLine, test: PieceTest = () => true): string {
  return pieces
    .filter(test)
    .map(({ text }) => text)
    .join('');
}

const visible = (text: string): string => text.replace(/\s/g, '');

function sourceOf({ blocks, pins }: Story): string {
  const shown = blocks.filter(({ kind }) => kind !== 'figure' || pins.picture !== 'none');
  return visible(shown.map(sourceOfBlock).join(''));
}

function sourceOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'correction':
      return block.runs.map(({ text }) => text).join('');
    case 'notes':
    case 'list':
      return block.items.flat().map(sourceOfBlock).join('');
    case 'quote':
      return block.blocks.map(sourceOfBlock).join('');
    case 'facts':
      return block.title + block.blocks.map(sourceOfBlock).join('');
    case 'table':
      return block.rows
        .flat(2)
        .map(({ text }) => text)
        .join('');
    case 'figure':
      return (block.picture.caption ?? '') + (block.picture.credit ?? '');
    case 'code':
      return block.text;
    default:
      return block satisfies never;
  }
}
