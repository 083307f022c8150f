import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '@/lib/content/read-edition';
import { kindName } from '@/lib/edition/kind-name';
import { toStory } from '@/lib/edition/to-story';
import { articleText, makeContentFolder } from '../support/content-folder';
import { paper } from './make-edition';

async function readStory(body: string) {
  const folder = await makeContentFolder();
  await folder.write(join('2023-03-10', '01-a.md'), articleText({}, body));
  const { edition, diagnostics } = await readEdition(folder.path, '2023-03-10', paper);
  expect(diagnostics).toEqual([]);
  const [article] = edition?.articles ?? [];
  if (!article) throw new Error('no article');
  return toStory(article, paper.language);
}

test('a footnote is printed with its number and its text, without the link back', async () => {
  const { blocks } = await readStory('第一处[^a]，又是第一处[^a]。\n\n[^a]: 甲注，有**重点**。\n');
  const mark = { text: '1', style: 'superscript', href: '/2023-03-10/a#fn-a-1' };
  expect(blocks[0]).toEqual({
    kind: 'paragraph',
    runs: [{ text: '第一处' }, mark, { text: '，又是第一处' }, mark, { text: '。' }],
  });
  const [note] = blocks[1]?.kind === 'notes' ? blocks[1].items.flat() : [];
  const runs = note?.kind === 'paragraph' ? note.runs : [];
  // White space at the end of a paragraph is none to the make-up.
  expect(
    runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  ).toBe('甲注，有重点。');
  expect(runs.some(({ href }) => href !== undefined)).toBe(false);
});

const readKind = async (kind: string, body: string) => {
  const folder = await makeContentFolder();
  await folder.write(join('2023-03-10', '01-a.md'), articleText({ kind }, body));
  await folder.write(join('2023-03-10', 'gate.svg'), '<svg width="3" height="2"></svg>');
  const { edition } = await readEdition(folder.path, '2023-03-10', paper);
  const [article] = edition?.articles ?? [];
  if (!article) throw new Error('no article');
  return { article, story: toStory(article, paper.language) };
};

test('an obituary is in a box, and a picture story has its picture large', async () => {
  const { story: obituary } = await readKind('obituary', '先生逝世。\n\n治丧组\n');
  expect(obituary.pins).toEqual({ box: true });
  expect(obituary.blocks.at(-1)).toMatchObject({ setting: 'sign-off' });
  const { story: photo } = await readKind('photo', '![门](gate.svg "大门")\n');
  expect(photo).toMatchObject({ pins: { picture: 'large' }, isPhoto: true });
});

test('the poet is named under the title, whatever the byline looks like', async () => {
  const folder = await makeContentFolder();
  const text = articleText({ kind: 'verse', byline: '本报讯（记者 杨丽萍）' }, '甲乙\n丙丁\n');
  await folder.write(join('2023-03-10', '01-a.md'), text);
  const { edition } = await readEdition(folder.path, '2023-03-10', paper);
  const [article] = edition?.articles ?? [];
  if (!article) throw new Error('no article');
  expect(toStory(article, paper.language)).toMatchObject({
    bylineRunsIn: false,
    blocks: [{ kind: 'paragraph', setting: 'verse' }],
  });
});

test('who cannot see the look of an article hears its kind, unless its headings say it', () => {
  expect(kindName({ kind: 'obituary', title: '沈怀远先生逝世' }, 'zh-Hans')).toBe('讣告');
  expect(kindName({ kind: 'obituary', title: '讣告' }, 'zh-Hans')).toBeUndefined();
  expect(kindName({ kind: 'verse', title: 'A Poem for May' }, 'en')).toBeUndefined();
  expect(kindName({ kind: 'news', title: '讣告' }, 'zh-Hans')).toBeUndefined();
});
