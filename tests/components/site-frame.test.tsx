import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SiteFrame } from '@/components/site/site-frame';
import { readPaper } from '@/lib/content/read-paper';
import type { StandingLink } from '@/lib/content/standing/standing-page';
import { makeContentFolder, paperYaml } from '../support/content-folder';

async function renderFooter(
  more: string,
  standingPages: readonly StandingLink[] = [],
): Promise<string | undefined> {
  const content = await makeContentFolder();
  await content.write('paper.yaml', paperYaml + more);
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const html = renderToStaticMarkup(
    <SiteFrame paper={{ ...paper, standingPages }} head={null}>
      text
    </SiteFrame>,
  );
  return /<footer[^>]*>(.*)<\/footer>/s.exec(html)?.[1];
}

test('the footer of paper.yaml is under every page, below the name of the paper', async () => {
  const footer = await renderFooter('footer: "刊号 *00-0000*，[邮箱](mailto:a@example.com)"\n');
  expect(footer).toBe(
    '<p>县区新闻</p><p>刊号 <em class="font-emphasis">00-0000</em>，<a href="mailto:a@example.com">邮箱</a></p>',
  );
});

test('the standing pages come first, in their order', async () => {
  const footer = await renderFooter('', [
    { slug: 'about', title: '关于本报' },
    { slug: 'letters', title: '读者来信' },
  ]);
  const links = [...(footer ?? '').matchAll(/<a[^>]*href="([^"]*)"[^>]*>([^<]*)/g)];
  expect(links.map(([, href, text]) => [href, text])).toEqual([
    ['/about', '关于本报'],
    ['/letters', '读者来信'],
  ]);
});

test('without a footer there is the name alone', async () => {
  expect(await renderFooter('')).toBe('<p>县区新闻</p>');
});
