import { setBody } from '../blocks/set-body';
import { MIN_PICTURE_ROWS } from '../blocks/set-figure';
import { type GridFamily, maxBlockRowsOn, spanEm } from '../model/sheet-grid';
import type { Block, Em, Rows, Run, Story } from '../model/story';
import { toStoryBox } from '../model/story-box';
import type { TextMetrics } from '../model/text-metrics';
import { type BodyRow, heightOf } from '../model/typeset-text';
import { isWideTable } from '../shapes/galley';

/** The grids that a story has to fit. */
export interface Room {
  families: readonly GridFamily[];
  metrics: TextMetrics;
}

/**
 * Changes a story so that it fits every grid of a page. Pictures are removed where the pin says `none`. Tables
 * and fact boxes that are too tall are split, a table between its rows and a fact box between its blocks; the
 * first part has the head or the title. Those that are still too tall, or too wide, become paragraphs, and so
 * does a caption that leaves no room for its picture. No character of the text changes.
 */
export function toPlaceable(story: Story, room: Room): Story {
  const { picture } = story.pins;
  const shown =
    picture === 'none' ? story.blocks.filter(({ kind }) => kind !== 'figure') : story.blocks;
  return splitTallBlocks({ ...story, blocks: shown }, room);
}

function splitTallBlocks(story: Story, room: Room): Story {
  if (story.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'crosshead')) return story;
  const [widePlate] = story.blocks.some(({ kind }) => kind === 'figure')
    ? []
    : story.blocks.filter(isWideTable);
  const blocks = story.blocks.flatMap((block) => {
    if (block !== widePlate) return split(block, toLimit(false, room));
    const [plate, ...more] = split(block, toLimit(true, room));
    return plate ? [plate, ...more.flatMap((part) => split(part, toLimit(false, room)))] : [];
  });
  return { ...story, blocks };
}

const isBoxed = (block: Block): boolean => block.kind === 'table' || block.kind === 'facts';

interface Limit {
  width: Em;
  most: Rows;
  metrics: TextMetrics;
}

/** The narrowest width a block has on any grid: that of one leg in a box, or of the whole page for a plate. */
function toLimit(isPlate: boolean, { families, metrics }: Room): Limit {
  const widths = families.map((family) => {
    const { legEm, gutterEm } = toStoryBox(family);
    return spanEm(isPlate ? family.columns : 1, { columnEm: legEm, gutterEm });
  });
  const [densest] = families;
  return { width: Math.min(...widths), most: densest ? maxBlockRowsOn(densest) : 0, metrics };
}

function split(block: Block, limit: Limit): Block[] {
  if (!isBoxed(block)) return flattenInner(block, limit);
  const { width, most, metrics } = limit;
  const rows = setBody({ blocks: [block], width, metrics });
  if (rows.every(isWhole) && Math.max(0, ...rows.map(heightOf)) <= most) return [block];
  const parts = rows.every(isWhole) ? halve(block) : undefined;
  return parts
    ? parts.flatMap((part) => split(part, limit))
    : flatten(block).flatMap((inner) => flattenInner(inner, limit));
}

/** False for the lines that `setBody` makes of a table too wide for its column. */
const isWhole = ({ kind }: BodyRow): boolean => kind === 'table' || kind === 'facts';

function halve(block: Block): Block[] | undefined {
  if (block.kind === 'table' && block.rows.length > 1) {
    const middle = Math.ceil(block.rows.length / 2);
    return [
      { ...block, rows: block.rows.slice(0, middle) },
      { ...block, head: [], rows: block.rows.slice(middle) },
    ];
  }
  if (block.kind === 'facts' && block.blocks.length > 1) {
    const middle = Math.ceil(block.blocks.length / 2);
    return [
      { ...block, blocks: block.blocks.slice(0, middle) },
      { ...block, title: '', blocks: block.blocks.slice(middle) },
    ];
  }
  return undefined;
}

/** Replaces tables and fact boxes inside lists and quotations by paragraphs, because they have no room there. */
function flattenInner(block: Block, limit: Limit): Block[] {
  const flattenAll = (blocks: Block[]) => blocks.flatMap((inner) => flattenInner(inner, limit));
  if (block.kind === 'quote') return [{ ...block, blocks: flattenAll(block.blocks) }];
  if (block.kind === 'list') return [{ ...block, items: block.items.map(flattenAll) }];
  if (block.kind === 'figure') return freeLongCaption(block, limit);
  return isBoxed(block) ? flattenAll(flatten(block)) : [block];
}

/** Moves a caption that leaves no room for its picture into a paragraph under it. */
function freeLongCaption(block: FigureBlock, { width, most, metrics }: Limit): Block[] {
  const { caption = '', credit = '', ...picture } = block.picture;
  const lines = setBody({ blocks: [block], width, metrics }).flatMap((row) =>
    row.kind === 'figure' ? row.caption : [],
  );
  if (lines.length + MIN_PICTURE_ROWS <= most) return [block];
  const text = [caption, credit].filter((part) => part !== '').join(' ');
  return [
    { kind: 'figure', picture },
    { kind: 'paragraph', runs: [{ text }] },
  ];
}

type FigureBlock = Extract<Block, { kind: 'figure' }>;

function flatten(block: Block): Block[] {
  if (block.kind === 'facts') {
    const title: Block[] = block.title
      ? [{ kind: 'crosshead', runs: [{ text: block.title }] }]
      : [];
    return [...title, ...block.blocks];
  }
  if (block.kind !== 'table') return [block];
  return [block.head, ...block.rows]
    .map(joinCells)
    .filter((runs) => runs.length > 0)
    .map((runs) => ({ kind: 'paragraph', runs }));
}

function joinCells(cells: Run[][]): Run[] {
  return cells.flatMap((cell, index) =>
    index && cell.length > 0 ? [{ text: ' ' }, ...cell] : cell,
  );
}
