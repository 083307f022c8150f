import { describe, expect, test } from 'vitest';
import { modifiedOf } from '@/lib/edition/article-times';
import { toAtomFeed } from '@/lib/edition/feeds/atom-feed';
import { withTimes } from '@/lib/edition/feeds/entry-times';
import type { Feed } from '@/lib/edition/feeds/feed';
import { toJsonFeed } from '@/lib/edition/feeds/json-feed';
import { textOf } from '../layout/support/draw-rows';
import { planStories, readCase } from '../support/read-case';

const article = (corrections: string, more = '') =>
  `---\ntitle: 灯会延长三天\nsection: culture\n${more}corrections: [${corrections}]\n---\n\n灯会延长到下周日，入夜后开放。\n`;
const sameDay = '{ date: 2026-11-24, text: “三天”应为“五天”。 }';
const nextDay = '{ date: 2026-11-25, text: 开放时间应为18时。 }';

const readFeed = async (text: string): Promise<Feed> => {
  const { paper, article: read } = await readCase(text);
  const origin = 'https://paper.example';
  const entries = withTimes([{ article: read }]);
  return { paper, title: paper.name, home: '/', self: '/feed.xml', origin, entries };
};

describe.each([
  ['of the day of publication', sameDay, '2026-11-24T06:00:01+08:00'],
  ['of the next day', nextDay, '2026-11-25T00:00:00+08:00'],
  ['of the same day twice', `${sameDay}, ${sameDay}`, '2026-11-24T06:00:02+08:00'],
  ['of two days', `${nextDay}, ${sameDay}`, '2026-11-25T00:00:00+08:00'],
])('a correction %s', (_, corrections, expected) => {
  test('changes the time of the article, in feeds too', async () => {
    const feed = await readFeed(article(corrections));
    const [entry] = feed.entries;
    if (!entry) throw new Error('no entry');
    expect(modifiedOf(entry.article)).toBe(expected);
    expect(toJsonFeed(feed).items[0]?.date_modified).toBe(expected);
    const xml = toAtomFeed(feed);
    expect(xml).toContain(`<updated>${expected}</updated></entry>`.slice(0, 9 + expected.length));
    expect(Date.parse(expected)).toBeGreaterThan(Date.parse(entry.article.published));
  });
});

test('a correction after an update of the same day is a later change', async () => {
  const { article: read } = await readCase(
    article(sameDay, 'updated: 2026-11-24T10:30:00+08:00\n'),
  );
  expect(modifiedOf(read)).toBe('2026-11-24T10:30:01+08:00');
});

test.each([
  ['Z', '2026-11-24T06:00:00Z', '2026-11-24T06:00:01Z'],
  ['west of Greenwich', '2026-11-24T23:59:59-05:00', '2026-11-25T00:00:00-05:00'],
  ['at half an hour', '2026-11-24T06:00:00+05:30', '2026-11-24T06:00:01+05:30'],
])('the offset of the publication time is kept: %s', (_, published, expected) => {
  const corrections = [{ date: '2026-11-24', text: '改' }];
  expect(modifiedOf({ published, corrections })).toBe(expected);
});

test.each([
  ['zh-Hans', '更正（2026年11月24日）：'],
  ['zh-Hant', '更正（2026年11月24日）：'],
  ['en', 'Correction, 24 November 2026: '],
])(
  'in a paper in %s a correction ends the story, in small type and with its date',
  async (language, head) => {
    const { story } = await readCase(article(`${sameDay}, ${nextDay}`), language);
    const { pages } = planStories([story], { language });
    const rows = pages.flatMap(({ stories }) =>
      stories.flatMap(({ legs }) =>
        legs.flatMap(({ content }) => content.map((row) => row.content)),
      ),
    );
    const notes = rows.flatMap((row) => (row.kind === 'line' && row.role === 'note' ? [row] : []));
    const text = notes.map(({ line }) => textOf(line) + line.after).join('');
    expect(text.replace(/\s/g, '')).toContain(`${head}“三天”应为“五天”。`.replace(/\s/g, ''));
    expect(text).toContain('开放时间应为18时。');
    expect(rows.slice(-notes.length)).toEqual(notes);
    expect(notes.every(({ size = 1 }) => size < 1)).toBe(true);
  },
);

test.each([
  ['zh-Hans', '"五天"误为"三天".', '“五天”误为“三天”。'],
  ['en', "The mayor's age is 54 -- not 45.", 'The mayor’s age is 54 – not 45.'],
])('a correction in %s has the marks of the body', async (language, text, expected) => {
  const written = `{ date: 2026-11-24, text: ${JSON.stringify(text)} }`;
  const { article: read } = await readCase(article(written), language);
  expect(read.corrections[0]?.text).toBe(expected);
});
