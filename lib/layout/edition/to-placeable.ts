import { MIN_PICTURE_ROWS } from '../blocks/fit-picture';
import { openFrame, setBody } from '../blocks/set-body';
import { hasTallRow } from '../blocks/table-heights';
import type { MeasureTable } from '../blocks/text-frame';
import { type GridFamily, maxBlockRowsOn } from '../model/sheet-grid';
import type { Block, Em, Rows, Story, TableBlock } from '../model/story';
import { toStoryBox } from '../model/story-box';
import type { TextMetrics } from '../model/text-metrics';
import { heightOf } from '../model/typeset-text';

/** The grids that a story has to fit. */
export interface Room {
  families: readonly GridFamily[];
  metrics: TextMetrics;
  measure?: MeasureTable;
}

/**
 * Changes a story so that it fits every grid of a page. Pictures are removed where the pin says `none`. Fact
 * boxes that are too tall are split between their blocks; the first part has the title. One that is still too
 * tall becomes paragraphs, and so does a caption that leaves no room for its picture. A table with a row that is
 * too tall becomes lines, and so do tables in lists and quotations, where there is no room. No character of the
 * text changes.
 */
export function toPlaceable(story: Story, room: Room): Story {
  const { picture } = story.pins;
  const shown =
    picture === 'none' ? story.blocks.filter(({ kind }) => kind !== 'figure') : story.blocks;
  return splitTallBlocks({ ...story, blocks: shown }, room);
}

function splitTallBlocks(story: Story, room: Room): Story {
  if (story.blocks.every(({ kind }) => kind === 'paragraph' || kind === 'crosshead')) return story;
  const limit = toLimit(room);
  return { ...story, blocks: story.blocks.flatMap((block) => split(block, limit)) };
}

interface Limit {
  /** The widths of a leg on all grids, in a box and without one. */
  widths: Em[];
  /** The least of them. */
  width: Em;
  most: Rows;
  metrics: TextMetrics;
  measure: MeasureTable | undefined;
}

function toLimit({ families, metrics, measure }: Room): Limit {
  const widths = families.flatMap((family) => [family.columnEm, toStoryBox(family).legEm]);
  const [densest] = families;
  const most = densest ? maxBlockRowsOn(densest) : 0;
  return { widths, width: Math.min(...widths), most, metrics, measure };
}

function split(block: Block, limit: Limit): Block[] {
  if (block.kind === 'table') return [isTooTall(block, limit) ? toListed(block) : block];
  if (block.kind !== 'facts') return flattenInner(block, limit);
  const { width, most, metrics } = limit;
  const rows = setBody({ blocks: [block], width, metrics });
  if (rows.every((row) => heightOf(row) <= most)) return [block];
  const parts = halve(block) ?? flatten(block);
  return parts.flatMap((part) => split(part, limit));
}

/** True if some row of the table, with the head, is taller than a block may be on one of the grids. */
function isTooTall(table: TableBlock, { widths, most, metrics, measure }: Limit): boolean {
  return [...new Set(widths)].some((width) =>
    hasTallRow(table, openFrame({ blocks: [table], width, metrics, measure }), most),
  );
}

const toListed = (table: TableBlock): TableBlock => ({ ...table, isListed: true });

function halve(facts: FactsBlock): Block[] | undefined {
  if (facts.blocks.length < 2) return undefined;
  const middle = Math.ceil(facts.blocks.length / 2);
  return [
    { ...facts, blocks: facts.blocks.slice(0, middle) },
    { ...facts, title: '', blocks: facts.blocks.slice(middle) },
  ];
}

type FactsBlock = Extract<Block, { kind: 'facts' }>;

/** Turns tables inside lists, quotations and notes into lines and fact boxes into paragraphs, for lack of room. */
function flattenInner(block: Block, limit: Limit): Block[] {
  const flattenAll = (blocks: Block[]) => blocks.flatMap((inner) => flattenInner(inner, limit));
  switch (block.kind) {
    case 'quote':
      return [{ ...block, blocks: flattenAll(block.blocks) }];
    case 'list':
    case 'notes':
      return [{ ...block, items: block.items.map(flattenAll) }];
    case 'figure':
      return freeLongCaption(block, limit);
    case 'facts':
      return flattenAll(flatten(block));
    case 'table':
      return [toListed(block)];
    case 'paragraph':
    case 'crosshead':
    case 'code':
    case 'correction':
      return [block];
    default:
      return block satisfies never;
  }
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

function flatten({ title, blocks }: FactsBlock): Block[] {
  return title ? [{ kind: 'crosshead', runs: [{ text: title }] }, ...blocks] : blocks;
}
