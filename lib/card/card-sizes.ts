import type { HeadingRoom } from './fit-headings';

/** The two cards of a view: wide for link previews, square for messengers. */
export const cardShapes = ['wide', 'square'] as const;
export type CardShape = (typeof cardShapes)[number];

interface CardSize {
  /** In pixels, as are all the others. */
  width: number;
  height: number;
  /** Width of the background around the paper. */
  margin: number;
  /** White between the edge of the paper and its print. */
  padding: number;
  /** Size of the paper's name. */
  nameplate: number;
  /** Sizes of the headline, and the share of the height that it may take with its kicker and deck. */
  heading: Pick<HeadingRoom, 'largest' | 'legible' | 'comfortable'> & { share: number };
  /** Sizes of the text in pixels to an em; see choose-window.ts. */
  text: { least: number; most: number; mostOfBrief: number };
}

/**
 * Wide is the size for Open Graph and X. Square is for WeChat and similar messengers, which crop any other
 * picture to its middle and show it very small: so its headline is larger in proportion.
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
