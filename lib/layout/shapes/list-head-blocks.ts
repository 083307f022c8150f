import { setLabel } from '../headings/set-label';
import { findRemnant, leastHeadlineWidth, mostHeadlineLines } from '../model/headline-limits';
import type { PlacedHeading } from '../model/page-plan';
import { toHundredths } from '../model/rounding';
import type { Columns, Em, Face, Rows, Story } from '../model/story';
import type { SetHeading } from '../model/typeset-text';
import { type Demerits, HEADLINE } from './cost';
import {
  headlineFace,
  listHeadlineSizes,
  listLargerSizes,
  listSmallerSizes,
  mostLines,
  secondarySize,
} from './headline-sizes';
import type { HeadBlock, HeadPart } from './shape';
import type { ShapeCache } from './shape-cache';

export interface HeadInput {
  story: Story;
  rank: Story['rank'];
  /** The page that this part of a story is continued from; undefined for the beginning of a story. */
  from?: number;
  /** Only headlines smaller than this are listed: the size of the lead's, or of the paper's name. */
  under: Em;
  span: Columns;
  /** Width of the lines. */
  width: Em;
  rowEm: Em;
  /** True where there may be more white, because the page has little text or few stories. */
  isAiry: boolean;
  cache: ShapeCache;
}

/** Height of a line with its white, in em of the part's own size; a label's is the height of its banner. */
const LINE: Record<HeadPart['role'], Em> = {
  label: 1.5,
  kicker: 1.3,
  headline: 1.2,
  deck: 1.3,
  byline: 1.3,
  from: 1.3,
};
/** White under a part, in em of the body; more under the banner of a label. */
const gapUnder = (role: HeadPart['role']): Em => (role === 'label' ? 0.5 : 0.3);
/** Rows of white above and below the block together; more on a page with little text. */
const WHITE = { least: 1.2, cramped: 1.7, ample: 2.6, most: 3.4, mostAiry: 4.2 } as const;

/**
 * Lists the headline blocks of a story on a span: the cheapest one for each height, lowest first. Blocks
 * whose headline breaks inside a word are left out, unless it breaks so in every size.
 */
export function listHeadBlocks(input: HeadInput): HeadBlock[] {
  const best = new Map<Rows, HeadBlock>();
  const blocks = [...setAllSizes(input)];
  const whole = blocks.filter(({ parts }) => !parts.some(isBrokenHeadline));
  for (const block of whole.length > 0 ? whole : blocks) {
    const other = best.get(block.rows);
    if (!other || block.cost < other.cost) best.set(block.rows, block);
  }
  return [...best.values()].sort((a, b) => a.rows - b.rows);
}

const isBrokenHeadline = ({ role, heading }: HeadPart): boolean =>
  role === 'headline' && heading.brokenWords > 0;

function* setAllSizes(input: HeadInput): Generator<HeadBlock> {
  let fits = 0;
  for (const { size, stepsAway } of listHeadlineSizes(input.rank, input.span, input.under)) {
    const headline = setMain(input, size, mostLines(input.span));
    if (!headline) continue;
    if (isGood(headline, input)) fits++;
    yield* withWhite(
      input,
      headline,
      HEADLINE.step * stepsAway * stepsAway + judge(headline, input),
    );
  }
  if (fits >= ENOUGH) return;
  const others = [...listSmallerSizes(input), ...(fits === 0 ? listLargerSizes(input) : [])];
  for (const { size, steps } of others) {
    const most = size === 1 ? Number.POSITIVE_INFINITY : mostLines(input.span) + 1;
    const headline = setMain(input, size, most);
    if (!headline) continue;
    yield* withWhite(input, headline, HEADLINE.outsideSizes * steps + judge(headline, input));
    if (isGood(headline, input)) fits++;
    if (fits >= ENOUGH) return;
  }
}

/** Sizes beyond those of the rank are tried until this many in all fit, without a broken word or another refusal. */
const ENOUGH = 2;

const isGood = (headline: SetHeading, input: HeadInput): boolean =>
  headline.brokenWords === 0 && countRefusals(headline, input) === 0;

/** For how many reasons an editor would send the headline back. */
function countRefusals({ lines }: SetHeading, { story, width }: HeadInput): number {
  const used = Math.max(...lines.map((line) => line.width)) / width;
  return (
    Number(lines.length > mostHeadlineLines(story.rank)) +
    Number(used < leastHeadlineWidth) +
    Number(findRemnant(lines) !== undefined)
  );
}

