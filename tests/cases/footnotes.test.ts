import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { expect, test } from 'vitest';
import { articlePath } from '@/lib/edition/addresses/paths';
import { toArticleHtml } from '@/lib/edition/feeds/article-html';
import type { Block, Run } from '@/lib/layout/model/story';
import { textOf } from '../layout/support/draw-rows';
import { caseDate, planStories, readCase } from '../support/read-case';

const read = () => readCase(readFileSync(join(import.meta.dirname, 'footnotes/notes.md'), 'utf8'));

function idsIn(node: Nodes): string[] {
  const own = node.type === 'element' ? [node.properties.id] : [];
  const inner = 'children' in node ? node.children.flatMap(idsIn) : [];
  return [...own.filter((id) => typeof id === 'string'), ...inner];
}

/** Everything in a story that is set as runs. */
function runsIn(block: Block): Run[] {
  switch (block.kind) {
    case 'paragraph':
    case 'crosshead':
    case 'correction':
      return block.runs;
    case 'list':
    case 'notes':
      return block.items.flat().flatMap(runsIn);
    case 'quote':
    case 'facts':
      return block.blocks.flatMap(runsIn);
    case 'table':
      return [block.head, ...block.rows].flat(2);
    case 'figure':
    case 'code':
      return [];
    default:
      return block satisfies never;
  }
}

test('every reference on a sheet leads to a note in the article, from text, heads, cells and boxes', async () => {
  const { article, story } = await read();
  const ids = idsIn(article.body);
  const marks = story.blocks.flatMap(runsIn).filter(({ style }) => style === 'superscript');
  expect(marks.map(({ text }) => text)).toEqual(['1', '2', '1', '3', '4', '3', '4']);
  for (const { href = '' } of marks) {
    const [path, id] = href.split('#');
    expect(path).toBe(articlePath(caseDate, 'case'));
    expect(ids).toContain(id);
  }
});

test('ids are unique, and carry the slug, so that several stories may share a page', async () => {
  const { article } = await read();
  const ids = idsIn(article.body);
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toContain('case');
});

test('the notes are under the story in small type, all their paragraphs, in order of reference', async () => {
  const { story } = await read();
  const { pages } = planStories([story]);
  const rows = pages.flatMap(({ stories }) =>
    stories.flatMap(({ legs }) => legs.flatMap(({ content }) => content.map((row) => row.content))),
  );
  const notes = rows.flatMap((row) => (row.kind === 'line' && row.role === 'note' ? [row] : []));
  expect(notes.length).toBeGreaterThan(0);
  expect(notes.every(({ size = 1 }) => size < 1)).toBe(true);
  expect(notes.flatMap(({ line }) => line.marker?.text ?? [])).toEqual(['1.', '2.', '3.', '4.']);
  expect(notes.map(({ line }) => textOf(line)).join('')).toBe(
    '以2019年测绘为准。塔刹不计在内。一说五代。窑址在城北旧窑。从下往上数。',
  );
  expect(rows.slice(-notes.length)).toEqual(notes);
});

test('in a feed the references and the links back lead to ids of the entry', async () => {
  const { article, paper } = await read();
  const html = toArticleHtml({ article, paper, origin: 'https://paper.example' });
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const targets = [...html.matchAll(/ href="https:\/\/paper\.example[^"#]*#([^"]+)"/g)];
  // Eight references, and a link back from its note for each.
  expect(targets).toHaveLength(16);
  for (const [, id] of targets) expect(ids).toContain(id);
});
