import { setBody } from '../blocks/set-body';
import { hasTallRow } from '../blocks/table-heights';
import { type PreparedHeading, prepareHeading } from '../headings/prepare-heading';
import { fitHeading } from '../headings/set-heading';
import { setLabel } from '../headings/set-label';
import type { PlacedHeading } from '../model/page-plan';
import type { Block, Em, Face, Rows, Story } from '../model/story';
import type { TextMetrics } from '../model/text-metrics';
import type { GalleyRow, SetHeading } from '../model/typeset-text';
import { largeGrid } from './large-grid';
import { placePicture } from './place-picture';

/** A story that is set in one column, not yet divided into pages. */
export interface LargeStory {
  /** Its headings, with their rows counted from the top of the first. */
  headings: PlacedHeading[];
  headRows: Rows;
  galley: GalleyRow[];
}

/**
 * Sizes of headlines by rank, in em of the body. ACB has 22 pt over 18 pt, 1.22 em; on paper the ranks of a newspaper
 * have to be told apart as well, in steps of a tenth, up to what holds eight Han on half a line.
 */
const headlineSizes = { 1: 1.6, 2: 1.5, 3: 1.4, 4: 1.3, 5: 1.22 } as const satisfies Record<
  Story['rank'],
  Em
>;
/** A headline is smaller only where a word is wider than the column. */
const smallerSizes: readonly Em[] = [1.4, 1.3, 1.22, 1.1, 1];

/** Height of a line in em of its own size, as on the sheet (`shapes/list-head-blocks.ts`). */
const lineEm: Record<PlacedHeading['role'], Em> = {
  label: 1.5,
  kicker: 1.4,
  headline: 1.25,
  deck: 1.4,
  byline: 1.4,
  from: 1.4,
};
/** White under a heading, and under the last one. */
const under: Rows = 0.3;
const underHead: Rows = 0.7;

/** @param width of its lines, which are shorter in a frame */
export function setLargeStory(story: Story, metrics: TextMetrics, width: Em): LargeStory {
  const { rowEm } = largeGrid;
  const { headings, rows } = stack(setHeadings(story, metrics, width));
  const page = largeGrid.rows - largeGrid.headRows;
  const blocks = story.blocks.flatMap((block) => openBlock(block, { metrics, page, width }));
  const byline = story.bylineRunsIn ? story.byline : undefined;
  const galley = setBody({ blocks, byline, width, metrics, rowEm }).flatMap((row) =>
    row.kind === 'figure' ? placePicture(row, metrics, width) : [row],
  );
  return { headings, headRows: rows + underHead, galley };
}

interface BlockRoom {
  metrics: TextMetrics;
  page: Rows;
  width: Em;
}

/** A box that is higher than a page is set as text, and a table with a row that is, as a list: neither can be cut. */
function openBlock(block: Block, { metrics, page, width }: BlockRoom): Block[] {
  const { rowEm } = largeGrid;
  if (block.kind === 'facts') {
    const [box] = setBody({ blocks: [block], width, metrics, rowEm });
    const isWhole = box?.kind === 'facts' && box.height <= page && !holdsPicture(block.blocks);
    if (isWhole) return [block];
    const title: Block[] = block.title
      ? [{ kind: 'crosshead', runs: [{ text: block.title }] }]
      : [];
    return [...title, ...block.blocks];
  }
  if (block.kind !== 'table') return [block];
  const text = { role: 'paragraph', face: 'song', inset: 0 } as const;
  const frame = { metrics, width, rowEm, most: Number.POSITIVE_INFINITY, ...text };
  return [hasTallRow(block, frame, page) ? { ...block, isListed: true } : block];
}

const holdsPicture = (blocks: readonly Block[]): boolean =>
  blocks.some(({ kind }) => kind === 'figure');

interface Part {
  role: PlacedHeading['role'];
  heading: SetHeading;
}

function setHeadings(story: Story, metrics: TextMetrics, width: Em): Part[] {
  const { label, kicker, headline, deck, byline, bylineRunsIn, rank } = story;
  const { hasWordSpaces } = metrics.typography;
  const prepare = (text: string, face: Face) => prepareHeading({ runs: [{ text }], face, metrics });
  const part = (role: Part['role'], text: string | undefined, face: Face): Part[] => {
    const heading = text ? fitHeading(prepare(text, face), inFull(1, width)) : undefined;
    return heading ? [{ role, heading }] : [];
  };
  const ofLabel = label ? setLabel(prepare(label, 'hei'), width) : undefined;
  return [
    ...(ofLabel ? [{ role: 'label' as const, heading: ofLabel }] : []),
    ...part('kicker', kicker, 'hei'),
    ...setHeadline(prepare(headline, 'heavy'), rank, width),
    ...part('deck', deck, 'hei'),
    ...part('byline', bylineRunsIn ? undefined : byline, hasWordSpaces ? 'song' : 'kai'),
  ];
}

function setHeadline(heading: PreparedHeading, rank: Story['rank'], width: Em): Part[] {
  const own = headlineSizes[rank];
  const sizes = [own, ...smallerSizes.filter((size) => size < own)];
  const sets = sizes.map((size) => fitHeading(heading, inFull(size, width)));
  const best = sets.find((set) => set?.brokenWords === 0) ?? sets.at(-1);
  return best ? [{ role: 'headline', heading: best }] : [];
}

const inFull = (size: Em, width: Em) => ({ size, width, maxLines: Number.POSITIVE_INFINITY });

function stack(parts: readonly Part[]): { headings: PlacedHeading[]; rows: Rows } {
  let row: Rows = 0;
  const headings = parts.map(({ role, heading }, index): PlacedHeading => {
    if (index > 0) row += under;
    const rows = (heading.lines.length * heading.size * lineEm[role]) / largeGrid.rowEm;
    const placed = { role, heading, row, rows, column: 0, columns: 1 };
    row += rows;
    return placed;
  });
  return { headings, rows: row };
}
