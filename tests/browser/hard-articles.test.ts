import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { publishFolder } from '../support/publish-folder';
import { type OwnServer, startOwnServer } from './own-server';
import { untilDrawn } from './settled';

const date = '2024-05-06';
const sentences =
  '春天来了，城里的树一夜之间绿了。街道两旁的店铺早早开门，行人三三两两走过，互相打着招呼。';
const longWord = 'abcdefghijklmnopqrstuvwxyzabcdefghijklmn';

/** What an article may hold that no width of window suits. */
const articles = {
  everything: `---
title: 一篇什么都有的稿件　考验版面能不能承受得住
section: news
rank: 1
byline: 本报讯（记者 王译博 董茜 通讯员 张昕嫣 文/图）
keywords: [绿地, ${longWord}]
---

${sentences.repeat(3)}

正文里的长地址 https://example.org/a/very/long/path/that/never/ends?query=${longWord} 之后还有字。四十个字母的词：${longWord}，后面接着中文。

| 区县 | 面积（公顷） | 备注说明栏目 | 完成时间 |
| --- | ---: | --- | --- |
| 惠济区 | 12 | 沿河道分布的新增绿地与口袋公园 | 2024年6月 |

:::facts[数字看点]
- 新增绿地30公顷
:::

\`\`\`
const line = 'code that is longer than any phone is wide, and has to wrap inside itself';
\`\`\`

![一座高塔](tower.png "塔高一百米｜王译博 摄")

![一条宽河](river.png "河宽三百米｜董茜 摄")
`,
  english: `---
title: Council approves thirty hectares of new parks along the river
kicker: Urban renewal
section: news
byline: By Jane Doe and John Smith
---

The council approved thirty hectares of new parks on Monday, said the mayor. They will be laid out along the river and in the old town. Pneumonoultramicroscopicsilicovolcanoconiosis is a very long word.
`,
  spaced: `---
title: 专题片《持续发力 纵深推进》今晚播出第三集
section: news
---

短。
`,
  'long-title': `---\ntitle: ${longWord}\nsection: news\n---\n\n短。\n`,
  bracket: `---
title: 杏花节开幕
section: news
byline: 本报讯（记者 王译博 通讯员 张昕嫣）
---

${sentences}
`,
  twelve: `---
title: 十二位记者采访　城市更新第三年
section: news
byline: 本报记者 王一明 李二虎 张三丰 赵四海 陈五岳 刘六合 杨七星 黄八达 周九鼎 吴十全 徐百川 孙千里
---

${sentences}
`,
};

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: OwnServer;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banmian-hard-'));
  await mkdir(join(folder, date));
  await writeFile(
    join(folder, 'paper.yaml'),
    'name: 试验日报\nlanguage: zh-Hans\ntimeZone: Asia/Shanghai\nsections: [{ id: news, name: 要闻 }]\n',
  );
  for (const [slug, text] of Object.entries(articles))
    await writeFile(join(folder, date, `${slug}.md`), text);
  for (const [name, width, height] of [
    ['tower', 300, 1500],
    ['river', 1500, 300],
  ] as const) {
    const picture = sharp({ create: { width, height, channels: 3, background: '#6a8' } });
    await picture.png().toFile(join(folder, date, `${name}.png`));
  }
  await publishFolder(folder);
  server = await startOwnServer({}, folder);
});
test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(page: Page, path: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${server.origin}/${path}`);
  await untilDrawn(page);
}

async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await untilDrawn(page);
}

const views = [...Object.keys(articles).map((slug) => `${date}/${slug}`), date, 'sections/news'];
for (const path of views) {
  test(`nothing is wider than the window: /${path}`, async ({ page }) => {
    await open(page, path, 320);
    for (const width of [320, 390, 1024]) {
      await resize(page, width);
      const reach = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(reach, `${width} px`).toBeLessThanOrEqual(width);
    }
  });
}

/** The widest gap between two characters that stand side by side on a line, in em. */
function widestGap(paragraph: Locator): Promise<number> {
  return paragraph.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let before: DOMRect | undefined;
    let widest = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        const isBeside = before && Math.abs(before.bottom - box.bottom) < box.height / 2;
        if (before && isBeside) widest = Math.max(widest, box.left - before.left);
        if (box.width > 0) before = box;
      }
    }
    return widest / Number.parseFloat(getComputedStyle(element).fontSize);
  });
}

for (const slug of ['everything', 'english']) {
  test(`a long word does not stretch the gaps of its line: ${slug}`, async ({ page }) => {
    await open(page, `${date}/${slug}`, 1024);
    const paragraph = page.locator('.story-body > p').filter({ hasText: /[A-Za-z]{40}/ });
    expect(await widestGap(paragraph)).toBeLessThan(1.6);
  });
}

test('a tall picture fits the window, a wide one is as wide as the text', async ({ page }) => {
  for (const width of [390, 1440]) {
    await open(page, `${date}/everything`, width);
    const tower = await page.getByRole('img', { name: '一座高塔' }).boundingBox();
    const river = await page.getByRole('img', { name: '一条宽河' }).boundingBox();
    const text = await page.locator('.story-body').boundingBox();
    expect(tower?.height).toBeLessThanOrEqual(800);
    expect((tower?.height ?? 0) / (tower?.width ?? 1)).toBeCloseTo(5, 1);
    expect(river?.width).toBeCloseTo(text?.width ?? 0, 0);
  }
  await open(page, date, 390);
  const cropped = await page.getByRole('img', { name: '一座高塔' }).last().boundingBox();
  expect(cropped?.height).toBeLessThanOrEqual(800 * 0.7);
});

test('cells of a table are never one character wide', async ({ page }) => {
  await open(page, `${date}/everything`, 320);
  const widths = await page.locator('td, th').evaluateAll((cells) =>
    cells.map((cell) => {
      const style = getComputedStyle(cell);
      const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      return (cell.clientWidth - padding) / Number.parseFloat(style.fontSize);
    }),
  );
  // 区县 is two characters, and as wide as 惠济区.
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(2.9);
});

test('the title of a fact box looks like a title', async ({ page }) => {
  await open(page, `${date}/everything`, 390);
  const family = await page
    .getByText('数字看点', { exact: true })
    .evaluate((title) => getComputedStyle(title).fontFamily);
  expect(family).toMatch(/^(?:box-\w+, )*"?hei/);
});

for (const slug of ['everything', 'twelve']) {
  test(`no name is broken at the end of a line: ${slug}`, async ({ page }) => {
    for (const [path, names] of [
      [`${date}/${slug}`, ':is(.byline, .story-byline) a'],
      ['sections/news', '.teaser-byline > span'],
      [date, `.teaser:has(a[href$="${slug}"]) .byline > span`],
    ] as const) {
      await open(page, path, 320);
      for (let width = 320; width <= 400; width += 20) {
        await resize(page, width);
        const pieces = await page
          .locator(names)
          .evaluateAll((found) => found.map((name) => name.getClientRects().length));
        expect(pieces.length).toBeGreaterThan(0);
        expect(new Set(pieces), `${path} at ${width}`).toEqual(new Set([1]));
      }
    }
  });
}

test('no line begins with the bracket behind the last name', async ({ page }) => {
  for (const [path, find] of [
    [`${date}/bracket`, ':is(.byline, .story-byline)'],
    [date, '.teaser:has(a[href$="bracket"]) .byline'],
  ] as const) {
    await open(page, path, 320);
    for (let width = 300; width <= 400; width += 5) {
      await page.setViewportSize({ width, height: 800 });
      const tops = await page.locator(find).evaluate((byline) => {
        const texts = document.createTreeWalker(byline, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const found: number[] = [];
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const letter of [...(text.nodeValue ?? '')].keys()) {
            range.setStart(text, letter);
            range.setEnd(text, letter + 1);
            found.push(range.getBoundingClientRect().top);
          }
        }
        return found;
      });
      const [name, bracket] = tops.slice(-2);
      expect(bracket, `${path} at ${width}`).toBeCloseTo(name ?? 0, 0);
    }
  }
});

test('an English story in a Chinese paper is marked as English in every view', async ({ page }) => {
  await open(page, `${date}/english`, 1440);
  await expect(page.locator('.story-body')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.story-headings')).toHaveAttribute('lang', 'en');
  await open(page, date, 1440);
  await expect(page.locator('[data-story="english"]')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.teaser:has(a[href$="english"])')).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-story="twelve"]')).not.toHaveAttribute('lang');
});

test('in every list a headline breaks first where its editor set a space', async ({ page }) => {
  for (const [path, find] of [
    [`${date}/spaced`, 'h1'],
    [date, '.teaser a[href$="spaced"]'],
    ['sections/news', '.listed-teaser a[href$="spaced"]'],
  ] as const) {
    await open(page, path, 390);
    const phrases = page.locator(find).locator('.phrase');
    await expect(phrases).toHaveText(['专题片《持续发力', '纵深推进》今晚播出第三集']);
    const tops = await phrases.evaluateAll((found) =>
      found.map((one) => one.getBoundingClientRect().top),
    );
    expect(new Set(tops).size, path).toBe(2);
  }
});

/** Returns the address of the article whose link to the next one has a headline of two phrases. */
async function findBefore(page: Page): Promise<string> {
  await page.goto('/2023-03-10/wutong-online');
  return (await page.locator('a[rel="prev"]').getAttribute('href')) ?? '';
}

for (const { where, width, path, find, title, edge } of [
  {
    where: 'set in the middle',
    width: 700,
    path: async () => `${server.origin}/${date}/everything`,
    find: 'h1 .phrase',
    title: '一篇什么都有的稿件　考验版面能不能承受得住',
    edge: 'middle',
  },
  {
    where: 'set to the end',
    width: 390,
    path: findBefore,
    find: 'a[rel="next"] .phrase',
    title: '手机扫一扫　烦心事有着落',
    edge: 'right',
  },
] as const) {
  test(`a headline ${where} is not shifted by a space at the end of its line`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(await path(page));
    await untilDrawn(page);
    const places = await page.locator(find).evaluateAll((phrases, at) => {
      return phrases.map((phrase) => {
        // By its letters: the box of a phrase may hold white.
        const range = document.createRange();
        range.selectNodeContents(phrase);
        const letters = phrase.textContent?.trim() ?? '';
        const last = [...phrase.childNodes].findLast(({ textContent }) => textContent?.trim());
        if (last) range.setEnd(last, last.textContent?.trimEnd().length ?? 0);
        const { left, right, top } = range.getBoundingClientRect();
        return { letters, top, place: at === 'right' ? right : (left + right) / 2 };
      });
    }, edge);
    expect(places.map(({ letters }) => letters).join('　')).toBe(title);
    expect(new Set(places.map(({ top }) => Math.round(top))).size).toBe(2);
    expect(places[0]?.place).toBeCloseTo(places[1]?.place ?? 0, 0);
  });
}

for (const { where, path, find } of [
  {
    where: 'set in the middle',
    path: async () => '/2023-03-10/huiji-park',
    find: '.story-headings .deck .phrase',
  },
  { where: 'set to the end', path: findBefore, find: 'a[rel="next"] .phrase' },
] as const) {
  test(`on one line a headline ${where} has its space between the phrases`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(await path(page));
    await untilDrawn(page);
    const white = await page.locator(find).evaluateAll(([first, second]) => {
      const lettersOf = (phrase?: Element) => {
        const range = document.createRange();
        const texts = [...(phrase?.childNodes ?? [])].filter((node) => node.textContent?.trim());
        const [from, to] = [texts.at(0), texts.at(-1)];
        if (from && to) range.setStart(from, 0);
        if (from && to) range.setEnd(to, to.textContent?.trimEnd().length ?? 0);
        return range.getBoundingClientRect();
      };
      const gap = lettersOf(second).left - lettersOf(first).right;
      return first ? gap / Number.parseFloat(getComputedStyle(first).fontSize) : 0;
    });
    expect(white).toBeCloseTo(1, 1);
  });
}
