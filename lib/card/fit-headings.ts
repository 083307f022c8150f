import { prepareHeading } from '@/lib/layout/headings/prepare-heading';
import { fitHeading } from '@/lib/layout/headings/set-heading';
import { BANNER_PADDING } from '@/lib/layout/headings/set-label';
import type { PlacedHeading } from '@/lib/layout/model/page-plan';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';
import type { SetHeading } from '@/lib/layout/model/typeset-text';
import type { Typography } from '@/lib/layout/model/typography';
import { judgeBreaks } from './judge-breaks';
import type { Pixels } from './mark';

/** The headings of a story, set again for a card, from its top down. */
export interface FittedHeadings {
  parts: { role: PlacedHeading['role']; heading: SetHeading; y: Pixels; lineHeight: Pixels }[];
  /** Size of the headline. */
  size: Pixels;
  height: Pixels;
}

export interface HeadingRoom {
  width: Pixels;
  height: Pixels;
  /** The largest size of the headline. */
  largest: Pixels;
  /** A smaller headline cannot be read in a chat, so below this, size counts more than good breaks. */
  legible: Pixels;
  /** If the headline would be smaller than this, deck, kicker and label are left out. */
  comfortable: Pixels;
}

/** Ratio between the sizes that are tried. */
const step = 0.95;
/** The smallest size that is tried; a headline of sixty characters still fits at it. */
const smallest: Pixels = 22;

/**
 * Sets a story's headings as large as they fit into a room, broken by meaning for its width. If the headline
 * would be small, the deck is left out, then the kicker, then the label.
 */
export function fitHeadings(
  headings: readonly PlacedHeading[],
  room: HeadingRoom,
  metrics: TextMetrics,
): FittedHeadings {
  const choices: PlacedHeading['role'][][] = [
    ['label', 'kicker', 'headline', 'deck'],
    ['label', 'kicker', 'headline'],
    ['label', 'headline'],
    ['headline'],
  ];
  const prepared = headings.map((placed) => ({
    role: placed.role,
    type: prepareHeading({
      runs: [{ text: placed.heading.text }],
      face: placed.heading.face,
      metrics,
    }),
  }));
  let best: FittedHeadings | undefined;
  for (const roles of choices) {
    const fitted = fitBest(
      prepared.filter(({ role }) => roles.includes(role)),
      room,
      metrics.typography,
    );
    if (fitted && fitted.size >= room.comfortable) return fitted;
    if (fitted && fitted.size > (best?.size ?? 0)) best = fitted;
  }
  return best ?? { parts: [], size: 0, height: 0 };
}

interface PreparedPart {
  role: PlacedHeading['role'];
  type: ReturnType<typeof prepareHeading>;
}

/** Tries all sizes and returns the best: a large one with good breaks. */
function fitBest(
  parts: PreparedPart[],
  room: HeadingRoom,
  typography: Typography,
): FittedHeadings | undefined {
  let best: { fitted: FittedHeadings; score: number } | undefined;
  for (let size = room.largest; size >= smallest; size *= step) {
    const fitted = fitAt(Math.round(size), parts, room.width);
    if (!fitted || fitted.height > room.height) continue;
    const score = scoreOf(fitted, room.legible, typography);
    if (score > (best?.score ?? 0)) best = { fitted, score };
  }
  return best?.fitted;
}

/** Exponent for the breaks of kickers and decks, which count less than those of the headline. */
const secondary = 0.25;

function scoreOf({ parts, size }: FittedHeadings, legible: Pixels, typography: Typography): number {
  return parts.reduce(
    (score, { role, heading }) => {
      const share = judgeBreaks(heading, typography);
      return score * (role === 'headline' ? share : share ** secondary);
    },
    size * Math.min(1, size / legible),
  );
}

/** White between headings, relative to the headline's size. */
const gap = 0.16;

function fitAt(size: Pixels, parts: PreparedPart[], width: Pixels): FittedHeadings | undefined {
  const fitted: FittedHeadings = { parts: [], size, height: 0 };
  for (const { role, type } of parts) {
    const { ownSize, maxLines, leading } = styleOf(role, size);
    const inset = role === 'label' ? 2 * BANNER_PADDING * ownSize : 0;
    const heading = fitHeading(type, { size: ownSize, width: width - inset, maxLines });
    if (!heading) return undefined;
    const y = fitted.height + (fitted.parts.length > 0 ? gap * size : 0);
    const lineHeight = ownSize * leading;
    fitted.parts.push({ role, heading, y, lineHeight });
    fitted.height = y + lineHeight * heading.lines.length;
  }
  return fitted;
}

/** Kickers and decks have about a third of the headline's size; on the page they have half of it. */
function styleOf(role: PlacedHeading['role'], headline: Pixels) {
  const second = Math.round(Math.min(38, Math.max(24, headline * 0.36)));
  switch (role) {
    case 'headline':
      return { ownSize: headline, maxLines: 8, leading: 1.18 };
    case 'label':
      return { ownSize: Math.round(second * 0.8), maxLines: 1, leading: 1.5 };
    case 'kicker':
    case 'deck':
    case 'from':
    case 'byline':
      return { ownSize: second, maxLines: 2, leading: 1.25 };
    default:
      return role satisfies never;
  }
}
