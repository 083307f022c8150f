import { expect, test } from 'vitest';
import { openTextMetrics } from '@/lib/newsroom/open-text-metrics';
import { makeArticle, paper } from '../edition/make-edition';

const articles = [makeArticle({}), makeArticle({ slug: 'market' })];

test('the metrics of an edition are opened once, for copies of it too', async () => {
  const metrics = await openTextMetrics({ paper, articles });
  expect(await openTextMetrics({ paper, articles: [...articles] })).toBe(metrics);
  expect(await openTextMetrics(structuredClone({ paper, articles }))).toBe(metrics);
});

test('other names in the edition or the paper give other metrics', async () => {
  const metrics = await openTextMetrics({ paper, articles });
  const named = [...articles, makeArticle({ slug: 'river', places: ['清水河大桥'] })];
  const other = await openTextMetrics({ paper, articles: named });
  expect(other).not.toBe(metrics);
  const title = '清水河大桥通车';
  expect(other.segment(title)).not.toEqual(metrics.segment(title));
  const lexicon = { ...paper, lexicon: ['水河'] };
  expect(await openTextMetrics({ paper: lexicon, articles })).not.toBe(metrics);
});

test.each([
  ['本报记者 欧阳明远 摄', '欧阳明远'],
  ['谷雨澄摄', '谷雨澄'],
  ['摄影 谷雨澄、赵敏', '谷雨澄'],
])('the name in the credit %s is a word wherever it is printed', async (credit, name) => {
  const picture = { name: 'gate.jpg', width: 900, height: 600, bytes: 9, alt: '门', credit };
  const credited = [...articles, makeArticle({ slug: 'gate', pictures: [picture] })];
  const { segment } = await openTextMetrics({ paper, articles: credited });
  for (const text of [credit, `昨日${name}在东门拍摄`])
    expect(segment(text).map((word) => word.join(''))).toContain(name);
});
