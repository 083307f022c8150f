/**
 * The law of characters, tested on articles that are damaged at random: every letter and digit of the source is in
 * the article, or a diagnostic stands on its line. The count is made without the code that is tested: it knows no
 * Markdown but the few constructs whose letters are marks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import type { Diagnostic } from '@/lib/content/diagnostic';
import { parseManuscript } from '@/lib/content/manuscript';
import { toArticle } from '@/lib/content/to-article';
import { editionContext } from '../support/edition-context';
import { countExamples } from '../support/property-runs';

const sample = join(import.meta.dirname, '..', '..', 'content', '2023-03-10');
const fixtures = join(import.meta.dirname, 'fixtures', 'articles');
const stories = [sample, fixtures].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

const pictures = new Map(
  stories
    .flatMap((story) => [...story.matchAll(/\]\(<?([^)<>"]+\.(?:svg|jpg|png|webp))/g)])
    .map(([, name = '']) => [
      name.replaceAll('%20', ' '),
      { width: 3, height: 2, type: 'svg' as const, bytes: 60 },
    ]),
);

const context = { ...editionContext, marksTag: 'zh-Hans', pictures };

interface Read {
  article: Article | undefined;
  diagnostics: Diagnostic[];
}

function read(text: string): Read {
  const manuscript = parseManuscript('2023-03-10/01-story.md', new TextEncoder().encode(text));
  const { article } = toArticle(manuscript, context);
  return { article, diagnostics: manuscript.diagnostics };
}

/** Letters of the source whose count is larger than in the article, with the lines that have them. */
function findLost(source: string, { article, diagnostics }: Read): string[] {
  if (!article) return [];
  const lines = source.replace(/<!--[\s\S]*?-->/g, onlyLineEnds).split('\n');
  const bodyStart = lines.indexOf('---', 1) + 1;
  const named = new Set(diagnostics.filter(namesLines).flatMap((one) => listNamed(one, lines)));
  // What raw HTML was removed is quoted; the rest of its line is text.
  const quoted = countLetters(
    diagnostics
      .map(({ code, message }) => (code === 'html' ? message.replace(htmlMessage, '') : ''))
      .join('\n'),
  );
  const written = lines.slice(bodyStart).map((line, index) => ({ line, index: index + bodyStart }));
  const unnamed = written.filter(({ index }) => !named.has(index));
  const text = dropMarks(unnamed.map(({ line }) => line).join('\n'));
  const printed = countLetters(JSON.stringify(listTexts(article)));
  return [...countLetters(text)]
    .filter(([letter, count]) => count > (printed.get(letter) ?? 0) + (quoted.get(letter) ?? 0))
    .map(([letter]) => letter);
}

/** Closed comments are left out in silence. */
function onlyLineEnds(comment: string): string {
  return comment.replace(/[^\n]/g, '');
}

/** Warnings that say that something of a line is not printed. All others but `html` leave the text as it is. */
const losses = ['lost-text', 'code-language', 'link-title', 'unused-definition'];

/** What the message about HTML says around the quoted tags. */
const htmlMessage = /^raw HTML | is (?:removed|printed)$/g;

function namesLines({ severity, code }: Diagnostic): boolean {
  return severity === 'error' || losses.includes(code);
}

/** Indexes of the lines that a diagnostic names: its own and, if it is an error, those of the block from there. */
function listNamed({ severity, line }: Diagnostic, lines: string[]): number[] {
  const end = lines.findIndex((text, index) => index >= line && text.trim() === '');
  const count = severity === 'error' ? (end < 0 ? lines.length : end) - line + 1 : 1;
  return Array.from({ length: count }, (_, index) => line - 1 + index);
}

/** Removes constructs whose letters are no text: addresses, notes, numbers of lists, references. */
function dropMarks(text: string): string {
  const labels = [...text.matchAll(/^\s*(\[[^\]\n]+\]):/gm)].map(([, label = '']) => label);
  return labels
    .reduce((rest, label) => rest.replaceAll(label, ''), text)
    .replace(/\]\([^\n]*?\)/g, ']')
    .replace(/\]\[[^\]]*\]/g, ']')
    .replace(/^\s*:\s*\S+/gm, '')
    .replace(/\[\^[^\]\n]+\]:?/g, '')
    .replace(/^[\s>]*(?:[-*+] +)*\d{1,9}[.)]/gm, '')
    .replace(/^[\s>]*:{3,}[a-z]+/gm, '')
    .replace(/&(?:#\d+|#x[\da-f]+|[a-z\d]+);/gi, '')
    .normalize('NFC');
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}]/gu)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** The texts that readers see, without names of elements and properties. */
function listTexts({ body, pictures: shown }: Article): string[] {
  const texts = shown.map(({ alt }) => alt);
  const walk = (node: Article['body'] | Article['body']['children'][number]) => {
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(body);
  return texts;
}

test('the stories that are damaged lose nothing themselves', () => {
  expect(stories.length).toBeGreaterThan(15);
  for (const story of stories) expect(findLost(story, read(story))).toEqual([]);
});

const marks = fc.constantFrom(
  ...(
    '* ** *** _ __ ~ ~~ ` `` ``` [ ] ( ) < > & | # ## \\ ! : ::: - -- --- + = == === $ ^ { } " \' / . , ; 1. 2) 7 10 3*4*5 ' +
    '![ ]( [^1] [^1]: [注]: [1]: <b> </b> <div> </div> <br> <!-- --> <script> </script> <td> <rt> <a@b.c> https://a.cn/x www.a.cn ' +
    '　 ， （ ） ＊ ＃ ｜ ！ &lt; &nbsp; &#65; @ % ? ~~~ :::facts[题] | |-|-| {#a} [[ ]] {{ }}'
  ).split(' '),
  ...[
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n| ',
    '\n    ',
    '\n```\n',
    '\n---\n',
    '  \n',
    ' ',
    '\\\n',
    '\n:::\n',
    '\n# ',
    '\n<div>\n',
  ],
);

const edits = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), mark: marks }),
    fc.record({ kind: fc.constant('delete' as const), at: fc.nat(), mark: fc.constant('') }),
    fc.record({ kind: fc.constant('double' as const), at: fc.nat(), mark: fc.constant('') }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Changes the body of a story: puts marks in, deletes marks that are there, or doubles them. */
function damage(
  story: string,
  list: { kind: 'insert' | 'delete' | 'double'; at: number; mark: string }[],
): string {
  const bodyStart = story.indexOf('\n---\n', 4) + 5;
  let body = story.slice(bodyStart);
  for (const { kind, at, mark } of list) {
    const found = [...body.matchAll(/[*_~`[\]()<>&|#\\!:>-]+/g)];
    const chosen = found[at % Math.max(1, found.length)];
    const index = kind === 'insert' || !chosen ? at % (body.length + 1) : chosen.index;
    const end = kind === 'delete' && chosen ? index + chosen[0].length : index;
    const inserted = kind === 'double' && chosen ? chosen[0] : mark;
    body = body.slice(0, index) + inserted + body.slice(end);
  }
  return story.slice(0, bodyStart) + body;
}

test('no letter of a damaged article is lost without a diagnostic on its line', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...stories), edits)
    .map(([story, list]) => damage(story, list));
  fc.assert(
    fc.property(damaged, (text) => {
      expect(findLost(text, read(text))).toEqual([]);
    }),
    { numRuns: countExamples(300) },
  );
});
