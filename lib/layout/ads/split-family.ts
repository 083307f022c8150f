import type { Ad } from '../model/ad';
import type { GridFamily, SheetGrid } from '../model/sheet-grid';
import { type AdArrangement, arrangeAds } from './arrange-ads';

/** Grids of a family on which the advertisements of a page reserve the same rows and columns. */
export interface AdFamily {
  family: GridFamily;
  ads: AdArrangement;
}

/** Least rows between the strips that can have a story. */
const LEAST_ROWS = 6;

/**
 * Divides families of grids so that advertisements in millimetres have the same rows on all grids of each. Grids
 * that are too small for one of them are left out where others are large enough.
 */
export function splitFamilies(
  families: readonly GridFamily[],
  ads: readonly Ad[],
  page: number,
): AdFamily[] {
  const split = families.flatMap((family) => splitFamily(family, ads, page));
  const isWhole = ({ ads: { top, bottom, blocks } }: AdFamily) =>
    [...top, ...bottom, ...blocks].every(({ members }) =>
      members.every(({ box }) => !box.isReduced),
    );
  const whole = split.filter(isWhole);
  const chosen = whole.length > 0 ? whole : split;
  const roomy = chosen.filter(({ ads: { rows } }) => rows >= LEAST_ROWS);
  return roomy.length > 0 ? roomy : chosen;
}

function splitFamily(family: GridFamily, ads: readonly Ad[], page: number): AdFamily[] {
  const groups = new Map<string, { grids: SheetGrid[]; ads: AdArrangement }>();
  for (const grid of family.grids) {
    const arranged = arrangeAds(ads, grid, page);
    const { top, bottom, blocks } = arranged;
    const sizes = [...top, ...bottom, ...blocks].flatMap(({ members }) =>
      members.map(({ box, ad }) => `${ad.slug} ${box.columns} ${box.rows} ${box.isReduced}`),
    );
    const key = sizes.join('/');
    const group = groups.get(key) ?? { grids: [], ads: arranged };
    group.grids.push(grid);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ grids, ads: own }) => ({
    family: { ...family, grids },
    ads: own,
  }));
}
