import { type PagePlace, placeOfLeg, placeOfRect } from '../model/page-place';
import type { PagePlan, PlacedStory } from '../model/page-plan';
import { type Rect, rightOf } from '../model/rect';
import type { Block, Run } from '../model/story';
import type { BodyRow, PlacedTable } from '../model/typeset-text';
import type { JudgedPage, PlacedRefusal } from './refusal';
import { textOfLine } from './text-of-line';

/** Refuses a table that is printed before the text that leads to it, in parts, or as lines of prose. */
export function refuseTable({ page, pages, stories }: JudgedPage): PlacedRefusal[] {
  return page.stories.flatMap(({ slug, kind }) => {
    const tables = listWritten(stories.get(slug)?.blocks ?? []);
    if (tables.length === 0) return [];
    const printed = listPrinted(slug, pages);
    return tables.flatMap((table): PlacedRefusal[] => {
      const parts = printed.tables.filter(({ text }) => text !== '' && table.text.includes(text));
      const [first] = parts;
      // A table is judged on the page where it begins, and one that is nowhere on that of its story.
      if (first ? first.at.page !== page.number : kind === 'tail') return [];
      const refuse = (detail: string): PlacedRefusal => ({
        rule: 'table',
        slug,
        detail,
        ...(first && { at: first.at.place }),
      });
      const begin = `the table “${table.text.slice(0, beginning)}…”`;
      if (!first) return [refuse(`${begin} is printed as prose`)];
      const isWhole = parts.some(({ text }) => text === table.text);
      return [
        ...(isWhole ? [] : [refuse(`${begin} is cut into ${parts.length} parts`)]),
        ...(isBeforeItsText(table, first.at, printed.lines)
          ? [refuse(`${begin} is before the text that leads to it`)]
          : []),
      ];
    });
  });
}

/** Characters that name a table. */
const beginning = 12;

interface WrittenTable {
  /** The text of all cells under the head, without white. */
  text: string;
  /** The text of the block before it; empty at the beginning of a story. */
  lead: string;
}

/** Lists the tables of a story, each with the text that leads to it. */
function listWritten(blocks: readonly Block[]): WrittenTable[] {
  let lead = '';
  return blocks.flatMap((block): WrittenTable[] => {
    const before = lead;
    switch (block.kind) {
      case 'table':
        lead = '';
        return [{ text: block.rows.flat().map(textOf).join(''), lead: before }];
      case 'paragraph':
      case 'crosshead':
      case 'correction':
        lead = textOf(block.runs);
        return [];
      case 'facts':
      case 'quote':
        lead = '';
        return listWritten(block.blocks);
      case 'list':
      case 'notes':
        lead = '';
        return block.items.flatMap(listWritten);
      case 'figure':
      case 'code':
        lead = '';
        return [];
      default:
        return block satisfies never;
    }
  });
}

const dense = (text: string): string => text.replace(/\s/gu, '');
const textOf = (runs: readonly Run[]): string => dense(runs.map(({ text }) => text).join(''));

/** Where a row is printed. */
interface Position {
  page: number;
  /** The row of the page at its top, and the columns that it takes. */
  rect: Pick<Rect, 'column' | 'columns' | 'row'>;
  /** Its place in the text of the page; undefined over several legs, where only its rectangle says what is before it. */
  order?: number;
  /** The table, or the line. */
  place: PagePlace;
}

interface Printed {
  tables: { text: string; at: Position }[];
  /** The last lines of paragraphs. */
  lines: { text: string; at: Position }[];
}

function listPrinted(slug: string, pages: readonly PagePlan[]): Printed {
  const printed: Printed = { tables: [], lines: [] };
  for (const page of pages) {
    for (const story of page.stories) if (story.slug === slug) addPrinted(printed, story, page);
  }
  return printed;
}

function addPrinted({ tables, lines }: Printed, story: PlacedStory, page: PagePlan): void {
  const { plates, legs, box } = story;
  const { number, grid } = page;
  for (const { content, rect } of plates) {
    const place = placeOfRect(rect, grid, box?.paddingEm);
    if (content.kind === 'table')
      tables.push({ text: textOfTable(content), at: { page: number, rect, place } });
  }
  let order = 0;
  const add = (row: BodyRow, where: Pick<Position, 'rect' | 'place'>): void => {
    order += 1;
    const at = { ...where, page: number, order };
    if (row.kind === 'facts') for (const inner of row.rows) add(inner, where);
    if (row.kind === 'table') tables.push({ text: textOfTable(row), at });
    if (row.kind === 'line' && row.closes) lines.push({ text: dense(textOfLine(row.line)), at });
  };
  for (const leg of legs) {
    const { column, columns, row } = leg;
    const of = placeOfLeg(leg, story, grid);
    for (const { offset, height, content } of leg.content) {
      const place = { ...of, y: of.y + offset, height };
      add(content, { rect: { column, columns, row: row + offset }, place });
    }
  }
}

const textOfTable = ({ cells }: PlacedTable): string =>
  dense(cells.flat(2).map(textOfLine).join(''));

/** True if the last line of the text that leads to a table is printed, but nowhere before it. */
function isBeforeItsText(
  { lead }: WrittenTable,
  table: Position,
  lines: Printed['lines'],
): boolean {
  const last = lines.filter(({ text }) => text !== '' && lead.endsWith(text));
  return last.length > 0 && !last.some(({ at }) => isBefore(at, table));
}

function isBefore(line: Position, table: Position): boolean {
  if (line.page !== table.page) return line.page < table.page;
  if (line.order !== undefined && table.order !== undefined) return line.order < table.order;
  if (line.rect.column < table.rect.column) return true;
  return line.rect.column < rightOf({ ...table.rect, rows: 0 }) && line.rect.row < table.rect.row;
}
