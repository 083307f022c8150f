import { expect, test } from 'vitest';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { articleText, makeContentFolder } from '../support/content-folder';
import { runArticleCases } from '../support/run-article-cases';

runArticleCases('links');

const crossheads = '首段。\n\n## 东 门,西门\n\n文。\n\n### 东 门,西门\n\n文。\n\n小题\n--\n\n文。';

/** Returns what is reported of the links of an article of 24 November, as severity, column and fix. */
async function check(links: string): Promise<string[]> {
  const folder = await makeContentFolder();
  await folder.write('2026-11-23/01-old.md', articleText({ aliases: '[former]' }, crossheads));
  await folder.write('2026-11-23/02-plain.md', articleText());
  // A picture that is missing, and a field that is wrong, are matters of that edition.
  await folder.write(
    '2026-11-23/03-bad.md',
    articleText({ rank: 9 }, '![无](no.jpg)\n\n## 门\n\n文。'),
  );
  await folder.write('2026-11-24/01-a.md', articleText({}, `${links}\n\n## 本节\n\n文。`));
  await folder.write('2026-11-24/02-b.md', articleText({ aliases: '[was-b]' }, crossheads));
  const { paper } = await readPaper(folder.path);
  if (!paper) throw new Error('paper.yaml has errors');
  const { diagnostics } = await readEdition(folder.path, '2026-11-24', paper);
  return diagnostics
    .filter(({ file, code }) => file.endsWith('/01-a.md') && code === 'broken-link')
    .map(({ severity, line, column, fix }) => `${severity} ${line}:${column} ${fix}`);
}

test.each([
  'b#东-门，西门',
  'b#东-门，西门-2',
  '02-b.md#小题',
  'was-b#小题',
  '/2026-11-24/b#%E5%B0%8F%E9%A2%98',
  'b#小题:~:text=文',
  'b#:~:text=首段',
  'a#本节',
  '/2026-11-23/old#东-门，西门',
  '../2026-11-23/01-old.md#小题',
  '/2026-11-23/former#小题',
  '/2026-11-23/bad#门',
  '/2026-11-23#任何',
])('the link %s leads somewhere', async (address) => {
  expect(await check(`[见](${address})`)).toEqual([]);
});

test.each([
  ['b#小提', 'warning 6:2 did you mean #小题?'],
  ['was-b#小提', 'warning 6:2 did you mean #小题?'],
  ['/2026-11-23/old#小提', 'warning 6:2 did you mean #小题?'],
  ['/2026-11-23/former#小提', 'warning 6:2 did you mean #小题?'],
  ['/2026-11-23/plain#小题', 'warning 6:2 the article has no crossheads: remove #小题'],
  ['a#本书', 'error 6:2 did you mean #本节?'],
  ['/2026-11-23/odl#小题', 'error 6:2 write the slug of an article there'],
  ['/2026-11-22/old#小题', 'error 6:2 there is no edition of 2026-11-22'],
])('the link %s does not: %s', async (address, expected) => {
  expect(await check(`见[此](${address})`)).toEqual([expected]);
});
