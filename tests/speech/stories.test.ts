/**
 * What is heard of a story, one sentence a line: as printed, and after an arrow as said where that is something else.
 * `(told)` is before what only listeners are told. Each `stories/LANGUAGE/NAME.md` has a `NAME.heard.txt` beside it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { languageOf } from '@/lib/language/find-language';
import { toSentences } from '@/lib/speech/article-sentences';
import { longestSeconds, secondsOf } from '@/lib/speech/pace';
import type { SpokenSentence } from '@/lib/speech/spoken-sentence';
import { readGolden } from '../support/golden';
import { readCase } from '../support/run-article-cases';

const folder = join(import.meta.dirname, 'stories');
const stories = readdirSync(folder).flatMap((language) =>
  readdirSync(join(folder, language))
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ language, file })),
);

async function readStory({ language, file }: (typeof stories)[number]) {
  const { article, diagnostics } = await readCase(
    language,
    file,
    readFileSync(join(folder, language, file)),
  );
  if (!article) throw new Error(JSON.stringify(diagnostics));
  return { article, sentences: toSentences(article, language) };
}

function toLine({ text, spoken, language }: SpokenSentence): string {
  const said =
    text === undefined ? `(told) ${spoken}` : spoken === undefined ? text : `${text} → ${spoken}`;
  return language === undefined ? said : `${said} [${language}]`;
}

describe.each(stories)('$language/$file', (story) => {
  test('is heard as an editor would read it', async () => {
    const { sentences } = await readStory(story);
    const heard = `${sentences
      .map(toLine)
      .join('\n')
      .replace(/\n(?= )/g, '')}\n`;
    const golden = join(folder, story.language, story.file.replace(/\.md$/, '.heard.txt'));
    expect(heard).toBe(await readGolden(golden, heard));
  });

  test('no word of its text is lost but those that a rule leaves out', async () => {
    const { article, sentences } = await readStory(story);
    const said = squeeze(sentences.map(({ text = '' }) => text).join(' '));
    for (const text of textsOf(article.body)) expect(said).toContain(squeeze(text));
  });

  test('no sentence is longer than a voice can say at a stretch', async () => {
    const { sentences } = await readStory(story);
    const { pace } = languageOf(story.language).speech;
    // Numbers become longer when they are said.
    for (const { text = '', spoken = text } of sentences)
      expect(secondsOf(spoken, pace), spoken).toBeLessThanOrEqual(longestSeconds * 1.5);
  });
});

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** The texts of a body. Left out by a rule: code, references to notes, what is struck out, large tables, heads of tables. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return /[\p{L}\p{N}]/u.test(node.value) ? wordsOf(node.value) : [];
  if (node.type === 'element') {
    const { tagName } = node;
    if (['pre', 'del', 'sup', 'thead'].includes(tagName)) return [];
    if ('dataFootnoteBackref' in node.properties) return [];
    if (tagName === 'table' && countColumns(node) > 5) return [];
  }
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

/** A text may be cut where a sentence ends, so its words are looked for. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function countColumns(node: Nodes): number {
  if (!('children' in node)) return 0;
  if (node.type === 'element' && node.tagName === 'tr') return node.children.length;
  return Math.max(0, ...node.children.map(countColumns));
}
