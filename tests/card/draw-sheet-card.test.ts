import { expect, test } from 'vitest';
import { cardSizes } from '@/lib/card/card-sizes';
import { findPageSubject } from '@/lib/card/card-subject';
import { drawSheetCard } from '@/lib/card/draw-sheet-card';
import type { Mark } from '@/lib/card/mark';
import type { PagePlan } from '@/lib/layout/model/page-plan';
import { linesOf, openSample, openTools, type Sample } from './sample';

async function draw(sample: Sample, number: number, change?: (plan: PagePlan) => PagePlan) {
  const subject = findPageSubject(sample, String(number));
  if (!subject) throw new Error(`no page ${number}`);
  const plan = change ? change(subject.plan) : subject.plan;
  const tools = await openTools(sample);
  const context = { ...sample, metrics: tools.metrics, plan };
  const { marks } = drawSheetCard('wide', context, tools);
  return { lines: linesOf(marks), marks, plan, tools };
}

/** The lowest baseline of a line. */
function baselineOf(marks: readonly Mark[], text: string): number {
  const line = marks.find((mark) => mark.kind === 'print' && mark.text === text);
  if (line?.kind !== 'print') throw new Error(`${text} is not drawn`);
  return Math.max(...line.shapes.map(({ y }) => y));
}

test('the front shows its masthead and the stories at its top, in their own lines', async () => {
  const { lines, plan, tools } = await draw(await openSample(), 1);
  const head = ['郑州县区新闻', 'ZHENGZHOU COUNTIES AND DISTRICTS', '10', '2023年3月', '星期五'];
  expect(lines).toEqual(expect.arrayContaining(head));
  const top = plan.stories.filter(({ rect }) => rect.row === plan.grid.headRows);
  for (const { headings, legs } of top) {
    const headline = headings.find(({ role }) => role === 'headline');
    const said = headline?.heading.lines.map(({ pieces }) =>
      pieces.map(({ text }) => text).join(''),
    );
    expect(lines).toEqual(expect.arrayContaining(said ?? ['no headline']));
    const [row] = legs[0]?.content ?? [];
    if (row?.content.kind !== 'line') continue;
    expect(lines).toContain(row.content.line.pieces.map(({ text }) => text).join(''));
  }
  expect(tools.missing).toEqual([]);
});

test('what stands below the fold is not drawn', async () => {
  const { lines, plan } = await draw(await openSample(), 1);
  const low = plan.stories.flatMap(({ legs }) =>
    legs.flatMap(({ row, content }) =>
      content.flatMap(({ offset, content: placed }) => {
        const isLow = row + offset > plan.grid.rows * 0.55;
        if (placed.kind !== 'line' || !isLow) return [];
        return [placed.line.pieces.map(({ text }) => text).join('')];
      }),
    ),
  );
  expect(low.length).toBeGreaterThan(20);
  expect(lines.filter((line) => line.length > 6 && low.includes(line))).toEqual([]);
});

test('an inner page shows its folio', async () => {
  const { lines } = await draw(await openSample({ size: 'a4' }), 2);
  expect(lines.slice(0, 3)).toContain('02');
  expect(lines.slice(0, 6)).toContain('郑州县区新闻');
});

test('a first headline that is very large stands whole on the card, with text under it', async () => {
  const lower = 60;
  const { marks, plan } = await draw(await openSample(), 1, (plan) => ({
    ...plan,
    stories: plan.stories.slice(0, 1).map((story) => ({
      ...story,
      headRect: { ...story.headRect, rows: story.headRect.rows + lower },
      legs: story.legs.map((leg) => ({ ...leg, row: leg.row + lower })),
    })),
  }));
  const [row] = plan.stories[0]?.legs[0]?.content ?? [];
  const text =
    row?.content.kind === 'line' ? row.content.line.pieces.map((one) => one.text).join('') : '';
  expect(baselineOf(marks, text)).toBeLessThan(cardSizes.wide.height);
});
