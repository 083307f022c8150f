import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readCase, runArticleCases } from '../support/run-article-cases';

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

/** The lines of front matter before `section: news`, and what is reported or the fields that they give. */
const groups: [name: string, lines: string[], expected: string[]][] = [
  ['# in a folded block', ['title: >-', '  折叠 #丙'], ['title: 折叠 #丙']],
  ['# in a block of lines', ['title: 甲', 'deck: |-', '  乙 #丙'], ['title: 甲', 'deck: 乙 #丙']],
  ['a colon in a block', ['title: >-', '  note: *甲*'], ['title: note: *甲*']],
  ['# in a quote of two lines', ['title: "甲', '  乙 #丙"'], ['title: 甲乙 #丙']],
  ['# after the second line of a text', ['title: 甲', '  乙 #丙'], ['3:5 comment separate line']],
  ['# after an item', ['title: 甲', 'keywords:', '  - 甲# #乙'], ['4:8 comment separate line']],
  ['a line ...', ['title: 甲', '...', 'deck: 乙'], ['3:1 bad-yaml remove the line']],
  [
    'a line ... with a note',
    ['title: 甲', '... # 完', 'deck: 乙'],
    ['3:1 bad-yaml remove the line'],
  ],
  ['... in a block', ['title: >-', '  甲', '  ...'], ['title: 甲 ...']],
  ['first fields indented', [' title: 甲', ' deck: 乙'], ['2:2 bad-yaml remove the indentation']],
  ['a field indented', ['title: 甲', ' deck: 丙'], ['3:2 bad-yaml remove the indentation']],
  ['an unknown one', ['title: 甲', '', '  乙: 丙'], ['4:3 bad-yaml remove the indentation']],
  [
    'a field of a group',
    ['title: 甲', 'layout:', '  span: 2', '   box: true'],
    ['5:4 bad-yaml indent it by 2 spaces'],
  ],
  [
    'a field of a group too far left',
    ['title: 甲', 'layout:', '   span: 2', '  box: true'],
    ['5:3 bad-yaml same number of spaces'],
  ],
  ['a line without a colon', ['title: 甲', '乙'], ['3:1 bad-yaml colon before it']],
  ['words without a colon', ['title: 甲', '乙 丙', '丁'], ['3:1 bad-yaml colon before it']],
  ['a double quote open', ['title: "未闭'], ['2:8 bad-yaml write "']],
  ['a single quote open', ['title: 甲', "deck: '未闭"], ["3:7 bad-yaml write '"]],
  ['a quote open before another', ['title: "未闭', 'deck: "乙"'], ['2:8 bad-yaml write "']],
  ['no space after -', ['title: 甲', 'keywords:', '  - 甲', '  -乙'], ['5:3 bad-yaml write - 乙']],
  ['the same', ['title: 甲', 'keywords:', '- 甲', '-乙'], ['5:1 bad-yaml write - 乙']],
  ['a quote in an item', ['title: 甲', 'keywords:', "  - 'It's'"], ['4:9 bad-yaml - "It\'s"']],
  [
    'a quote in fields that are all indented',
    [' title: 甲', " deck: 'It's'", ' section: life', '# 完'],
    ['3:12 bad-yaml deck: "It\'s"'],
  ],
  [
    'an empty item',
    ['title: 甲', 'places:', '  - 武汉', '  -', '  - 襄阳'],
    ['5:4 empty-field remove it'],
  ],
  [
    'no space after every -',
    ['title: 甲', 'keywords:', '  -甲', '  -乙'],
    ['4:3 wrong-type write a space after each -'],
  ],
  ['an empty item at the end', ['title: 甲', 'places:', '  -'], ['4:4 empty-field remove it']],
];

test.each(groups)('%s', async (_, lines, expected) => {
  const text = `---\n${lines.join('\n')}\nsection: news\n---\n\n正文。\n`;
  const { article, diagnostics } = await readCase('zh-Hans', '01-a.md', Buffer.from(text));
  const reported = diagnostics.map(
    ({ line, column, code, fix }) => `${line}:${column} ${code} ${fix}`,
  );
  const fields = Object.entries(article ?? {}).map(([field, value]) => `${field}: ${value}`);
  for (const line of expected) {
    if (/^\d/.test(line)) expect(reported.map((one) => matches(one, line))).toContain(true);
    else expect(fields, reported.join('\n')).toContain(line);
  }
  if (expected.every((line) => !/^\d/.test(line))) expect(reported).toEqual([]);
});

/** True if a report has the place and code of the expected line, and its fix contains that of the line. */
function matches(reported: string, expected: string): boolean {
  const [, head = '', fix = ''] = /^(\S+ \S+) ?(.*)$/.exec(expected) ?? [];
  return reported.startsWith(`${head} `) && reported.includes(fix);
}

test.each([
  ['an escape', 'title: "停\\t水"', '2:10'],
  ['an escape as a number', 'title: "停\\x09水"', '2:10'],
  ['typed in quotes', "title: '停\t水'", '2:10'],
  ['typed without quotes', 'title: 停\t水', '2:9'],
])('a tab becomes a space with a warning: %s', async (_, line, place) => {
  const text = `---\n${line}\nsection: news\n---\n\n正文。\n`;
  const { article, diagnostics } = await readCase('zh-Hans', '01-a.md', Buffer.from(text));
  expect(article?.title).toBe('停 水');
  expect(diagnostics.map((one) => `${one.severity} ${one.line}:${one.column} ${one.code}`)).toEqual(
    [`warning ${place} tab`],
  );
});

