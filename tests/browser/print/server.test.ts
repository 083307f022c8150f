import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startOwnServer } from '../own-server';
import { readPrinted, withoutWhite } from './printed-text';

const date = '2023-03-10';
const article = join(date, '01-huiji-park.md');

async function fetchPdf(origin: string, path = `/${date}/edition.pdf`): Promise<Uint8Array> {
  const answer = await fetch(`${origin}${path}`);
  expect(answer.status, path).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

test('a PDF is made again when an article is edited, not when files are only touched', async () => {
  const { origin, contentDir, stateDir, stop } = await startOwnServer();
  try {
    const kept = () => readdir(join(stateDir, 'pdf'));
    const first = await fetchPdf(origin);
    const [own] = await kept();
    for (const name of await readdir(join(contentDir, date))) {
      await utimes(join(contentDir, date, name), new Date(), new Date());
    }
    expect(Buffer.compare(await fetchPdf(origin), first)).toBe(0);
    expect(await kept()).toEqual([own]);

    // At once, while the view as it was is kept still: it is looked at just before.
    await fetch(`${origin}/${date}/print`);
    const text = await readFile(join(contentDir, article), 'utf8');
    await writeFile(join(contentDir, article), text.replace(/^title: .*$/m, 'title: 园区开园在即'));
    // A change is noticed within a second.
    const printed = async () => {
      const pieces = await readPrinted(await fetchPdf(origin));
      return withoutWhite(pieces.map((piece) => piece.text).join(''));
    };
    await expect.poll(printed).toContain('园区开园在即');
    expect(await kept()).toHaveLength(2);

    const drawing = join(contentDir, date, 'seedlings.svg');
    await writeFile(
      drawing,
      (await readFile(drawing, 'utf8')).replace('</svg>', '<path d="M0 0h9v9z"/></svg>'),
    );
    const files = async () => {
      await fetchPdf(origin);
      return kept();
    };
    await expect.poll(files).toHaveLength(3);
  } finally {
    await stop();
  }
});

test('two servers make the same bytes', async () => {
  const servers = [await startOwnServer(), await startOwnServer()];
  try {
    const paths = ['edition.pdf', 'pages/1.pdf?sheet=a4', 'edition.pdf?booklet=a4'].map(
      (name) => `/${date}/${name}`,
    );
    for (const path of paths) {
      const [one, other] = await Promise.all(servers.map(({ origin }) => fetchPdf(origin, path)));
      expect(Buffer.compare(one ?? Buffer.alloc(0), other ?? Buffer.alloc(1)), path).toBe(0);
    }
  } finally {
    for (const { stop } of servers) await stop();
  }
});

test('where no browser can run, a PDF says so and offers the print view, and the site stays up', async () => {
  const { origin, stop } = await startOwnServer({ CHROMIUM_PATH: '/nowhere/chromium' });
  try {
    // Each offers the very pages that were asked for.
    const views = {
      'edition.pdf': 'print',
      'pages/1.pdf': 'print/1',
      'edition.pdf?sheet=a3': 'print/a3',
      'edition.pdf?booklet=a3': 'print/a4',
    };
    for (const [path, view] of Object.entries(views)) {
      const answer = await fetch(`${origin}/${date}/${path}`);
      expect(answer.status, path).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('300');
      expect(await answer.text()).toContain(`href="/${date}/${view}"`);
      expect((await fetch(`${origin}/${date}/${view}`)).status, view).toBe(200);
    }
    for (const path of ['', '/print', '/print?sheet=a4', '/huiji-park']) {
      expect((await fetch(`${origin}/${date}${path}`)).status, path).toBe(200);
    }
  } finally {
    await stop();
  }
});
