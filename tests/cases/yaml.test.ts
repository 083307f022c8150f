import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readCase, runArticleCases } from './run-article-cases';

runArticleCases('yaml');

/** Each line: a line of the front matter, and the title it gives or the error with its fix. */
const [, ...rows] = readFileSync(join(import.meta.dirname, 'yaml', 'lines.tsv'), 'utf8')
  .trimEnd()
  .split('\n');

test.each(rows.map((row) => row.split('\t')))('%s', async (line = '', expected = '') => {
  const title = line.startsWith('title:') ? '' : 'title: 停水\n';
  const text = `---\n${line}\n${title}section: news\n---\n\n正文。\n`;
  const { article, diagnostics } = await readCase('zh-Hans', '01-a.md', Buffer.from(text));
  const [, severity, place, code, fix = ''] =
    /^(error) (\d+:\d+) (\S+) ?(.*)$/.exec(expected) ?? [];
  if (severity === undefined) {
    expect(article?.title, diagnostics.map(formatDiagnostic).join('\n')).toBe(expected);
    return;
  }
  const [first] = diagnostics;
  expect(`${first?.line}:${first?.column} ${first?.code}`).toBe(`${place} ${code}`);
  expect(first?.severity).toBe(severity);
  expect(first?.fix).toContain(fix);
});
