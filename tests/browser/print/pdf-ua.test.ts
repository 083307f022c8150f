import { expect, test } from '@playwright/test';
import { checkPdfUa } from '../../print/ua/check-pdf-ua';
import { outlineTags } from '../../print/ua/outline-tags';
import { startOwnServer } from '../own-server';

async function fetchPdf(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

test('the sample conforms to PDF/UA-1 on its own sheet, on A4, with crop marks, and page by page', async ({
  baseURL,
}) => {
  for (const path of [
    'edition.pdf',
    'edition.pdf?sheet=a4',
    'edition.pdf?marks=1',
    'pages/1.pdf',
    'pages/2.pdf?sheet=a4',
  ]) {
    const bytes = await fetchPdf(`${baseURL}/2023-03-10/${path}`);
    expect(await checkPdfUa(bytes), path).toEqual([]);
    const headings = (await outlineTags(bytes)).match(/^ *H1$/gm);
    expect(headings, `${path} has one title`).toHaveLength(1);
  }
});

// The manuals show all that the paper can print: pictures, tables, lists, verse, notes, quotations, advertisements.
for (const language of ['en', 'zh-Hans']) {
  test(`the manual in ${language} conforms to PDF/UA-1`, async () => {
    const { origin, stop } = await startOwnServer({}, `content/starter/${language}`);
    try {
      for (const path of ['edition.pdf', 'edition.pdf?sheet=tabloid', 'pages/5.pdf']) {
        const bytes = await fetchPdf(`${origin}/2025-01-01/${path}`);
        expect(await checkPdfUa(bytes), path).toEqual([]);
        const tags = await outlineTags(bytes);
        expect(tags.match(/^ *H1$/gm), `${path} has one title`).toHaveLength(1);
        expect(doubledLinks(tags), path).toEqual([]);
        if (language === 'en' && path === 'edition.pdf') {
          const article = await fetch(`${origin}/2025-01-01/folder`);
          expectWholeParagraphs(tags, await article.text());
        }
        for (const type of path === 'edition.pdf' ? ['L Decimal', 'Table', 'Note', 'Figure'] : []) {
          expect(tags).toMatch(new RegExp(`^ *${type}`, 'm'));
        }
      }
    } finally {
      await stop();
    }
  });
}

/** Returns the targets of links that follow a link to the same place with nothing in between. */
function doubledLinks(tags: string): string[] {
  const pairs = tags.matchAll(/<(.*)>\n *Link\n(?: *“.*”\n)? *<\1>/g);
  return [...pairs].map(([, target = '']) => target);
}

/** Words that lines divide are read as wholes, and words at line ends apart. */
function expectWholeParagraphs(tags: string, article: string): void {
  const body = article.slice(article.indexOf('story-body'), article.indexOf('</article>'));
  const paragraphs = [...body.matchAll(/<p(?: [^>]*)?>([^<]{120,})<\/p>/g)];
  expect(paragraphs.length).toBeGreaterThan(2);
  for (const [, paragraph = ''] of paragraphs) expect(tags).toContain(paragraph);
}
