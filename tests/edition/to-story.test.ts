import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEdition } from '@/lib/content/read-edition';
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
