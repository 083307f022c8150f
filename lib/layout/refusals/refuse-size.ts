import { ownBodySize } from '../model/sheet-grid';
import type { JudgedPage, Refusal } from './refusal';

/** Refuses a page of which the body type is not that of its sheet, the paper's own unless the page declares another. */
export function refuseSize({ page, input }: JudgedPage): Refusal[] {
  const { sheet = input.sheet } = input.pages.find(({ number }) => number === page.number) ?? {};
  const own = ownBodySize(sheet);
  const { bodySize } = page.grid;
  if (bodySize === own) return [];
  return [{ rule: 'size', slug: '', detail: `its body has ${bodySize} pt, the paper's ${own} pt` }];
}
