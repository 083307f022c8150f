import { beforeAll, expect, test } from 'vitest';
import { cardShapes, cardSizes } from '@/lib/card/card-sizes';
import { drawArticleCard } from '@/lib/card/draw-article-card';
import type { Mark } from '@/lib/card/mark';
import type { PlacedStory } from '@/lib/layout/model/page-plan';
import type { BodyRow } from '@/lib/layout/model/typeset-text';
import { linesOf, openSample, openTools, type Sample, subjectOf } from './sample';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});

async function draw(
  slug: string,
  shape: (typeof cardShapes)[number],
  change?: Partial<PlacedStory>,
) {
  const { page, plan, parts, paper } = subjectOf(sample, slug);
  const tools = await openTools(sample);
  const story = { ...parts[0].story, ...change };
  const { grid } = plan;
  const source = { paper, date: sample.edition.date, page: page.number };
  const drawing = { ...tools, rowEm: grid.rowEm };
  const context = { ...sample, metrics: tools.metrics };
  const { marks } = drawArticleCard({ shape, source, story, grid, context, drawing });
  return { marks, story, tools };
}

const bare = (text: string) => text.replace(/[\s\u3000]/g, '');
const textOf = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');

/** Every line that is printed of a story's text, captions and boxes too. */
function printedLines({ legs, plates }: PlacedStory): string[] {
  const rows = [
    ...plates.map((plate) => plate.content),
    ...legs.flatMap((leg) => leg.content.map((row) => row.content)),
  ];
  return rows.flatMap(linesOfRow);
}

function linesOfRow(row: BodyRow): string[] {
  if (row.kind === 'line') return [textOf(row.line.pieces)];
  if (row.kind === 'figure') return row.caption.map(({ pieces }) => textOf(pieces));
  if (row.kind === 'facts') return [textOf(row.title.pieces), ...row.rows.flatMap(linesOfRow)];
  return [];
}

test.each(cardShapes)(
  'a %s card says the whole headline, in words, and lines of the page',
  async (shape) => {
    for (const { slug, title, deck = '', kicker = '', label = '' } of sample.edition.articles) {
      const { marks, story, tools } = await draw(slug, shape);
      const lines = linesOf(marks);
      const said = bare(lines.join(''));
      expect(said).toContain(bare(title));
      expect(said).toContain('郑州县区新闻');
      expect(said).toContain('2023年3月10日星期五');

      // Whatever is neither the head nor a heading stands on the page just so.
      const printed = new Set(printedLines(story));
      const headings = bare([title, deck, kicker, label].join(''));
      const body = lines.slice(3).filter((line) => !headings.includes(bare(line)));
      // In one column a picture may take all room under the headline.
      if (story.plates.length === 0) expect(body.length).toBeGreaterThan(2);
      expect(body.filter((line) => !printed.has(line))).toEqual([]);
      expect(tools.missing).toEqual([]);
    }
  },
);

test('a headline is broken where the editor or its sense parts it, never in a word or a name', async () => {
  const broken = async (slug: string) => {
    const title = bare(sample.edition.articles.find((one) => one.slug === slug)?.title ?? '');
    const { marks } = await draw(slug, 'square');
    return linesOf(marks)
      .filter((line) => line.length > 1 && title.includes(bare(line)))
      .map(bare);
  };
  expect(await broken('huiji-park')).toEqual(['惠济新兴产业', '园区建设提速']);
  expect(await broken('apricot-festival')).toEqual(['万亩野生杏林', '只待游人来']);
  expect(await broken('wutong-online')).toEqual(['手机扫一扫', '烦心事有着落']);
});

test.each(cardShapes)('on a %s card the headline is read in a chat', async (shape) => {
  const { width } = cardSizes[shape];
  for (const { slug } of sample.edition.articles) {
    const { marks } = await draw(slug, shape);
    const sizes = lettersOf(marks).map(({ scale }) => scale * 1000);
    expect(Math.max(...sizes) / width).toBeGreaterThanOrEqual(56 / 1200);
  }
});

/** The shapes of all lines of letters. */
const lettersOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.kind === 'print' && mark.text !== undefined ? mark.shapes : []));

test('every letter of every line is a shape', async () => {
  const { marks } = await draw('huiji-park', 'wide');
  const characters = bare(linesOf(marks).join('')).length;
  expect(characters).toBeGreaterThan(200);
  expect(lettersOf(marks)).toHaveLength(characters);
});

test('rare characters stand in the font that has them, and a box where none has them, which is reported', async () => {
  const heading = subjectOf(sample, 'huiji-park').parts[0].story.headings.find(
    ({ role }) => role === 'headline',
  );
  if (!heading) throw new Error('no headline');
  const unassigned = '\u{10FFFD}';
  const text = `𠮷野镕城㙍😀Čapek${unassigned}`;
  const headings = [{ ...heading, heading: { ...heading.heading, text } }];
  const { marks, tools } = await draw('huiji-park', 'wide', { headings });
  expect(linesOf(marks).join('')).toContain(text);
  const shapes = new Set(lettersOf(marks).map(({ edges }) => edges));
  const standing = [...text].filter((character) => {
    return shapes.has(tools.outlines.find('heavy', character).edges);
  });
  expect(standing.join('')).toBe(text);
  expect(new Set(tools.missing)).toEqual(new Set([unassigned]));
});
