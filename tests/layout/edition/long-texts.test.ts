import { expect, test } from 'vitest';
import { reportEdition } from '@/lib/layout/edition/edition-report';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { setText } from '@/lib/layout/lines/set-text';
import { DEFAULT_SHEET } from '@/lib/layout/model/sheet-grid';
import type { Block, Story } from '@/lib/layout/model/story';
import { makeStory } from '../support/make-story';
import { plainMetrics } from '../support/plain-metrics';
import { expectSoundPlan } from '../support/plan-invariants';

/** Texts that editors paste by mistake, or that somebody writes to stop the paper. */
const strings: readonly [string, string][] = [
  ['Han', '城市公园昨日开放，游客可以从东门进入。'.repeat(100)],
  ['Latin words', 'The market opened near several bridges. '.repeat(50)],
  ['one Latin run', 'internationalization'.repeat(100)],
  ['one letter', 'a'.repeat(2000)],
  ['dotted letters', `a${'.a'.repeat(1000)}`],
  ['digits', '1234567890'.repeat(200)],
  ['marks', '，。！？'.repeat(500)],
  ['opening marks', '（《'.repeat(1000)],
  ['dashes', '—'.repeat(2000)],
  ['ideographic spaces', '字　'.repeat(1000)],
  ['emoji of several people', '👨‍👩‍👧‍👦'.repeat(200)],
  ['letters with marks', 'a\u0301'.repeat(1000)],
  ['Arabic without spaces', 'بسمالله'.repeat(200)],
  ['Han and Latin', '使用AI技术'.repeat(300)],
  ['quotations', '“引语”'.repeat(500)],
];

function expectWhole(stories: Story[]): void {
  const input = { stories, pages: [], sheet: DEFAULT_SHEET, metrics: plainMetrics() };
  const plan = makeUpEdition(input);
  expectSoundPlan(plan, stories);
  const { pages } = reportEdition({ edition: '2024-01-01', plan, input });
  for (const { overset } of pages) expect(overset).toBe(0);
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

test.each(strings)(
  '%s of any length are set as a paragraph, a crosshead and a list item',
  (_, text) => {
    expectWhole([
      makeStory([
        paragraph(text),
        { kind: 'crosshead', runs: [{ text }] },
        { kind: 'list', ordered: true, start: 1, items: [[paragraph(text)]] },
        { kind: 'facts', title: text.slice(0, 300), blocks: [paragraph('字')] },
      ]),
    ]);
  },
);

test('no text overflows the stack', () => {
  const metrics = plainMetrics();
  const text = `a${'.a'.repeat(90_000)}`;
  const lines = setText({ runs: [{ text }], face: 'song', metrics }, { first: 12, rest: 12 });
  expect(lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(text);
});

const cells = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => [{ text: `第${row}行第${column}栏` }]),
  );

test.each([
  [300, 3],
  [40, 30],
  [200, 6],
])('a table of %i rows and %i columns is printed whole over several pages', (rows, columns) => {
  const [head = []] = cells(1, columns);
  const table: Block = { kind: 'table', head, rows: cells(rows, columns) };
  const stories = [makeStory([paragraph('表前文字。'), table, paragraph('表后文字。')])];
  const input = { stories, pages: [], sheet: DEFAULT_SHEET, metrics: plainMetrics() };
  const plan = makeUpEdition(input);
  const { pages } = reportEdition({ edition: '2024-01-01', plan, input });
  expect(pages.map(({ overset }) => overset)).toEqual(pages.map(() => 0));
});

test('a story of many pages is printed whole and in order', () => {
  const blocks = Array.from({ length: 900 }, (_, index) =>
    paragraph(`第${index}段。${'正文字句，'.repeat(6)}`),
  );
  const notes: Block = {
    kind: 'notes',
    start: 1,
    items: Array.from({ length: 900 }, (_, index) => [paragraph(`注释${index}。`)]),
  };
  expectWhole([
    makeStory([...blocks, notes], { byline: '本报讯（记者 王小明）', bylineRunsIn: true }),
  ]);
});

test('pictures that wait for a column do not hide the text after them', () => {
  const figure = (index: number): Block => {
    return {
      kind: 'figure',
      picture: { src: `${index}.jpg`, width: 2, height: 4000, alt: '塔', caption: `图${index}` },
    };
  };
  const blocks = Array.from({ length: 6 }, (_, index) => [
    figure(index),
    paragraph(`第${index}段。`),
  ]);
  expectWhole([makeStory(blocks.flat())]);
});
