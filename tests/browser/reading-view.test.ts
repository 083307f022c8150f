import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Readability as ReadingView } from '@mozilla/readability';
import { expect, type Page, test } from '@playwright/test';
import { type OwnServer, startOwnServer } from './own-server';

const date = '2023-03-10';
const readability = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

const prose =
  '江边的灯一盏盏亮起来，散步的人慢慢多了。卖糖画的老人把车停在桥头，几个孩子围着看，谁也不肯先走。';
const story = `---
title: 江边灯会开了
deck: 今年多了三处看台
section: culture
byline: 本报记者 周明
corrections: [{ date: 2023-03-12, text: “三处”应为“四处”。 }]
keywords: [灯会]
---

${prose}${prose}

看台分布如下：

| 看台 | 座位 |
| --- | --- |
| 东岸 | 120 |
| 西岸 | 90 |

- 入场不收费
- 请勿携带宠物

${prose}${prose}[^1]

看灯的人\\
走了又来

${prose}${prose}最后一盏灯十点熄灭。

[^1]: 以当日公告为准。
`;

test.describe.configure({ mode: 'serial' });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer();
  await writeFile(join(server.contentDir, date, '11-lanterns.md'), story);
  await writeFile(join(server.contentDir, date, '12-moon.md'), poem);
});
const poem = `---
title: 月下
section: culture
---

月亮落进江心\\
渔火一盏盏醒来

天亮以前\\
船都开走了
`;

test.afterAll(() => server.stop());

/** What a reading view takes from an article's page (Firefox uses this library). */
async function read(page: Page, slug: string): Promise<{ title: string; lines: string[] }> {
  await page.goto(`${server.origin}/${date}/${slug}`);
  await page.addScriptTag({ path: readability });
  return page.evaluate(() => {
    // The script adds the class to the window.
    const { Readability } = window as unknown as { Readability: typeof ReadingView };
    const parsed = new Readability(document.cloneNode(true) as Document).parse();
    const { title, content } = parsed ?? {};
    const view = document.createElement('div');
    view.innerHTML = (content ?? '').replace(/<br>|<\/(?:p|li|tr|h2)>/g, '\n');
    const lines = (view.textContent ?? '').split('\n').map((line) => line.trim());
    return { title: title ?? '', lines: lines.filter((line) => line !== '') };
  });
}

test('a reading view shows the whole story and nothing else, its correction included', async ({
  page,
}) => {
  const { title, lines } = await read(page, 'lanterns');
  const text = lines.join('\n');
  expect(title).toContain('江边灯会开了');
  expect(['江边灯会开了', '今年多了三处看台', '本报记者 周明', prose + prose]).toContain(lines[0]);
  expect(text.split(prose)).toHaveLength(7);
  for (const part of ['看台分布如下：', '东岸', '120', '西岸', '90', '入场不收费', '请勿携带宠物'])
    expect(text).toContain(part);
  expect(lines).toContain('看灯的人');
  expect(lines).toContain('走了又来');
  expect(text).toContain('最后一盏灯十点熄灭。');
  expect(text).toContain('以当日公告为准。');
  expect(lines.at(-1)).toBe('更正（2023年3月12日）：“三处”应为“四处”。');
});

test('a reading view of a plain article begins and ends with the story', async ({ page }) => {
  const { lines } = await read(page, 'huiji-park');
  await page.goto(`${server.origin}/${date}/huiji-park`);
  const paragraphs = await page.locator('.story-body > p').allTextContents();
  expect(lines.at(-1)).toBe(paragraphs.at(-1)?.trim());
  for (const paragraph of paragraphs) expect(lines.join('\n')).toContain(paragraph.trim());
});

test('the number of a footnote on the sheet leads to the note in the article, and back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${server.origin}/${date}/pages/2`);
  await page.locator('[data-story="lanterns"] sup').first().click();
  await expect(page).toHaveURL(/\/lanterns#fn-lanterns-1$/);
  const note = page.locator('#fn-lanterns-1');
  await expect(note).toBeInViewport();
  await expect(note).toContainText('以当日公告为准。');
  await note.getByRole('link').first().click();
  await expect(page).toHaveURL(/#fnref-lanterns-1$/);
});

for (const width of [390, 1440]) {
  test(`all lines of a poem begin at one place, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${server.origin}/${date}/moon`);
    const lefts = await page.locator('.story-body > p').evaluateAll((paragraphs) =>
      paragraphs.flatMap((paragraph) =>
        [...paragraph.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return Math.round(range.getBoundingClientRect().left);
          }),
      ),
    );
    expect(lefts).toHaveLength(4);
    expect(new Set(lefts).size).toBe(1);
  });
}
