import type { JudgedPage, Refusal } from './refusal';

/** A front of which four stories go on elsewhere is a list of beginnings. */
const mostJumps = 3;

/** Refuses a story that jumps a second time, and a page from which more than three stories jump. */
export function refuseJump({ page }: JudgedPage): Refusal[] {
  const jumping = page.stories.filter(({ jump }) => jump?.to !== undefined);
  const again = jumping.filter(({ kind }) => kind === 'tail');
  const twice = again.map(
    ({ slug, jump }): Refusal => ({
      rule: 'jump',
      slug,
      detail: `it jumps a second time, to page ${jump?.to}`,
    }),
  );
  if (jumping.length <= mostJumps) return twice;
  return [
    ...twice,
    { rule: 'jump', slug: '', detail: `${jumping.length} stories jump from page ${page.number}` },
  ];
}
