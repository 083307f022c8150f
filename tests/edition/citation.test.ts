import { expect, test } from 'vitest';
import type { Byline } from '@/lib/content/bylines/byline';
import { cite } from '@/lib/edition/metadata/citation';
import { makeArticle, paper } from './make-edition';

const by = (...names: string[]): Byline => ({
  printed: names.join(' '),
  parts: [],
  people: names.map((name) => ({ name, roles: ['reporter'] })),
  runsIn: false,
});
const address = 'https://example.com/2023-03-10/huiji-park';

test('a Chinese article is cited in three styles, with its page', () => {
  const article = makeArticle({
    title: '园区建设　提速50%',
    byline: by('杨丽萍', '张盼'),
  });
  expect(cite({ article, paper, page: 2, address })).toEqual({
    plain: `杨丽萍、张盼：《园区建设 提速50%》，《县区新闻》，2023年3月10日，第2版。${address}`,
    gbt7714: '杨丽萍, 张盼. 园区建设 提速50%[N]. 县区新闻, 2023-03-10(2).',
    bibtex: `@article{huiji-park-2023-03-10,
  author = {{杨丽萍} and {张盼}},
  title = {{园区建设 提速50\\%}},
  journal = {县区新闻},
  year = {2023},
  month = {3},
  day = {10},
  pages = {2},
  url = {${address}},
  langid = {chinese}
}`,
  });
});

test('an English article is cited in three styles', () => {
  const article = makeArticle({ title: 'Park & Ride', byline: by('Anna Lee') });
  const english = { name: 'County News', language: 'en' };
  const { plain, gbt7714, bibtex } = cite({ article, paper: english, page: 1, address });
  expect(plain).toBe(`Anna Lee. “Park & Ride.” County News, 10 March 2023, p. 1. ${address}`);
  expect(gbt7714).toBe('Anna Lee. Park & Ride[N]. County News, 2023-03-10(1).');
  expect(bibtex).toContain('title = {{Park \\& Ride}}');
});

test('of four authors three are named; of none the headline comes first', () => {
  const four = makeArticle({ byline: by('甲一', '乙二', '丙三', '丁四') });
  expect(cite({ article: four, paper, page: 1, address }).gbt7714).toMatch(
    /^甲一, 乙二, 丙三, 等\. 园区/,
  );
  const none = makeArticle();
  expect(cite({ article: none, paper, address }).gbt7714).toBe(
    '园区建设提速[N]. 县区新闻, 2023-03-10.',
  );
  expect(cite({ article: none, paper, address }).plain).toMatch(/^《园区建设提速》，/);
});

test('what TeX would read as a command is text', () => {
  const article = makeArticle({ title: 'a\\b~c^d_e{f}$#' });
  expect(cite({ article, paper, address }).bibtex).toContain(
    'a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d\\_e\\{f\\}\\$\\#',
  );
});

test('a paper that does not know its own address cites none', () => {
  const { plain, bibtex } = cite({ article: makeArticle(), paper, page: 1 });
  expect(plain).toBe('《园区建设提速》，《县区新闻》，2023年3月10日，第1版。');
  expect(bibtex).not.toContain('url');
});
