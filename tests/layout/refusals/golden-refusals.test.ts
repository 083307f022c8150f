import { expect, test } from 'vitest';
import { drawPlan } from '@/lib/layout/edition/draw-plan';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import type { Refusal } from '@/lib/layout/refusals/refusal';
import { type Change, changes } from '../support/break-rules';
import { expectGolden } from '../support/expect-golden';
import { refuseAll, soundPages } from '../support/sound-edition';

const rules = Object.entries(changes) as [Refusal['rule'], Record<string, Change>][];

const list = (refusals: readonly Refusal[]): string =>
  refusals
    .map(({ rule, slug, detail }) => `${rule}: ${slug ? `${slug}: ` : ''}${detail}\n`)
    .join('');

const keyOf = (refusal: Refusal): string => JSON.stringify(refusal);

/** What is refused on changed pages that were right before, and the lines of their maps that are others. */
function draw(name: string, pages: readonly PagePlan[]): string {
  const before = new Set(refuseAll(soundPages).map(keyOf));
  const refused = refuseAll(pages).filter((refusal) => !before.has(keyOf(refusal)));
  const maps = pages.flatMap((page, index) => {
    const sound = linesOf(soundPages[index]);
    const others = linesOf(page).flatMap((line, row) =>
      line === sound[row] ? [] : [`  was  ${sound[row] ?? ''}\n  is   ${line}\n`],
    );
    const left = others.length - mostShown;
    return [...others.slice(0, mostShown), ...(left > 0 ? [`  and ${left} more lines\n`] : [])];
  });
  return `${name}\n${list(refused)}${maps.join('')}`;
}

/** Lines of a map that show what was changed. */
const mostShown = 6;

const linesOf = (page: PagePlan | undefined): string[] => (page ? drawPlan(page).split('\n') : []);

test('the edition that is changed is sound', async () => {
  expect(refuseAll(soundPages)).toEqual([]);
  await expectGolden('refused-nothing', soundPages.map(drawPlan).join('\n'));
});

test.each(rules)('pages that break the rule `%s` on purpose', async (rule, own) => {
  const drawn = Object.entries(own).map(([name, change]) =>
    draw(
      `${rule}: ${name}`,
      change(soundPages, () => 0),
    ),
  );
  await expectGolden(`refused-${rule}`, drawn.join('\n'));
});