/** Sets the headline in as many lines as its rank may have, or in more where it does not fit in these. */
function setMain(
  { story, rank, width, cache }: HeadInput,
  size: Em,
  maxLines: number,
): SetHeading | undefined {
  const headline = { text: story.headline, face: headlineFace(rank) };
  const few = Math.min(maxLines, mostHeadlineLines(story.rank));
  const inFew = cache.fitHeading(headline, { size, width, maxLines: few });
  return inFew ?? (few < maxLines ? cache.fitHeading(headline, { size, width, maxLines }) : inFew);
}

function judge(headline: SetHeading, input: HeadInput): Demerits {
  const { width } = input;
  const share = Math.max(...headline.lines.map((line) => line.width)) / width;
  const lines = headline.lines.length;
  const mean = headline.lines.reduce((sum, line) => sum + line.width, 0) / lines / headline.size;
  const missing = lines > 1 ? Math.max(0, HEADLINE.shortLineEm - mean) : 0;
  const isCentred = headline.lines.some(({ indent }) => indent > 0);
  const emptiest = HEADLINE.emptiest[isCentred ? 'centred' : 'ranged'];
  const empty = share < emptiest ? Math.round((emptiest - share) * 100) : 0;
  return (
    empty * HEADLINE.tooEmpty +
    Math.round(missing * HEADLINE.shortLine) +
    Math.max(0, lines - 2) * HEADLINE.manyLines +
    countStairs(lines, mean) * HEADLINE.staircase +
    headline.brokenWords * HEADLINE.brokenWord +
    headline.badBreaks * HEADLINE.badBreak +
    countRefusals(headline, input) * HEADLINE.refused
  );
}

/** @param mean width of the lines, in em of the headline */
function countStairs(lines: number, mean: Em): number {
  return Math.max(0, lines - 3) + Number(lines > 2 && mean < HEADLINE.stairEm);
}

function* withWhite(input: HeadInput, headline: SetHeading, cost: Demerits): Generator<HeadBlock> {
  const parts = setParts(input, headline);
  const gaps = parts.slice(0, -1).reduce((sum, { role }) => sum + gapUnder(role), 0);
  const content = parts.reduce((sum, part) => sum + heightEm(part), gaps) / input.rowEm;
  const isRefused = countRefusals(headline, input) > 0;
  const most = content + (input.isAiry ? WHITE.mostAiry : WHITE.most);
  for (let rows = Math.ceil(content + WHITE.least); rows <= most; rows++) {
    const white = rows - content;
    yield {
      rows,
      size: headline.size,
      isRefused,
      cost: Math.round(cost + whiteCost(white, input.span)),
      parts: stack(parts, white / 2, input.rowEm),
    };
  }
}

function whiteCost(white: Rows, span: Columns): Demerits {
  if (white < WHITE.cramped) return (WHITE.cramped - white) * 2 * HEADLINE.cramped;
  return Math.max(0, white - WHITE.ample) * HEADLINE.white * (1 + span);
}

interface Part {
  role: PlacedHeading['role'];
  heading: SetHeading;
}

function setParts(input: HeadInput, headline: SetHeading): Part[] {
  const { story, from, cache } = input;
  const second = secondarySize(headline.size);
  const part = (
    role: PlacedHeading['role'],
    text: string | undefined,
    size: Em,
    face: Face,
  ): Part[] => {
    if (text === undefined || text === '') return [];
    const { width } = input;
    const heading =
      cache.fitHeading({ text, face }, { size, width, maxLines: 2 }) ??
      cache.fitHeading({ text, face }, { size: 1, width, maxLines: Number.POSITIVE_INFINITY });
    return heading ? [{ role, heading }] : [];
  };
  if (from !== undefined) {
    const words = cache.metrics.typography.continuedFrom(from);
    return [{ role: 'headline', heading: headline }, ...part('from', words, 1, 'kai')];
  }
  const byline = story.bylineRunsIn ? undefined : story.byline;
  const label = story.label && setLabel(cache.heading(story.label, 'hei'), input.width);
  return [
    ...(label ? [{ role: 'label' as const, heading: label }] : []),
    ...part('kicker', story.kicker, second, 'kai'),
    { role: 'headline', heading: headline },
    ...part('deck', story.deck, second, headline.face === 'hei' ? 'song' : 'hei'),
    ...part('byline', byline, 1, 'kai'),
  ];
}

function heightEm({ role, heading }: Part): Em {
  return heading.lines.length * heading.size * LINE[role];
}

function stack(parts: Part[], above: Rows, rowEm: Em): HeadPart[] {
  let top = above;
  return parts.map(({ role, heading }) => {
    const rows = heightEm({ role, heading }) / rowEm;
    const placed = { role, heading, top: toHundredths(top), rows: toHundredths(rows) };
    top += rows + gapUnder(role) / rowEm;
    return placed;
  });
}
