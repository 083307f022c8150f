import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { articleText, makeContentFolder, paperYaml } from '../support/content-folder';
import { readGolden } from '../support/golden';

/**
 * `fixtures/articles/NAME.md` is read as an article of 10 March 2023 and must be `NAME.json`, its body a
 * line of HTML for each block. A name beginning with `en-` is read in an English paper in London.
 */
const folder = join(import.meta.dirname, 'fixtures', 'articles');
const names = (await readdir(folder))
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

const picture = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"></svg>`;

test('there are more than ten fixtures', () => expect(names.length).toBeGreaterThan(10));

test.each(names)('%s', async (name) => {
  const content = await makeContentFolder();
  if (name.startsWith('en-')) {
    const english = paperYaml.replace('zh-Hans', 'en').replace('Asia/Shanghai', 'Europe/London');
    await content.write('paper.yaml', english);
  }
  await content.write('2023-03-09/01-yesterday.md', articleText());
  await content.write('2023-03-10/gate.svg', picture(300, 200));
  await content.write('2023-03-10/red flower.svg', picture(100, 100));
  await content.write('2023-03-10/lake.svg', picture(160, 90));
  await copyFile(join(folder, `${name}.md`), join(content.path, `2023-03-10/01-${name}.md`));
  await content.write('2023-03-10/02-other.md', articleText({ aliases: '[old-other]' }));

  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('no paper');
  const { edition, diagnostics } = await readEdition(content.path, '2023-03-10', paper);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const article = edition?.articles.find(({ slug }) => slug === name);
  if (!article) throw new Error(`no article ${name}`);
  expect(toReadable(article)).toEqual(await readExpected(name, article));
});

/** Plain JSON: what does not survive it is no part of an article. */
function toReadable(article: Article): unknown {
  return JSON.parse(
    JSON.stringify({ ...article, body: article.body.children.map((node) => toHtml(node)) }),
  );
}

async function readExpected(name: string, article: Article): Promise<unknown> {
  const drawn = `${JSON.stringify(toReadable(article), undefined, 2)}\n`;
  return JSON.parse(await readGolden(join(folder, `${name}.json`), drawn));
}
