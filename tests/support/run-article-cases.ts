/**
 * Runs the article cases of a topic: for each `tests/cases/TOPIC/NAME.md`, an article in the content format,
 * `NAME.expected.txt` beside it says what a reader or an editor expects of it, a line each:
 *
 *     paper: en                 the language of the paper; zh-Hans if absent; must be the first line
 *     title: TEXT               the title is exactly this
 *     appears: TEXT             the visible text of the body contains this
 *     absent: TEXT              it does not contain this
 *     line: TEXT                a paragraph, or a part of one between hard line breaks, is exactly this
 *     link: ADDRESS             a link of the body leads there
 *     summary: TEXT             the summary is exactly this
 *     summary line: TEXT        the lines of the summary are exactly these
 *     warning: 8:3 CODE         a diagnostic of this severity, at this line and column, with this code
 *     error: 8:3 CODE
 *     fix: TEXT                 the fix of one of the diagnostics contains this
 *
 * Lines of other forms are comments. All diagnostics of an article must be listed, so a warning too many fails too.
 * The article is published as /2026-11-24/NAME without its number, beside an article /2026-11-24/other and the
 * pictures gate.svg and `my photo.svg`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import { type Diagnostic, formatDiagnostic } from '@/lib/content/diagnostic';
import { readEdition } from '@/lib/content/read-edition';
import { readPaper } from '@/lib/content/read-paper';
import { articleText, makeContentFolder } from './content-folder';

/** The edition that the articles belong to. */
const date = '2026-11-24';

/** Defines one test for each article of `tests/cases/TOPIC`. */
export function runArticleCases(topic: string): void {
  const folder = join(import.meta.dirname, '../cases', topic);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  test(`${topic} has cases`, () => {
    expect(names.length).toBeGreaterThan(0);
  });
  test.each(names)(`${topic}/%s`, async (name) => {
    const expected = readFileSync(join(folder, name.replace(/\.md$/, '.expected.txt')), 'utf8');
    const [, language = 'zh-Hans'] = /^paper: (\S+)/.exec(expected) ?? [];
    const read = await readCase(language, name, readFileSync(join(folder, name)));
    expectLines(expected.split('\n'), read);
  });
}

export interface ReadCase {
  /** Absent if the edition has an error. */
  article: Article | undefined;
  /** Those of the article's own file. */
  diagnostics: Diagnostic[];
}

/** Reads the bytes of one article in a paper of a language. */
export async function readCase(
  language: string,
  name: string,
  bytes: Uint8Array,
): Promise<ReadCase> {
  const content = await makeContentFolder();
  const sections = '  - { id: news, name: News }\n  - { id: life, name: Life }\n';
  await content.write(
    'paper.yaml',
    `name: 东湖\nlanguage: ${language}\ntimeZone: Asia/Shanghai\nsections:\n${sections}`,
  );
  const other = '首段。\n\n## 一节\n\n文。\n\n### 二节\n\n文。';
  await content.write(`${date}/99-other.md`, articleText({ section: 'life' }, other));
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"></svg>';
  await content.write(`${date}/gate.svg`, picture);
  await content.write(`${date}/my photo.svg`, picture);
  await content.write(`${date}/${name}`, bytes);
  const { paper, diagnostics: paperDiagnostics } = await readPaper(content.path);
  if (!paper) throw new Error(paperDiagnostics.map(formatDiagnostic).join('\n'));
  const { edition, diagnostics } = await readEdition(content.path, date, paper);
  return {
    article: edition?.articles.find(({ file }) => file === `${date}/${name}`),
    diagnostics: diagnostics.filter(({ file }) => file === `${date}/${name}`),
  };
}

function expectLines(lines: string[], { article, diagnostics }: ReadCase): void {
  const expected = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));
  const reported = diagnostics.map(
    ({ severity, line, column, code }) => `${severity}: ${line}:${column} ${code}`,
  );
  const listed = lines.filter((line) => /^(?:error|warning): /.test(line));
  const details = diagnostics.map(formatDiagnostic).join('\n');
  expect(reported.toSorted(), details).toEqual(listed.toSorted());
  for (const fix of expected('fix')) expect(details).toContain(fix);
  const text = article ? textOf(article.body) : '';
  for (const part of expected('appears')) expect(text).toContain(part);
  for (const part of expected('absent')) expect(text).not.toContain(part);
  const ownLines = article ? linesOf(article.body) : [];
  for (const line of expected('line')) expect(ownLines).toContain(line);
  const links = article ? linksOf(article.body) : [];
  for (const link of expected('link')) expect(links).toContain(link);
  for (const title of expected('title')) expect(article?.title).toBe(title);
  for (const summary of expected('summary')) expect(article?.summary).toBe(summary);
  const summaryLines = expected('summary line');
  if (summaryLines.length > 0) expect(article?.summary.split('\n')).toEqual(summaryLines);
}

type Node = Root | Root['children'][number] | ElementContent;

/** The text of a body with a line break for every end of a block and every hard line break. */
function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  const text = 'children' in node ? node.children.map(textOf).join('') : '';
  return node.type === 'element' && blocks.has(node.tagName) ? `\n${text}\n` : text;
}

const blocks: ReadonlySet<string> = new Set(
  'p h2 h3 li td th pre aside blockquote figure figcaption section'.split(' '),
);

function linesOf(body: Root): string[] {
  return textOf(body)
    .split('\n')
    .map((line) => line.trim());
}

function linksOf(body: Root): string[] {
  const links: string[] = [];
  visit(body, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') links.push(String(properties.href));
  });
  return links;
}
