import type { PagePlan } from '../model/page-plan';
import type { Points } from '../model/sheet-grid';
import type { JudgedPage, Refusal } from './refusal';

/**
 * Refuses a page of which the body type is not that of its sheet, the paper's own unless the page declares another. In
 * a paper that leaves the size to make-up, it is that of most pages.
 */
export function refuseSize({ page, pages, input }: JudgedPage): Refusal[] {
  const { sheet = input.sheet } = input.pages.find(({ number }) => number === page.number) ?? {};
  const own = sheet.bodySize ?? usualSize(pages);
  const { bodySize } = page.grid;
  if (bodySize === own) return [];
  return [{ rule: 'size', slug: '', detail: `its body has ${bodySize} pt, the paper's ${own} pt` }];
}

/** The size of most pages, of several the smallest. */
function usualSize(pages: readonly PagePlan[]): Points | undefined {
  const sizes = pages.map(({ grid }) => grid.bodySize).sort((a, b) => a - b);
  const count = (size: Points) => sizes.filter((other) => other === size).length;
  return sizes.toSorted((a, b) => count(b) - count(a))[0];
}
