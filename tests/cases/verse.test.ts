import { describe, expect, test } from 'vitest';
import { toArticleHtml } from '@/lib/edition/feeds/article-html';
import { toAtomFeed } from '@/lib/edition/feeds/atom-feed';
import { withTimes } from '@/lib/edition/feeds/entry-times';
import type { Feed } from '@/lib/edition/feeds/feed';
import { toJsonFeed } from '@/lib/edition/feeds/json-feed';
import { descriptionOf } from '@/lib/edition/metadata/description';
import { openingOf } from '@/lib/edition/opening';
import { textOf } from '../layout/support/draw-rows';
import { planStories, type ReadCase, readCase } from '../support/read-case';

const origin = 'https://paper.example';

const cases = {
  poem: {
    language: 'zh-Hans',
    text: '---\ntitle: 秋江\nsection: culture\n---\n\n月亮落进江心\\\n渔火一盏盏醒来\\\n谁在对岸吹笛\n\n天亮以前\\\n船都开走了\n',
    lines: ['月亮落进江心', '渔火一盏盏醒来', '谁在对岸吹笛', '天亮以前', '船都开走了'],
  },
  address: {
    language: 'en',
    text: '---\ntitle: Where to write\nsection: culture\n---\n\nThe Editor  \n4 Mill Street  \nOldtown\n\nLetters may be cut,\\\nbut never changed.\n',
    lines: ['The Editor', '4 Mill Street', 'Oldtown', 'Letters may be cut,', 'but never changed.'],
  },
  programme: {
    language: 'zh-Hans',
    text: '---\ntitle: 节目单\nsection: culture\n---\n\n**一、合唱**\\\n指挥：周明\\\n演出：*少年宫合唱团*\n\n二、独奏\\\n琵琶：林晚\n',
    lines: ['一、合唱', '指挥：周明', '演出：少年宫合唱团', '二、独奏', '琵琶：林晚'],
  },
};

function feedOf({ paper, article }: ReadCase): Feed {
  return {
    paper,
    title: paper.name,
    home: '/',
    self: '/feed.xml',
    origin,
    entries: withTimes([{ article }]),
  };
}

describe.each(Object.entries(cases))('%s', (_, { text, language, lines }) => {
  test('is in lines in the list of a front, and in its opening as a lead', async () => {
    const { article } = await readCase(text, language);
    expect(article.summary.split('\n')).toEqual(lines);
    expect(openingOf(article).split('\n')).toEqual(lines);
  });

  test('is in one line in descriptions and summaries of feeds, its lines never glued together', async () => {
    const read = await readCase(text, language);
    const joined = lines.join(' ');
    expect(descriptionOf(read.article)).toBe(joined);
    expect(toJsonFeed(feedOf(read)).items[0]?.summary).toBe(joined);
    expect(toAtomFeed(feedOf(read))).toContain(`<summary>${joined}</summary>`);
  });

  test('is in lines in the text of feeds', async () => {
    const { article, paper } = await readCase(text, language);
    const html = toArticleHtml({ article, paper, origin });
    const shown = html
      .replace(/<br>|<\/p>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .trim()
      .split('\n');
    expect(shown).toEqual(lines);
  });

  test('is in lines on the sheet, and so in the PDF, the card and the clipping', async () => {
    const { story } = await readCase(text, language);
    const { pages } = planStories([story], { language });
    const printed = pages.flatMap(({ stories }) =>
      stories.flatMap(({ legs }) =>
        legs.flatMap(({ content }) =>
          content.flatMap(({ content: row }) => (row.kind === 'line' ? [textOf(row.line)] : [])),
        ),
      ),
    );
    expect(printed).toEqual(lines);
  });
});

test('paragraphs of prose that end without a mark are parted by a space', async () => {
  const body = '---\ntitle: 通告\nsection: culture\n---\n\n地点：江边广场\n\n时间：周六上午\n';
  const { article } = await readCase(body);
  expect(article.summary).toBe('地点：江边广场 时间：周六上午');
});

test('a long poem is cut after a line', async () => {
  const lines = Array.from({ length: 20 }, () => '山是山水是水我还是我');
  const { article } = await readCase(
    `---\ntitle: 长诗\nsection: culture\n---\n\n${lines.join('\\\n')}\n`,
  );
  expect(
    article.summary
      .replace('……', '')
      .split('\n')
      .every((line) => line === lines[0]),
  ).toBe(true);
});
