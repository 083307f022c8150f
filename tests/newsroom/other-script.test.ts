import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { publish } from '@/lib/cli/publishing/publish';
import type { Article } from '@/lib/content/article';
import { findArticle } from '@/lib/edition/edition';
import { convertNewsroom } from '@/lib/newsroom/script/converted-newsroom';
import { articleText } from '../support/content-folder';
import { readGolden } from '../support/golden';
import { makeTestPaper } from '../support/test-paper';

const paperYaml = `name: 后山日报
language: zh-Hans
timeZone: Asia/Shanghai
tagline: 为松树岭人办的报
footer: 准印证第3号 · [关于](/2023-03-10/a)
sections:
  - { id: economy, name: 经济 }
  - { id: culture, name: 里程 }
traditional:
  exceptions: { 后山: 后山, 台湾: 台灣 }
`;

const body = `这项被发明的技术，展示了如何**参与制**造。“头发”一词在\`后来\`里，见 https://example.com/后 与[关于系统](/2023-03-10/b#发展)。

![松树下的钟楼](gate.svg "钟楼一角｜于海波 摄")

## 发展与制度

> 台湾来的游客说：“这‘面条’真好。”

这是 *日本語の発音* ，Taiwan’s “GDP”。`;

async function openOther() {
  const paper = await makeTestPaper();
  await paper.folder.write('paper.yaml', paperYaml);
  await paper.folder.write('pages/about.md', '---\ntitle: 关于本报\n---\n\n周末也出版。\n');
  await paper.folder.write(
    '2023-03-10/gate.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>',
  );
  await paper.folder.write(
    '2023-03-10/01-a.md',
    articleText(
      {
        title: '干部打扫干净树干',
        kicker: '松树下',
        deck: '一只台风',
        column: '重庆里程',
        byline: '本报讯（记者 范里　钟发 通讯员 于　干）',
        places: '[重庆]',
        keywords: '[面条]',
      },
      body,
    ),
  );
  await paper.folder.write('2023-03-10/02-b.md', articleText({ title: '皇后以后' }));
  await paper.run(publish, '2023-03-10');
  paper.now = new Date('2023-03-10T02:00:00Z');
  const own = paper.open();
  return { own, other: convertNewsroom(own, 'hant') };
}

/** The texts of an article as a person reads them. */
function describe(article: Article): string {
  const { label, kicker, title, deck, byline, places, keywords, summary, pictures } = article;
  const lines = { label, kicker, title, deck, byline: byline?.printed, summary };
  return [
    ...Object.entries(lines).map(([name, text]) => `${name}: ${text}`),
    `people: ${byline?.people.map(({ name }) => name).join(', ')}`,
    `places: ${places.join(', ')}`,
    `keywords: ${keywords.join(', ')}`,
    ...pictures.map(({ alt, caption, credit }) => `picture: ${alt} / ${caption} / ${credit}`),
    '',
    toHtml(article.body),
    '',
  ].join('\n');
}

test('everything that readers see of an article is in the other script', async () => {
  const { other } = await openOther();
  const article = findArticle(await other.findEdition('2023-03-10'), 'a');
  if (!article) throw new Error('There is no article');
  const text = describe(article);
  const golden = `${import.meta.dirname}/../cases/script/article.txt`;
  expect(text).toBe(await readGolden(golden, text));
});

test('the paper, its sections and its pages are, but for what it writes in its own way', async () => {
  const { own, other } = await openOther();
  const paper = await other.readPaper();
  expect(paper).toMatchObject({
    name: '后山日報',
    language: 'zh-Hant-TW',
    tagline: '為松樹嶺人辦的報',
  });
  expect(paper?.sections.map(({ name }) => name)).toEqual(['經濟', '里程']);
  expect((await other.listStandingPages())[0]).toMatchObject({ slug: 'about', title: '關於本報' });
  expect((await own.readPaper())?.name).toBe('后山日报');
});

test('sheets are made up again of the converted texts', async () => {
  const { own, other } = await openOther();
  const texts = async (newsroom: typeof own) =>
    JSON.stringify((await newsroom.findEdition('2023-03-10'))?.pages.map(({ plan }) => plan));
  expect(await texts(other)).toContain('幹部打掃');
  expect(await texts(other)).not.toContain('干部打扫');
  expect(await texts(own)).toContain('干部打扫');
});

test('lists and people lead to the addresses that they have in the paper’s own script', async () => {
  const { own, other } = await openOther();
  const edition = await other.findEdition('2023-03-10');
  if (!edition) throw new Error('There is no edition');
  const slugs = await own.archive.slugPeople(edition);
  expect(Object.fromEntries(await other.archive.slugPeople(edition))).toEqual({
    范里: 'fan-li',
    鍾發: 'zhong-fa',
    于干: 'yu-gan',
  });
  expect(slugs.get('鍾發')).toBeUndefined();
  const { names } = await other.archive.findPerson('zhong-fa');
  expect(names).toEqual(['鍾發']);
  const list = await other.archive.listTeasers('people', names[0] ?? '', 1);
  expect(list?.teasers.map(({ title }) => title)).toEqual(['幹部打掃乾淨樹幹']);
  const article = findArticle(edition, 'a');
  const [label] = (await own.archive.listNames('labels')).names;
  expect(article?.nameSlugs?.[article.label ?? '']).toBe(label?.slug);
  expect((await other.archive.findNames('labels', label?.slug ?? '')).names).toEqual(['重慶里程']);
});
