import { fitHeading } from '../headings/set-heading';
import { setLabel } from '../headings/set-label';
import type { PlacedHeading } from '../model/page-plan';
import { toHundredths } from '../model/rounding';
import type { Columns, Em, Face, Rows, Story } from '../model/story';
import type { SetHeading } from '../model/typeset-text';
import { type Demerits, HEADLINE } from './cost';
import {
  headlineFace,
  listRungs,
  listSmallerSizes,
  mostLines,
  secondarySize,
} from './headline-ladder';
import type { HeadBlock, HeadPart } from './shape';
import type { ShapeCache } from './shape-cache';

export interface HeadAsk {
  story: Story;
  rank: Story['rank'];
  /** Page this story was continued from, for a tail. */
  from?: number;
  /** Size of the lead's headline, which no other may reach. */
  under: Em;
  span: Columns;
  width: Em;
  rowEm: Em;
  type: ShapeCache;
}

/** Heights in em of the size of a line with its share of white; a label's is the height of its banner. */
const LINE: Record<HeadPart['role'], Em> = {
  label: 1.5,
  kicker: 1.3,
  headline: 1.2,
  deck: 1.3,
  byline: 1.3,
  from: 1.3,
};
/** White under a part, in em of the body; a banner wants a little more air than a line of type. */
const gapUnder = (role: HeadPart['role']): Em => (role === 'label' ? 0.5 : 0.3);
/** White in rows, above and below together. */
const WHITE = { least: 1.2, cramped: 1.7, ample: 2.6, most: 3.4 } as const;

/**
 * The blocks a story offers on this span: for each height the best one, lowest first. A headline breaks inside
 * a word only where it does so in every size.
 */
export function listHeadBlocks(ask: HeadAsk): HeadBlock[] {
  const best = new Map<Rows, HeadBlock>();
  const blocks = [...setLadder(ask)];
  const whole = blocks.filter(({ parts }) => !parts.some(isBrokenHeadline));
  for (const block of whole.length > 0 ? whole : blocks) {
    const known = best.get(block.rows);
    if (!known || block.cost < known.cost) best.set(block.rows, block);
  }
  return [...best.values()].sort((a, b) => a.rows - b.rows);
}

const isBrokenHeadline = ({ role, heading }: HeadPart): boolean =>
  role === 'headline' && heading.brokenWords > 0;

function* setLadder(ask: HeadAsk): Generator<HeadBlock> {
  let fits = 0;
  for (const { size, away } of listRungs(ask.rank, ask.span, ask.under)) {
    const headline = setMain(ask, size, mostLines(ask.span));
    if (!headline) continue;
    if (headline.brokenWords === 0) fits++;
    yield* withWhite(ask, headline, HEADLINE.step * away * away + judge(headline, ask.width));
  }
  if (fits >= ENOUGH) return;
  for (const [step, size] of listSmallerSizes(ask.rank).entries()) {
    const most = size === 1 ? Number.POSITIVE_INFINITY : mostLines(ask.span) + 1;
    const headline = setMain(ask, size, most);
    if (!headline) continue;
    yield* withWhite(ask, headline, HEADLINE.belowLadder * (step + 1) + judge(headline, ask.width));
    if (headline.brokenWords === 0) fits++;
    if (fits >= ENOUGH) return;
  }
}

/** Sizes below the ladder are tried until so many in all have fitted without a broken word. */
const ENOUGH = 2;

function setMain(
  { story, rank, width, type }: HeadAsk,
  size: Em,
  maxLines: number,
): SetHeading | undefined {
  return fitHeading(type.heading(story.headline, headlineFace(rank)), { size, width, maxLines });
}

function judge(headline: SetHeading, width: Em): Demerits {
  const share = Math.max(...headline.lines.map((line) => line.width)) / width;
  const lines = headline.lines.length;
  const mean = headline.lines.reduce((sum, line) => sum + line.width, 0) / lines / headline.size;
  const choppy = lines > 1 ? Math.max(0, HEADLINE.choppyEm - mean) : 0;
  const isCentred = headline.lines.some(({ indent }) => indent > 0);
  const emptiest = HEADLINE.emptiest[isCentred ? 'centred' : 'ranged'];
  const lost = share < emptiest ? Math.round((emptiest - share) * 100) : 0;
  return (
    lost * HEADLINE.lost +
    Math.round(choppy * HEADLINE.choppy) +
    Math.max(0, lines - 2) * HEADLINE.manyLines +
    headline.brokenWords * HEADLINE.brokenWord +
    headline.badBreaks * HEADLINE.badBreak
  );
}

function* withWhite(ask: HeadAsk, headline: SetHeading, cost: Demerits): Generator<HeadBlock> {
  const parts = setParts(ask, headline);
  const gaps = parts.slice(0, -1).reduce((sum, { role }) => sum + gapUnder(role), 0);
  const content = parts.reduce((sum, part) => sum + heightEm(part), gaps) / ask.rowEm;
  for (let rows = Math.ceil(content + WHITE.least); rows <= content + WHITE.most; rows++) {
    const white = rows - content;
    yield {
      rows,
      size: headline.size,
      cost: Math.round(cost + whiteCost(white, ask.span)),
      parts: stack(parts, white / 2, ask.rowEm),
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

function setParts(ask: HeadAsk, headline: SetHeading): Part[] {
  const { story, from, type } = ask;
  const second = secondarySize(headline.size);
  const part = (
    role: PlacedHeading['role'],
    text: string | undefined,
    size: Em,
    face: Face,
  ): Part[] => {
    if (text === undefined || text === '') return [];
    const prepared = type.heading(text, face);
    const { width } = ask;
    const heading =
      fitHeading(prepared, { size, width, maxLines: 2 }) ??
      fitHeading(prepared, { size: 1, width, maxLines: Number.POSITIVE_INFINITY });
    return heading ? [{ role, heading }] : [];
  };
  if (from !== undefined) {
    const words = type.metrics.typography.continuedFrom(from);
    return [{ role: 'headline', heading: headline }, ...part('from', words, 1, 'kai')];
  }
  const byline = story.bylineRunsIn ? undefined : story.byline;
  const label = story.label && setLabel(type.heading(story.label, 'hei'), ask.width);
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
