/** One paper in each of many languages: what `check` says of it, and what readers get in the view of an article. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { ArticleView } from '@/components/article/article-view';
import { EditionView } from '@/components/edition/edition-view';
import { type CheckReport, check } from '@/lib/cli/check';
import { languageOf } from '@/lib/language/find-language';
import { openNewsroom } from '@/lib/newsroom/newsroom';
import { makeContentFolder } from '../support/content-folder';
import { readTable } from '../support/read-table';

// Outside Next, views render without its router, and the components of readers' scripts cannot be told apart.
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }));
vi.mock('@/components/site/fonts/face-texts', () => ({ findFaceTexts: () => ({}) }));
// Files of tests share their modules, and those after this one need the real ones.
afterAll(() => vi.resetModules());

const now = () => new Date('2026-11-24T04:00:00Z');

interface Case {
  language: string;
  name: string;
  timeZone: string;
  section: string;
  title: string;
  body: string;
}

const cases = readTable('languages/papers.tsv').map(
  ([language = '', name = '', timeZone = '', section = '', title = '', body = '']): Case => {
    return { language, name, timeZone, section, title, body };
  },
);

async function makePaper({ language, name, timeZone, section, title, body }: Case) {
  const folder = await makeContentFolder();
  const sections = `sections:\n  - { id: news, name: ${section} }\n`;
  await folder.write(
    'paper.yaml',
    `name: ${name}\nlanguage: ${language}\ntimeZone: ${timeZone}\n${sections}`,
  );
  await folder.write(
    '2026-11-24/01-a.md',
    `---\ntitle: "${title}"\nsection: news\n---\n\n${body}\n`,
  );
  return folder.path;
}

async function checkPaper(contentDir: string): Promise<CheckReport> {
  const out: string[] = [];
  const io = { out: (line: string) => out.push(line), err: console.error, isTerminal: false };
  await check(['--json'], { ...io, contentDir, stateDir: tmpdir(), now });
  return JSON.parse(out.join('\n'));
}

/** Returns the views of a paper's only edition and article as HTML. */
async function renderViews(contentDir: string) {
  const stateDir = await mkdtemp(join(tmpdir(), 'banmian-state-'));
  const parts = { contentDir, stateDir, showProofs: true, log: console.error, now };
  const newsroom = openNewsroom(parts);
  const [paper, edition] = [await newsroom.readPaper(), await newsroom.findNewest()];
  const article = edition?.articles[0];
  if (!paper || !edition || !article) throw new Error(`no article in ${contentDir}`);
  const nothing = { beside: {}, nearby: [], similar: [], people: new Map(), origin: '' };
  const same = { paper: { ...paper, standingPages: [] }, edition, ...nothing };
  return {
    article,
    front: renderToStaticMarkup(<EditionView {...same} sheets={[]} />),
    story: renderToStaticMarkup(<ArticleView {...same} article={article} sheet={undefined} />),
  };
}

/** The text of a view that is not in the paper's language. */
const textIn = (html: string, lang: string): string =>
  [...html.matchAll(new RegExp(`<(\\w+) lang="${lang}"[^>]*>(.*?)</\\1>`, 'gs'))]
    .map(([, , inside = '']) => inside.replace(/<[^>]*>/g, ' '))
    .join(' ');

describe.each(cases.map((one) => [one.language, one] as const))('%s', (tag, paper) => {
  const { messagesTag, hasSheets, messages, script } = languageOf(tag);

  test('check says what it lacks, at its line in paper.yaml', async () => {
    const { diagnostics } = await checkPaper(await makePaper(paper));
    const said = diagnostics.map((one) => `${one.file} ${one.line}:${one.column} ${one.severity}`);
    expect(said).toEqual(hasSheets ? [] : ['paper.yaml 2:11 warning']);
    if (messagesTag) expect(diagnostics[0]?.message).toContain('the interface is in English');
  });

  test('text is whole, and words of the interface say their language', async () => {
    const { article, front, story } = await renderViews(await makePaper(paper));
    for (const html of [front, story]) {
      expect(html.replace(/<[^>]*>/g, '')).toContain(article.title);
      expect(html).toContain(messages.front);
      if (messagesTag) expect(textIn(html, 'en')).toContain(messages.front);
      else expect(textIn(html, 'en')).not.toContain(messages.front);
      expect(html).not.toMatch(hasSheets ? /^$/ : /\.pdf|\/print|clipping\.png/);
    }
    const marks = script === 'latin' && hasSheets;
    expect(article.summary).toMatch(marks ? /[“„«].*[”“»]/ : /./);
    expect(/["']|--|\.\.\./.test(article.title + article.summary)).toBe(false);
  });
});

test('a headline and its teaser keep the language of what they quote', async () => {
  const [paper] = cases.filter(({ language }) => language === 'zh-TW');
  const title = '“slow food is good food”進社區';
  const body = '店門口寫著“Welcome to our table, friends”，還有「いらっしゃいませ」。';
  const { front, story } = await renderViews(await makePaper({ ...paper, title, body } as Case));
  for (const html of [front, story]) {
    expect(textIn(html, 'en')).toContain('slow food');
    expect(textIn(html, 'en')).toContain('Welcome to our table, friends');
    expect(textIn(html, 'ja')).toBe('いらっしゃいませ');
  }
});

test('lines of a Japanese manuscript are joined without spaces, and its marks are left', async () => {
  const [paper] = cases.filter(({ language }) => language === 'ja');
  const body = '市立図書館は閉館時間を\n夜9時半に延ばした。\n席は前日に予約できる(要登録)。';
  const { article } = await renderViews(await makePaper({ ...paper, body } as Case));
  expect(article.summary).toBe(
    '市立図書館は閉館時間を夜9時半に延ばした。席は前日に予約できる(要登録)。',
  );
});
