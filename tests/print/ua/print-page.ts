import { readFile } from 'node:fs/promises';
import { finishPdf, type PdfFinish } from '@/lib/print/finish-pdf';
import { openStart } from '@/lib/print/start-chromium';
import { nameRoles, rolesOfElements } from '@/lib/print/tags/name-roles';

const origin = 'http://paper.test';

const finish: PdfFinish = {
  description: {
    title: 'The Quay & Harbour 10 March 2023',
    author: 'The Quay & Harbour',
    subject: 'Ferries; Weather',
    language: 'en',
    date: '2023-03-10',
  },
  sheets: [
    { width: 150, height: 200 },
    { width: 150, height: 200 },
  ],
  bookmarks: [
    { title: 'Page 1', page: 0, top: 0 },
    { title: 'Page 2', page: 1, top: 0 },
  ],
  links: {
    origin,
    publicOrigin: 'https://paper.example',
    pages: ['/2023-03-10/pages/1', '/2023-03-10/pages/2'],
    names: { '/2023-03-10/ferries': 'Ferries sail late', '/2023-03-10/pages/2': 'Page 2 Sport' },
  },
};

/**
 * Prints two sheets as the components draw them, small enough to read their tags, with every kind of content: lists,
 * a table, pictures, a note, a quotation, a box, links, a hyphen, text that continues in another column.
 */
export async function printSample(): Promise<Uint8Array> {
  const browser = await openStart()();
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const view = await context.newPage();
    await view.route('**/*', async (route) =>
      route.fulfill({ contentType: 'text/html', body: await readFile(sample, 'utf8') }),
    );
    await view.goto(`${origin}/print`);
    await view.evaluate(nameRoles, rolesOfElements);
    const printed = await view.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
    });
    return await finishPdf(new Uint8Array(printed), finish);
  } finally {
    await browser.close();
  }
}

const sample = 'tests/print/ua/sample.html';
