import type { JudgedPage, Refusal } from './refusal';

/** A front shows what the paper has today, if it has enough. */
const least = { ofEdition: 6, onFront: 3 } as const;

/** Refuses a front of fewer than three stories in an edition that has six. */
export function refuseFront({ page, pages, stories }: JudgedPage): Refusal[] {
  if (page !== pages[0] || stories.size < least.ofEdition) return [];
  const begun = page.stories.filter(({ kind }) => kind === 'story').length;
  if (begun >= least.onFront) return [];
  const detail = `the front has ${begun} of ${stories.size} stories`;
  return [{ rule: 'front', slug: '', detail }];
}
