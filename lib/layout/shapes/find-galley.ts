import { isVerse } from '../blocks/set-verse';
import {
  emMillimetres,
  type GridFamily,
  maxBlockRowsOn,
  spanEm,
  storyRows,
} from '../model/sheet-grid';
import type { Block, Columns, Em, Story } from '../model/story';
import { toStoryBox } from '../model/story-box';
import { VERSE } from './cost';
import type { Galley } from './galley';
import type { Shape } from './shape';
import type { ShapeCache } from './shape-cache';
import { type WideLegs, wideLegsOver } from './wide-legs';

export interface GalleyInput {
  item: { story: Story };
  family: GridFamily;
  cache: ShapeCache;
}

export interface GalleyForm {
  isBoxed: boolean;
  /** The number of pictures that are left to the plate. */
  grouped: number;
}

/**
 * Returns the galley of a story over a span. The span matters only to tables that are wider than a leg; in a story
 * whose tables are too wide for it as well, they are lines.
 */
export function findGalley(
  input: GalleyInput,
  span: Columns,
  { isBoxed, grouped }: GalleyForm,
): Galley {
  const { item, family, cache } = input;
  const { legEm, gutterEm } = legsOf(family, isBoxed);
  const format = { ...formatOf(family), grouped, legEm, gutterEm };
  const isAcross = spanOfTables(input, isBoxed) > 1;
  const narrow = () => cache.galley(item.story, { ...format, span: isAcross ? span : 1 });
  if (!item.story.blocks.some(isVerse) || item.story.blocks.some(isPlate)) return narrow();
  const width = spanEm(span, { columnEm: legEm, gutterEm });
  const wide = cache.galley(item.story, { ...format, legEm: width, span: 1, isWide: true });
  const page = Math.min(...family.grids.map(storyRows));
  return wide.total > page * VERSE.tallest ? narrow() : wide;
}

/** Returns the legs that are wider than columns over a span, with the galley in them; undefined where there are none. */
export function findWide(
  input: GalleyInput,
  span: Columns,
  { isBoxed, grouped }: GalleyForm,
): (WideLegs & { galley: Galley }) | undefined {
  const { item, family, cache } = input;
  const { story } = item;
  if (story.blocks.some(isVerse)) return undefined;
  const grid = legsOf(family, isBoxed);
  const legs = wideLegsOver(span, grid, cache.metrics.typography.hasWordSpaces);
  if (!legs) return undefined;
  const { gutterEm, legEm: columnEm } = grid;
  const { legEm } = legs;
  const format = { ...formatOf(family), gutterEm, legEm, columnEm, span: 1, grouped };
  return { ...legs, galley: cache.galley(story, format) };
}

/** Returns the galley that a shape of a story was made of. */
export function galleyOf(input: GalleyInput, { columns, isBoxed, body }: Shape): Galley {
  const form = { isBoxed, grouped: body.grouped };
  const wide = body.legColumns === undefined ? undefined : findWide(input, columns, form);
  return wide?.galley ?? findGalley(input, columns, form);
}

function formatOf(family: GridFamily) {
  const most = PAGES_SET * family.columns * Math.max(...family.grids.map(storyRows));
  const tallest = maxBlockRowsOn(family);
  const largestEm = Math.max(...family.grids.map(emMillimetres));
  return { rowEm: family.middleRowEm, tallest, most, isWide: false, emMillimetres: largestEm };
}

/** Beside pictures and tables a poem is in the legs of other stories. */
const isPlate = ({ kind }: Block): boolean => kind === 'figure' || kind === 'table';

/** What is further down than two pages has no bearing on the first of them. */
const PAGES_SET = 2;

/**
 * Returns how many columns the widest table of a story needs: those in which its names have one line, or else those in
 * which it is a table; 1 if it fits in a leg, or in no width of the page.
 */
export function spanOfTables({ item, family, cache }: GalleyInput, isBoxed: boolean): Columns {
  const { legEm, gutterEm } = legsOf(family, isBoxed);
  for (const kind of ['easy', 'least'] as const) {
    const needed = cache.tableWidth(item.story, kind);
    for (let span = 1; span <= family.columns; span++)
      if (spanEm(span, { columnEm: legEm, gutterEm }) >= needed) return span;
  }
  return 1;
}

function legsOf(family: GridFamily, isBoxed: boolean): { legEm: Em; gutterEm: Em } {
  return isBoxed ? toStoryBox(family) : { legEm: family.columnEm, gutterEm: family.gutterEm };
}
