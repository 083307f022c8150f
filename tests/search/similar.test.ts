import { describe, expect, it, test } from 'vitest';
import type { IndexedArticle } from '@/lib/search/search-index';
import { rankSimilar } from '@/lib/search/similar-articles';
import { describeIndexes } from './each-index';

const article = (slug: string, title: string, text: string): IndexedArticle => ({
  ...{ slug, title, text, lines: [], kind: 'news', section: 'news', people: [], places: [] },
});

const editions = {
  '2024-05-03': [
    article('bridge-opens', '新桥通车', '横跨青河的新桥今日通车，王大民出席。'),
    article('harvest', '夏粮开镰', '全县夏粮开镰，青河两岸机声隆隆。'),
  ],
  '2024-05-02': [
    article('bridge-tested', '新桥试车', '青河新桥完成荷载试验，王大民到现场。'),
    article('library', '图书馆延时开放', '图书馆周末开放到晚上九点。'),
  ],
  '2024-05-01': [
    article('bridge-begun', '新桥合龙', '青河新桥合龙，王大民讲话。'),
    article('poem', '青河夏夜', '蛙声从稻田里升起。'),
    article('race', '龙舟赛', '青河龙舟赛下周开赛。'),
  ],
};

const about = {
  date: '2024-05-03',
  slug: 'bridge-opens',
  phrases: ['王大民', '青河', '新桥', '通车'],
  limit: 5,
};

describeIndexes((open) => {
  test('articles that share its names and words are similar to one, and never itself', async () => {
    const index = await open();
    for (const [date, articles] of Object.entries(editions))
      await index.upsertEdition({ date, source: 'first', articles });
    const all = await index.findSimilar({ ...about, shown: 'all' });
    expect(all).toEqual([
      { date: '2024-05-02', slug: 'bridge-tested', title: '新桥试车' },
      { date: '2024-05-01', slug: 'bridge-begun', title: '新桥合龙' },
    ]);
    const shown = ['2024-05-03', '2024-05-01'];
    const some = await index.findSimilar({ ...about, shown });
    expect(some.map(({ slug }) => slug)).toEqual(['bridge-begun']);
    expect(await index.findSimilar({ ...about, phrases: [], shown: 'all' })).toEqual([]);
    expect(await index.findSimilar({ ...about, limit: 1, shown: 'all' })).toHaveLength(1);
    await index.close();
  });

  test('phrases that nobody would search for end nothing', async () => {
    const index = await open();
    for (const [date, articles] of Object.entries(editions))
      await index.upsertEdition({ date, source: 'first', articles });
    const phrases = ['', '"', '”“', ' ', '河', '\ud800', '%_\\', 'x'.repeat(5000), '\0', '，'];
    expect(await index.findSimilar({ ...about, phrases, shown: 'all' })).toEqual([]);
    await index.close();
  });
});

describe('what articles share', () => {
  it('counts for more the fewer have it, and for nothing if all have it', () => {
    expect(rankSimilar([[7], [7, 8], [5, 6, 7, 8, 9]], 5)).toEqual([7]);
    expect(rankSimilar([[1, 2, 3, 4, 5]], 5)).toEqual([]);
  });

  it('of equals, the newest comes first', () => {
    const rare = [[3, 9]];
    expect(rankSimilar([...rare, ...rare], 100)).toEqual([9, 3]);
  });

  it('is nothing in an archive of one article', () => {
    expect(rankSimilar([[], []], 0)).toEqual([]);
  });
});
