import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import jsqr from 'jsqr';
import { renderPdf } from '../../print/render-pdf';
import { type OwnServer, startOwnServer } from '../own-server';
import { type PrintedPiece, readPrinted, withoutWhite } from './printed-text';

const date = '2023-03-10';
const fine = 300 / 25.4;

test.describe.configure({ mode: 'serial' });

const paragraph = '杏花开了，山里人的春市也就开张了。赶市的人从各村来，带着新种和新苗。';
const long = `---
title: 长稿打印成剪报
deck: 有表，有图，有数字框
section: economy
byline: 本报记者 王建玲
---
${`${paragraph.repeat(4)}\n\n`.repeat(12)}
| 项目 | 2021年 | 2022年 |
|---|---:|---:|
| 签约项目（个） | 31 | 50 |
| 总投资（亿元） | 210 | 328 |

${`${paragraph.repeat(3)}\n\n`.repeat(8)}
:::facts[数字看点]
- 集中签约重点项目：50个
- 签约总金额：328亿元
:::

![杏花开在山坡上](apricot-hills.svg "杏花开在山坡上｜绘图")

${`${paragraph.repeat(5)}\n\n`.repeat(12)}最后一句话在这里。
`;

/** A story whose table begins so many paragraphs down. */
const withTable = (above: number) => `---
title: 停电安排
section: economy
---
${`${paragraph}\n\n`.repeat(above)}| 线路 | 时间 |
|---|---|
${Array.from({ length: 14 }, (_, index) => `| 线路${String(index).padStart(2, '0')} | ${index + 6}:00 |`).join('\n')}

${`${paragraph}\n\n`.repeat(30)}`;
const depths = [12, 22, 34, 44];

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer({ SITE_URL: 'https://paper.example.com' });
  await writeFile(join(server.contentDir, date, '11-long-story.md'), long);
  for (const above of depths) {
    await writeFile(join(server.contentDir, date, `12-table-${above}.md`), withTable(above));
  }
});
test.afterAll(() => server.stop());

async function printStory(page: Page, slug: string) {
  await page.goto(`${server.origin}/${date}/${slug}`);
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  return { bytes, pieces: await readPrinted(bytes) };
}

const textOf = (pieces: PrintedPiece[]) => withoutWhite(pieces.map(({ text }) => text).join(''));
/** The page's own number at its foot is no part of the story. */
const story = (pieces: PrintedPiece[]) => pieces.filter(({ baseline }) => baseline > 45);

for (const slug of ['huiji-park', 'apricot-festival']) {
  test(`${slug} prints as a clipping: source, heading, byline, text in columns, QR code`, async ({
    page,
  }) => {
    const { bytes, pieces } = await printStory(page, slug);
    expect(new Set(pieces.map((piece) => piece.page))).toEqual(new Set([1]));
    const text = textOf(pieces);
    expect(text).toContain('郑州县区新闻2023年3月10日星期五第1版');
    expect(text).toContain(`https://paper.example.com/${date}/${slug}`);
    expect(text.indexOf(slug)).toBeLessThan(text.indexOf('本报讯'));

    const [picture] = await renderPdf(bytes, 300 / 72);
    if (!picture) throw new Error('A page was drawn');
    expect(readCode(picture)).toBe(`https://paper.example.com/${date}/${slug}`);
  });
}

test('a long clipping continues from page to page, complete and in two columns', async ({
  page,
}) => {
  const { pieces } = await printStory(page, 'long-story');
  const pages = Math.max(...pieces.map((piece) => piece.page));
  expect(pages).toBe(3);
  for (let number = 1; number <= pages; number += 1) {
    const here = story(pieces.filter((piece) => piece.page === number));
    // A page is worth its paper, and no line crosses the white between its columns.
    expect(textOf(here).length, `page ${number}`).toBeGreaterThan(200);
    const body = here.filter(({ text }) => paragraph.includes(text.slice(1, -1)));
    const middle = (210 / 2 / 25.4) * 72;
    expect(body.some(({ right }) => right < middle)).toBe(true);
    expect(body.some(({ left }) => left > middle)).toBe(true);
    expect(body.filter(({ left, right }) => left < middle && right > middle)).toEqual([]);
  }
  const text = textOf(story(pieces));
  expect(text.split(paragraph)).toHaveLength(12 * 4 + 8 * 3 + 12 * 5 + 1);
  for (const part of [
    '总投资（亿元）210328',
    '签约总金额：328亿元',
    '杏花开在山坡上',
    '最后一句话在这里。',
  ]) {
    expect(text).toContain(part);
  }
  expect(textOf(pieces.filter(({ baseline }) => baseline < 45))).toBe('1/32/33/3');
});

test('a table that fits into a column is in one, wherever it begins', async ({ page }) => {
  for (const above of depths) {
    const { pieces } = await printStory(page, `table-${above}`);
    const rows = pieces.filter(({ text }) => text.startsWith('线路'));
    const columns = new Set(rows.map((row) => `${row.page} ${Math.round(row.left / 100)}`));
    expect(rows.length, `${above} paragraphs`).toBeGreaterThan(13);
    expect(columns.size, `${above} paragraphs: ${[...columns]}`).toBe(1);
  }
});

/** What a phone reads from the head of a page that is drawn with 300 dots an inch. */
function readCode({ width, data }: { width: number; data: Uint8Array }): string | undefined {
  const height = Math.round(50 * fine);
  const head = new Uint8ClampedArray(data.subarray(0, width * height * 4));
  return jsqr(head, width, height)?.data;
}
