import { expect, test } from 'vitest';
import type { SheetSpec } from '@/lib/layout/model/sheet-grid';
import type { Story } from '@/lib/layout/model/story';
import { fillerShare } from '@/lib/layout/page/page-report';
import { outline } from '../../layout/support/sample-stories';
import { planStories } from '../../support/read-case';

/** Stories of so many characters, the first of which leads. */
const write = (lengths: readonly number[], page?: (index: number) => number): Story[] =>
  lengths.map((length, index) => ({
    ...outline({
      slug: `s${index + 1}`,
      rank: index === 0 ? 1 : index < 3 ? 2 : 3,
      headline: `早市开张的第${index + 1}条消息`,
      length,
    }),
    ...(page && { page: page(index) }),
  }));

const cases: { what: string; stories: Story[]; sheet?: SheetSpec }[] = [
  {
    what: 'the size that the paper has chosen, though two pages have little text',
    stories: write([930, 680, 520, 450, 300, 300, 600, 370], (index) => (index < 3 ? 1 : 2)),
    sheet: { size: 'tabloid', columns: 5, bodySize: 9.5 },
  },
  {
    what: 'one size for a full page and one with half as much text',
    stories: write([1250, 320, 240, 930, 850, 320, 620], (index) => (index < 4 ? 1 : 2)),
  },
  { what: 'one size for three pages of free stories', stories: write(Array(22).fill(620)) },
  {
    what: 'the size that a paper of A4 sheets has chosen, on a last page with a few lines too',
    stories: write([900, 500, 400, 400, 380, 360, 240]),
    sheet: { size: 'a4', bodySize: 10.5 },
  },
];

test.each(cases)('an edition has one body size: $what', ({ stories, sheet }) => {
  const { pages } = planStories(stories, sheet ? { sheet } : {});
  const sizes = new Set(pages.map(({ grid }) => grid.bodySize));
  expect(pages.length).toBeGreaterThan(1);
  expect([...sizes]).toEqual([sheet?.bodySize ?? pages[0]?.grid.bodySize]);
});

test('two thin pages in the size of the paper come out full by leading, headlines and white', () => {
  const [first] = cases;
  const { pages } = planStories(first?.stories ?? [], first?.sheet ? { sheet: first.sheet } : {});
  for (const page of pages) {
    expect(page.quality.fill).toBeGreaterThanOrEqual(0.98);
    expect(fillerShare(page)).toBeLessThanOrEqual(0.1);
  }
});

test('a page that declares another sheet has the body size of the edition', () => {
  const stories = write([900, 700, 600, 500, 400], (index) => (index < 3 ? 1 : 2));
  const plan = planStories(stories, { pages: [{ number: 2, name: '', sheet: { size: 'a4' } }] });
  const sizes = plan.pages.map(({ grid }) => grid.bodySize);
  expect(new Set(sizes).size).toBe(1);
});
