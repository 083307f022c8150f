import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SiteFrame } from '@/components/site/site-frame';
import { readPaper } from '@/lib/content/read-paper';
import type { StandingLink } from '@/lib/content/standing/standing-page';
import { fromAddress } from '@/lib/fonts/character-set';
import { languageOf } from '@/lib/language/find-language';
import { paper } from '../edition/make-edition';
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

test.each(['zh-Hans', 'zh-Hant', 'ja', 'ko', 'en'])(
  'a proof in %s is marked, in letters that its fonts have',
  (language) => {
    const render = (status: 'proof' | 'scheduled' | 'published') =>
      renderToStaticMarkup(
        <SiteFrame
          paper={{ ...paper, language, standingPages: [] }}
          edition={{ status }}
          head={null}
        >
          .
        </SiteFrame>,
      );
    const { proof } = languageOf(language).messages;
    expect(render('published')).not.toContain(proof);
    for (const html of [render('proof'), render('scheduled')]) {
      expect(html).toContain(`>${proof}</p>`);
      const addresses = [...html.matchAll(/url\([^)]*\/([^/).]+)\.[^/)]*\)/g)];
      const letters = addresses.map(([, set = '']) => fromAddress(set)).join('');
      expect([...proof].filter((letter) => !letters.includes(letter))).toEqual([]);
    }
  },
);
