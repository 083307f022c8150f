import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from '../own-server';
import { untilDrawn } from '../settled';
import { storeSettings } from './store-settings';

interface Node {
  role: string;
  name: string;
  /** The texts in it, as they are heard. */
  texts: string[];
}

/** What screen readers get of a view, in order. */
async function listen(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textsIn = (id: string): string[] => {
    const node = byId.get(id);
    if (!node) return [];
    if (!node.ignored && node.role?.value === 'StaticText') return [String(node.name?.value)];
    return (node.childIds ?? []).flatMap(textsIn);
  };
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ nodeId, role, name }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ''),
      texts: textsIn(nodeId),
    }));
}

const withRole = (nodes: Node[], role: string) => nodes.filter((node) => node.role === role);
const isOneLetter = (text: string) => /^\p{L}$/u.test(text.trim());

const papers = [
  { folder: 'content', date: '2023-03-10' },
  { folder: 'content/starter/en', date: undefined },
  { folder: 'tests/cases/widths/kerning-en', date: '2024-03-02' },
];

for (const { folder, date } of papers) {
  test.describe(`a screen reader hears ${folder}`, () => {
    test.describe.configure({ mode: 'default' });
    let server: OwnServer;
    let edition = '';
    test.beforeAll(async ({ request }) => {
      server = await startOwnServer({ SHOW_PROOFS: '1' }, folder);
      const front = await (await request.get(server.origin)).text();
      edition = date ?? /\/(\d{4}-\d\d-\d\d)\/pages/.exec(front)?.[1] ?? '';
    });
    test.afterAll(() => server.stop());

    for (const width of [390, 1440]) {
      test(`each story once, in words and sentences, ${width} px wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        for (const path of [`/${edition}`, `/${edition}/pages/1`]) {
          await page.goto(server.origin + path);
          await untilDrawn(page);
          if (width === 1440) {
            // The digest under the sheet, once the sheet is seen to be there.
            await expect(
              page.locator('.main [aria-hidden] .teaser, [aria-hidden] .teaser').first(),
            ).toBeVisible();
          }
          const nodes = await listen(page);
          const headings = withRole(nodes, 'heading').map(({ name }) => name);
          expect(headings.length, path).toBeGreaterThan(0);
          const squeezed = headings.map((name) => name.replace(/\s+/gu, ''));
          expect(new Set(squeezed).size, path).toBe(squeezed.length);
          const letters = withRole(nodes, 'StaticText').filter(({ name }) => isOneLetter(name));
          expect(
            letters.map(({ name }) => name),
            path,
          ).toEqual([]);
          const headlines = await page
            .locator('.headline, .headline-set')
            .evaluateAll((all) =>
              all.flatMap((one) => (one.checkVisibility() ? (one.textContent ?? '') : [])),
            );
          // White of any width is heard as a space.
          const squeeze = (text: string) => text.trim().replace(/\s/gu, ' ');
          const texts = new Set(withRole(nodes, 'StaticText').map(({ name }) => squeeze(name)));
          for (const headline of headlines) expect([...texts], path).toContain(squeeze(headline));
        }
      });
    }

    test('no two landmarks of one kind by one name', async ({ page }) => {
      const roles = ['navigation', 'region', 'complementary', 'search', 'form', 'main', 'banner'];
      for (const path of [`/${edition}`, `/${edition}/pages/1`, '/archive', '/search']) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(server.origin + path);
        await untilDrawn(page);
        await expect(async () => {
          const nodes = (await listen(page)).filter(({ role }) => roles.includes(role));
          const names = nodes.map(({ role, name }) => `${role} ${name.replace(/\s+/gu, '')}`);
          expect(new Set(names).size, names.join('\n')).toBe(names.length);
        }).toPass();
      }
    });
  });
}

test('a hyphenated word of a sheet is heard as one word, and its hyphen is not heard', async ({
  page,
}) => {
  const text =
    'Telecommunications administrators acknowledged responsibilities concerning infrastructural ' +
    'modernisation, notwithstanding uncharacteristically straightforward recommendations. ';
  const server = await startOwnServer(
    { SHOW_PROOFS: '1' },
    'tests/cases/widths/kerning-en',
    (folder) =>
      writeFile(
        join(folder, '2024-03-02', '50-long-words.md'),
        `---\ntitle: Long words\nsection: news\n---\n\n${text.repeat(12)}\n`,
      ),
  );
  try {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${server.origin}/2024-03-02`);
    await untilDrawn(page);
    const words = await page.locator('.sheet .hyphenated').evaluateAll((lines) =>
      lines.map((line) => {
        const paragraph = line.closest('p')?.textContent ?? '';
        const head = line.textContent?.split(/\s/).at(-1) ?? '';
        return paragraph.split(/\s+/).find((word) => word.startsWith(head) && word !== head) ?? '';
      }),
    );
    expect(words.length).toBeGreaterThan(0);
    const heard = withRole(await listen(page), 'StaticText').map(({ name }) => name);
    const all = heard.join('\n');
    for (const word of words) expect(all).toContain(word);
    expect(heard.filter((text) => /^[-‐]$/.test(text.trim()))).toEqual([]);
  } finally {
    await server.stop();
  }
});

test('what is heard is neither found nor copied a second time', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/2023-03-10/pages/1');
  await untilDrawn(page);
  const { copied, written, laidOut, heard } = await page.evaluate(() => {
    const heading = document.querySelector('.sheet h2');
    if (heading) getSelection()?.selectAllChildren(heading);
    const spoken = document.querySelector<HTMLElement>('.sheet p .spoken');
    return {
      copied: getSelection()?.toString(),
      written: heading?.textContent,
      laidOut: spoken && getComputedStyle(spoken, '::before').content,
      heard: spoken?.dataset.spoken,
    };
  });
  expect(copied).toBe(written);
  // Orca passes over a text that is said in the place of a mark (`content: "" / attr()`).
  expect(laidOut).toBe(`"${heard}"`);
});

test('in large print the list is heard, since the sheet is not shown', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await storeSettings(page, { largePrint: 'on' });
  await page.goto('/2023-03-10/pages/1');
  await untilDrawn(page);
  const headings = withRole(await listen(page), 'heading').map(({ name }) => name);
  expect(headings.length).toBeGreaterThan(5);
  expect(new Set(headings).size).toBe(headings.length);
});
