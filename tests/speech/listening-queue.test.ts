import { expect, test } from 'vitest';
import { toListeningQueue } from '@/lib/speech/listening-queue';
import { makeEdition, paragraph } from '../edition/make-edition';

const paper = { name: '县区新闻', language: 'zh-Hans' };

test('the stories come in the order of the pages, and the name of a page is said before its first one', () => {
  const edition = makeEdition([
    { slug: 'lead', title: '头条', rank: 1, page: 1 },
    { slug: 'second', title: '二条', rank: 4, page: 1 },
    { slug: 'sports', title: '赛事', page: 2 },
  ]);
  const { stories } = toListeningQueue(edition, paper);
  expect(stories.map(({ slug }) => slug)).toEqual(edition.articles.map(({ slug }) => slug));
  const told = stories.map(({ sentences }) => sentences[0]);
  expect(told[0]).toEqual({ spoken: expect.stringMatching(/^第1版/) });
  expect(told[1]).toEqual({ text: '二条' });
  expect(told[2]).toEqual({ spoken: expect.stringMatching(/^第2版/) });
});

test('advertisements and indexes are not read out', () => {
  const edition = makeEdition([
    { slug: 'lead', page: 1 },
    { slug: 'today', kind: 'index', page: 1 },
    { slug: 'tea', kind: 'ad', ad: { columns: 2, rows: 8 }, page: 1 },
  ]);
  const { stories } = toListeningQueue(edition, paper);
  expect(stories.map(({ slug }) => slug)).toEqual(['lead']);
});

test('a queue is plain data with the texts of the player', () => {
  const edition = makeEdition([
    { slug: 'lead', body: { type: 'root', children: [paragraph('10:30开园。')] } },
  ]);
  const queue = toListeningQueue(edition, paper);
  expect(JSON.parse(JSON.stringify(queue))).toEqual(queue);
  expect(queue).toMatchObject({
    date: '2023-03-10',
    day: '2023年3月10日',
    voices: ['zh-CN', 'zh-SG', 'zh-TW'],
    messages: { play: '播放' },
  });
  expect(queue.stories[0]).toMatchObject({ path: '/2023-03-10/lead', title: '园区建设提速' });
  expect(queue.stories[0]?.sentences.at(-1)).toEqual({
    text: '10:30开园。',
    spoken: '10点30分开园。',
  });
});

test('a paper whose interface is in another language says so', () => {
  const { messagesLanguage, voices } = toListeningQueue(makeEdition([{ slug: 'lead' }]), {
    name: 'صحيفة',
    language: 'ar',
  });
  expect(messagesLanguage).toBe('en');
  expect(voices).toEqual([]);
});
