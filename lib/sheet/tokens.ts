/** Sizes of the design, and its colours as CSS (`lib/colours/colours.ts`). */
import { colours } from '@/lib/colours/colours';
import { largePrintContrast, type SpotColour, strengthen } from '@/lib/colours/spot-colour';
import type { Em } from '@/lib/layout/model/story';

/**
 * Returns CSS that declares the colours as custom properties, in a layer so that print styles can override them. What a
 * reader chose (`components/reader/settings`) is for screens only, so that every page prints in the light colours.
 *
 * @param red the paper's own spot colour
 */
export function colourProperties(red: SpotColour = colours.red): string {
  const all = Object.entries({ ...colours, red });
  // Of the colours of text, ink has contrast enough for large print.
  const strong = Object.entries({ soft: colours.soft, red }).map(
    ([role, colour]) => [role, strengthen(colour, largePrintContrast)] as const,
  );
  return [
    '@layer theme{',
    `:root{${declareScreens(all)}}`,
    '@media screen{',
    `:root[data-paper=sepia]{${declareSepia(all)}}`,
    `:root[data-large-print]{${declareScreens(strong)}}`,
    `:root[data-large-print][data-paper=sepia]{${declareSepia(strong)}}`,
    '}}',
  ].join('');
}

type Declared = readonly (readonly [string, SpotColour])[];

const declareScreens = (declared: Declared): string =>
  declared.map(([role, { day, night }]) => `--color-${role}:light-dark(${day},${night})`).join(';');

const declareSepia = (declared: Declared): string =>
  declared.map(([role, { sepia }]) => `--color-${role}:${sepia}`).join(';');

/** Thickness of rules. */
export const rules = {
  /** A hairline: 0.7 pt at a body of 9 pt, the thinnest that newsprint holds. */
  thin: 0.08,
  /** The bar at the top of a fact box: about two hairlines. */
  bar: 0.17,
  /** The black frame of an obituary: as heavy as the strokes of its headline. */
  mourning: 0.2,
} as const satisfies Record<string, Em>;

/**
 * Sizes in the heads of pages, in millimetres, because the heads of all pages look alike, whatever the size of
 * their body.
 */
export const headMeasures = {
  /** A double rule: line, white and line of equal thickness. */
  doubleRule: 0.7,
  /** White below the head. */
  below: 1.4,
  dateLine: { rule: 0.2, above: 0.7, below: 0.6 },
  /** White between a folio's type and its rule. */
  aboveFolioRule: 0.9,
  houseFrame: 0.9,
} as const;

/** Line heights and letter spacing of the heads, in em of their own size. */
export const headType = {
  lineHeight: 1.4,
  name: { lineHeight: 1.15, spacing: 0.08 },
  latinName: { spacing: 0.3 },
  ear: {
    lineHeight: 1.45,
    number: 3.4,
    numberLineHeight: 1.15,
    lunar: 0.85,
    pages: 0.85,
    /** Least size of an ear, so that both are alike. */
    width: 8.4,
    height: 9.4,
    padding: { above: 0.3, side: 0.6, below: 0.45 },
  },
  folio: {
    number: 2.9,
    gap: 1.2,
    name: { lineHeight: 1.3 },
    paper: { size: 1.5, lineHeight: 1.2, spacing: 0.12 },
    latin: { size: 0.5, spacing: 0.15 },
  },
} as const;