test.each([
  ['after a colon', ['title:\t停水'], '2:7'],
  ['before a field', ['title: 停水', 'layout:', '\tspan: 2'], '4:1'],
  ['before an item', ['title: "停水"', 'places:', '\t- "武汉"'], '4:1'],
  ['after a quote', ['title: "停水"\t'], '2:12'],
  ['before a block', ['title: |', '\t停水'], '3:1'],
])('a tab outside texts is an error: %s', async (_, lines, place) => {
  const text = `---\n${lines.join('\n')}\nsection: news\n---\n\n正文。\n`;
  const { diagnostics } = await readCase('zh-Hans', '01-a.md', Buffer.from(text));
  expect(diagnostics.map((one) => `${one.severity} ${one.line}:${one.column} ${one.code}`)).toEqual(
    [`error ${place} tab`],
  );
});

/** The lines of a file, with the place and the fix of its error. */
const fences: [name: string, lines: string[], expected: string][] = [
  ['never closed', ['---', 'title: 甲', 'section: news', '', '正文。'], '4:1 write a line ---'],
  [
    'never closed, with a list and an empty line',
    ['---', 'title: 甲', 'places:', '  - 武汉', '', 'section: news', '正文。'],
    '7:1 write a line ---',
  ],
  ['nothing but fields', ['---', 'title: 甲', 'section: news'], '4:1 write a line ---'],
  [
    'closed by dashes',
    ['---', 'title: 甲', 'section: news', '———', '正文。'],
    '4:1 write --- alone',
  ],
  [
    'closed by four',
    ['---', 'title: 甲', 'section: news', '----', '正文。'],
    '4:1 write --- alone',
  ],
  ['closed by dots', ['---', 'title: 甲', 'section: news', '...', '正文。'], '4:1 write --- alone'],
  [
    'closed indented',
    ['---', 'title: 甲', 'section: news', ' ---', '正文。'],
    '4:1 write --- alone',
  ],
  ['opened by dashes', ['———', 'title: 甲', '———', '', '正文。'], '1:1 write --- alone'],
  ['opened indented', [' ---', 'title: 甲', '---', '', '正文。'], '1:1 write --- alone'],
  ['opened by TOML', ['+++', 'title = "甲"', '+++', '', '正文。'], '1:1 write --- alone'],
  ['not opened', ['', 'title: 甲', 'section: news', '---', '', '正文。'], '2:1 write one above'],
  [
    'begun too late',
    ['', '', '---', 'title: 甲', '---', '', '正文。'],
    '3:1 remove the empty lines',
  ],
  ['none at all', ['正文。'], '1:1 begin with a line ---'],
];

test.each(fences)('front matter %s', async (_, lines, expected) => {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    const bytes = Buffer.from(`\uFEFF${lines.join(lineEnd)}${lineEnd}`);
    const { diagnostics } = await readCase('zh-Hans', '01-a.md', bytes);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ line, column, fix }) => `${line}:${column} ${fix}`)).toEqual([
      expect.stringContaining(expected),
    ]);
    const lineEnds = diagnostics.filter(({ code }) => code === 'crlf');
    expect(lineEnds.map(({ line, message }) => `${line} ${message}`)).toEqual(
      lineEnd === '\n' ? [] : [`1 lines end with CR${lineEnd === '\r' ? '' : ' LF'}`],
    );
  }
});

test.each([
  [
    'title: 专访: 张三谈改革',
    '2:8 the value has a colon and a space in it',
    'title: "专访: 张三谈改革"',
  ],
  ['title: "甲"乙', '2:11 there is text behind the closing quote', `title: '"甲"乙'`],
  ['title: - 甲', '2:8 the value begins with -', 'title: "- 甲"'],
  ['title: [甲, 乙]', '2:8 title is a list, not text', '"甲 乙"'],
  ['title:\n  - 甲\n  - 乙', '3:3 title is a list, not text', '"甲 乙"'],
  ['title: {甲: 乙}', '2:8 title is a group of fields', '"{甲: 乙}"'],
  ['Title: 甲', '2:1 unknown field "Title"', 'did you mean title?'],
  ['title: "甲\n  乙\nsection: news\nplaces: [武汉]', '2:8 the quote is not closed', 'write "'],
  ['title: 甲\ntitle: 乙', '3:1 field title appears twice', 'remove one'],
])('%j is the only error', async (lines, expected, fix) => {
  const section = lines.includes('section:') ? '' : 'section: news\n';
  const bytes = Buffer.from(`---\n${lines}\n${section}---\n\n正文。\n`);
  const { diagnostics } = await readCase('zh-Hans', '01-a.md', bytes);
  expect(diagnostics.map((one) => `${one.line}:${one.column} ${one.message}`)).toEqual([
    expect.stringContaining(expected),
  ]);
  expect(diagnostics[0]?.fix).toContain(fix);
});
