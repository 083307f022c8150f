import { type MeasuredCells, type MeasuredTable, measureTable } from '../blocks/measure-table';
import type { MeasureTable } from '../blocks/text-frame';
import { type PreparedHeading, prepareHeading } from '../headings/prepare-heading';
import { fitHeading, type HeadingOptions } from '../headings/set-heading';
import { tightestWidth } from '../lines/line-cost';
import type { Block, Em, Face, Story, TableBlock } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { SetHeading } from '../model/typeset-text';
import { type Galley, type GalleyFormat, keyOf, setGalley } from './galley';
import type { Shape } from './shape';

/**
 * Caches what is set for one edition while it is made up: galleys, prepared headings and shapes. A page is
 * tried on several grids and with many headline sizes, and most of these share a column width.
 */
export interface ShapeCache {
  galley: (story: Story, format: GalleyFormat) => Galley;
  heading: (text: string, face: Face) => PreparedHeading;
  /** A heading set at a size; undefined where it needs more lines. */
  fitHeading: (
    heading: { text: string; face: Face },
    options: Pick<HeadingOptions, 'size' | 'width' | 'maxLines'>,
  ) => SetHeading | undefined;
  /** The shapes of a story; `key` names everything else that they depend on. */
  shapes: (story: Story, key: string, make: () => Shape[][]) => Shape[][];
  /** The least width in which every table of a story is one, or in which their names have one line; 0 without tables. */
  tableWidth: (story: Story, kind: 'least' | 'easy') => Em;
  readonly metrics: TextMetrics;
  readonly measure: MeasureTable;
}

export function openShapeCache(uncached: TextMetrics): ShapeCache {
  const metrics = { ...uncached, hyphenate: cacheWords(uncached.hyphenate) };
  const galleys = new Map<Block[], Map<string, Galley>>();
  const headings = new Map<string, PreparedHeading>();
  const fitted = new Map<PreparedHeading, Map<string, { set: SetHeading | undefined }>>();
  const shapes = new Map<Story, Map<string, Shape[][]>>();
  const measured = new Map<TableBlock, MeasuredTable>();
  const cells: MeasuredCells = new Map();
  const measure: MeasureTable = (table, { face }) =>
    getOrMake(measured, table, () => measureTable(table, { face, metrics, cells }));
  const heading = (text: string, face: Face) =>
    getOrMake(headings, `${face}/${text}`, () =>
      prepareHeading({ runs: [{ text }], face, metrics }),
    );
  const widthOf = (block: Block, kind: 'least' | 'easy'): Em =>
    block.kind === 'table' && !block.isListed ? measure(block, { face: 'song', metrics })[kind] : 0;
  return {
    metrics,
    measure,
    tableWidth: ({ blocks }, kind) =>
      blocks.reduce((widest, block) => Math.max(widest, widthOf(block, kind)), 0),
    galley: (story, format) => {
      const { blocks, bylineRunsIn, byline = '' } = story;
      const own = mapOf(galleys, blocks);
      const key = `${keyOf(story, format)}${bylineRunsIn ? `/${byline}` : ''}`;
      const known = own.get(key);
      if (known && known.most >= format.most) return known;
      const galley = setGalley(story, format, { metrics, measure });
      own.set(key, galley);
      return galley;
    },
    heading,
    fitHeading: ({ text, face }, options) => {
      const prepared = heading(text, face);
      const { size, width, maxLines } = options;
      if (leastWidth(prepared) * size > maxLines * width) return undefined;
      const own = mapOf(fitted, prepared);
      const key = `${size}/${width}/${maxLines}`;
      return getOrMake(own, key, () => ({ set: fitHeading(prepared, options) })).set;
    },
    shapes: (story, key, make) => getOrMake(mapOf(shapes, story), key, make),
  };
}

/** Less than all lines of a heading take together, which lose white at their ends; in em of its own size. */
function leastWidth({ points }: PreparedHeading): Em {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? 0.8 * tightestWidth(first.point, last.point) : 0;
}

/** Hyphenation patterns are slow compared with everything else here, so each word is hyphenated once. */
function cacheWords(hyphenate: TextMetrics['hyphenate']): TextMetrics['hyphenate'] {
  const words = new Map<string, string[]>();
  return (word) => getOrMake(words, word, () => hyphenate(word));
}

function mapOf<K, T>(all: Map<K, Map<string, T>>, key: K): Map<string, T> {
  const own = all.get(key) ?? new Map<string, T>();
  all.set(key, own);
  return own;
}

function getOrMake<K, T>(cache: Map<K, T>, key: K, make: () => T): T {
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  return value;
}
