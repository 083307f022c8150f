import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SiteFrame } from '@/components/site/site-frame';
import { readPaper } from '@/lib/content/read-paper';
import { makeContentFolder, paperYaml } from '../support/content-folder';

async function renderFooter(more: string): Promise<string | undefined> {
  const content = await makeContentFolder();
  await content.write('paper.yaml', paperYaml + more);
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const html = renderToStaticMarkup(
    <SiteFrame paper={paper} head={null}>
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

test('without a footer there is the name alone', async () => {
  expect(await renderFooter('')).toBe('<p>县区新闻</p>');
});
