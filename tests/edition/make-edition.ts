import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { type Edition, toEdition } from '@/lib/edition/edition';
import { toStory } from '@/lib/edition/to-story';
import { makeUpEdition } from '@/lib/layout/edition/make-up-edition';
import { DEFAULT_SHEET } from '@/lib/layout/model/sheet-grid';
import { roundMetrics } from '../layout/support/round-metrics';

export const paper: Paper = {
  name: '县区新闻',
  language: 'zh-Hans',
  timeZone: 'Asia/Shanghai',
  publisher: '县区报社',
  sections: [
    { id: 'economy', name: '经济' },
    { id: 'culture', name: '文化' },
  ],
};

/** An article with what a test cares about and defaults for the rest. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  const slug = fields.slug ?? 'huiji-park';
  return {
    date: '2023-03-10',
    slug,
    file: `2023-03-10/01-${slug}.md`,
    kind: 'news',
    title: '园区建设提速',
    section: 'economy',
    rank: 3,
    places: [],
    keywords: [],
    published: '2023-03-10T06:00:00+08:00',
    corrections: [],
    pins: {},
    aliases: [],
    body: { type: 'root', children: [paragraph('杏花开了。')] },
    pictures: [],
    summary: '杏花开了。',
    characters: 5,
    ...fields,
  };
}

/** An edition made up without fonts. */
export function makeEdition(
  fields: Partial<Article>[],
  { date = '2023-03-10', issue = 12 } = {},
): Edition {
  const articles = fields.map((some) => makeArticle({ date, ...some }));
  const plan = makeUpEdition({
    stories: articles.map((article) => toStory(article, paper.language)),
    pages: [],
    sectionNames: Object.fromEntries(paper.sections.map(({ id, name }) => [id, name])),
    sheet: DEFAULT_SHEET,
    metrics: roundMetrics(paper.language),
  });
  const state = { release: 0, status: 'published' as const };
  return toEdition({ date, settings: { pages: [] }, articles, paper, issue, plan, ...state });
}

export function paragraph(text: string) {
  return {
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children: [{ type: 'text' as const, value: text }],
  };
}
