import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { toAd } from '@/lib/edition/to-ad';
import { makeContentFolder } from '../support/content-folder';

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>';

async function read(fields: string, body: string) {
  const content = await makeContentFolder();
  const date = '2026-11-24';
  await content.write(
    `${date}/01-fair.md`,
    `---\ntitle: 家装节\nsection: economy\n${fields}---\n\n${body}\n`,
  );
  await content.write(`${date}/fair.svg`, picture);
  const { paper } = await readPaper(content.path);
  if (!paper) throw new Error('paper.yaml has errors');
  const { edition, diagnostics } = await readEdition(content.path, date, paper);
  return { article: edition?.articles[0], lines: diagnostics.map(formatDiagnostic) };
}

test('an advertisement has its size, its place and its page', async () => {
  const { article, lines } = await read(
    'kind: ad\nad: { width: 90, height: 60, place: top-left, page: 3 }\n',
    '![家装节](fair.svg)',
  );
  expect(lines).toEqual([]);
  expect(article && toAd(article)).toEqual({
    slug: 'fair',
    size: { width: 90, height: 60 },
    place: 'top-left',
    page: 3,
  });
});

test('page and place of an article count for an advertisement, too', async () => {
  const { article } = await read(
    'kind: ad\npage: 2\nad: { columns: 2, rows: 18 }\nlayout: { place: bottom }\n',
    '![家装节](fair.svg)',
  );
  expect(article && toAd(article)).toMatchObject({ place: 'bottom', page: 2 });
});

test('the link of its picture is remembered, and nothing of it is lost', async () => {
  const { article, lines } = await read(
    'kind: ad\nad: { columns: 2, rows: 18 }\n',
    '[![家装节](fair.svg)](https://fair.example/spring)',
  );
  expect(lines).toEqual([]);
  expect(article?.ad?.link).toBe('https://fair.example/spring');
  expect(article?.pictures.map(({ name }) => name)).toEqual(['fair.svg']);
});

test('links in its words say that they are paid for', async () => {
  const { article } = await read(
    'kind: ad\nad: { columns: 2, rows: 18 }\n',
    '[在线预订](https://fair.example/)',
  );
  expect(JSON.stringify(article?.body)).toContain('"rel":["sponsored","noopener"]');
});

test('an index may be empty, because the system writes it', async () => {
  const { article, lines } = await read('kind: index\n', '');
  expect(lines.filter((line) => !line.includes('fair.svg'))).toEqual([]);
  expect(article?.kind).toBe('index');
});
