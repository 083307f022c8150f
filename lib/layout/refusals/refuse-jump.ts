import { jumpLineRect } from '../model/jump-line-rect';
import { placeOfRect } from '../model/page-place';
import type { JudgedPage, PlacedRefusal } from './refusal';

/** A front of which four stories go on elsewhere is a list of beginnings. */
const mostJumps = 3;

/** Refuses a story that jumps a second time, and a page from which more than three stories jump. */
export function refuseJump({ page }: JudgedPage): PlacedRefusal[] {
  const jumping = page.stories.filter(({ jump }) => jump?.to !== undefined);
  const again = jumping.filter(({ kind }) => kind === 'tail');
  const twice = again.map((story): PlacedRefusal => {
    const foot = jumpLineRect(story);
    return {
      rule: 'jump',
      slug: story.slug,
      detail: `it jumps a second time, to page ${story.jump?.to}`,
      ...(foot && { at: placeOfRect(foot, page.grid, story.box?.paddingEm) }),
    };
  });
  if (jumping.length <= mostJumps) return twice;
  return [
    ...twice,
    { rule: 'jump', slug: '', detail: `${jumping.length} stories jump from page ${page.number}` },
  ];
}
