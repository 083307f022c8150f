import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageAds } from '@/components/edition/page-ads';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { makeContentFolder } from '../support/content-folder';

const date = '2023-03-10';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20" width="80" height="20"/>';

/** Returns the HTML of advertisements, each from the lines after `kind: ad` on. */
async function renderAds(texts: readonly string[]): Promise<string> {
  const content = await makeContentFolder();
  await content.write(`${date}/fair.svg`, drawing);
  for (const [index, text] of texts.entries()) {
    const head = `---\nsection: culture\nkind: ad\nad: { columns: 2, rows: 9 }\n`;
    await content.write(`${date}/0${index}-ad-${index}.md`, head + text);
  }
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const { edition, diagnostics } = await readEdition(content.path, date, paper);
  if (!edition) throw new Error(JSON.stringify(diagnostics));
  const people = { editors: [], designers: [], proofreaders: [] };
  const page = { number: 1, name: '要闻', ...people, articles: [], ads: edition.articles };
  return renderToStaticMarkup(<PageAds page={page} paper={paper} />);
}

const inWords = `title: 惠济饭店\n---\n\n双人房每晚二百九十八元\\\n[在线预订](https://hotel.example/)\n`;
const inPicture = `title: 春季家装节\n---\n\n[![家装节，三月十日开幕](fair.svg)](https://fair.example/)\n`;

test('a picture is whole, with its size, and leads where it was linked to; its title is in it', async () => {
  const html = await renderAds([inPicture]);
  expect(html).toMatch(
    /<a href="https:\/\/fair\.example\/" rel="sponsored noopener"><img [^>]*src="\/2023-03-10\/media\/fair\.svg"/,
  );
  expect(html).toMatch(/width="80" height="20"/);
  expect(html).toContain('alt="家装节，三月十日开幕"');
  expect(html).not.toContain('春季家装节');
});

test('each advertisement has the label that the law requires, and its own words', async () => {
  const html = await renderAds([inWords, inPicture]);
  expect(html.match(/<aside [^>]*aria-label="广告 · 第1版 要闻"/g)).toHaveLength(1);
  expect(html.match(/<p class="page-ad-label font-hei">广告<\/p>/g)).toHaveLength(2);
  const words = html.replace(/<[^>]+>/g, '');
  expect(words).toContain('惠济饭店');
  expect(words).toContain('双人房每晚二百九十八元');
  expect(html).toContain('<a href="https://hotel.example/" rel="sponsored noopener">在线预订</a>');
});

test('no list of articles or headings has it, and no id of two is the same', async () => {
  const long = `title: 招聘\n---\n\n## 待遇\n\n时间如下：\n\n| 周 | 时 |\n|---|---|\n| 一 | 九点 |\n\n面议[^1]。\n\n[^1]: 试用期三个月。\n`;
  const html = await renderAds([long, long]);
  expect(html).toContain('待遇');
  expect(html).not.toMatch(/<(article|h[1-6])\b/);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a page without advertisements has no room for them', async () => {
  const people = { editors: [], designers: [], proofreaders: [] };
  const page = { number: 1, name: '要闻', ...people, articles: [], ads: [] };
  expect(renderToStaticMarkup(<PageAds page={page} paper={{ language: 'zh-Hans' }} />)).toBe('');
});
