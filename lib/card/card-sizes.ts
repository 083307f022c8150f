import type { HeadingRoom } from './fit-headings';

/** The two cards of a view: as link previews show them, and as messengers cut them. */
export const cardShapes = ['wide', 'square'] as const;
export type CardShape = (typeof cardShapes)[number];

interface CardSize {
  /** Pixels, as are all of these. */
  width: number;
  height: number;
  /** Of the desk round the paper, and of the paper round what is printed. */
  margin: number;
  padding: number;
  /** Size of the paper's name. */
  nameplate: number;
  /** The headline: how large, and how much of the paper it may take with its kicker and deck. */
  heading: Pick<HeadingRoom, 'largest' | 'legible' | 'comfortable'> & { share: number };
  /** The text: pixels to an em; see choose-window.ts. */
  text: { least: number; most: number; mostOfBrief: number };
}

/**
 * Wide: what Open Graph and X ask for. Square: WeChat and the like cut the middle out of any other and show
 * it a thumb's breadth wide, so its headline is larger beside the picture and less stands round it.
 */
export const cardSizes = {
  wide: {
    width: 1200,
    height: 630,
    margin: 20,
    padding: 38,
    nameplate: 36,
    heading: { largest: 116, legible: 64, comfortable: 78, share: 0.6 },
    text: { least: 12, most: 28, mostOfBrief: 30 },
  },
  square: {
    width: 600,
    height: 600,
    margin: 12,
    padding: 24,
    nameplate: 25,
    heading: { largest: 104, legible: 44, comfortable: 80, share: 0.66 },
    text: { least: 12.5, most: 24, mostOfBrief: 30 },
  },
} satisfies Record<CardShape, CardSize>;

export function isCardShape(name: string): name is CardShape {
  return cardShapes.some((shape) => shape === name);
}
