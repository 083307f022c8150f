import type { JudgedPage, Refusal } from './refusal';

/** A front shows what the paper has today, if it has enough. */
const least = { ofEdition: 6, onFront: 3 } as const;

/** Refuses a front of fewer than three stories in an edition that has six. An index is no story. */
export function refuseFront({ page, pages, stories }: JudgedPage): Refusal[] {
  const isStory = (slug: string) => stories.get(slug)?.isIndex !== true;
  const all = [...stories.keys()].filter(isStory).length;
  if (page !== pages[0] || all < least.ofEdition) return [];
  const begun = page.stories.filter(({ kind, slug }) => kind === 'story' && isStory(slug)).length;
  if (begun >= least.onFront) return [];
  const detail = `the front has ${begun} of ${all} stories`;
  return [{ rule: 'front', slug: '', detail }];
}
