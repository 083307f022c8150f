import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Place } from '@/lib/content/diagnostic';
import { parseFields, parseYaml } from '@/lib/content/fields/parse-fields';
import { frontmatterSchema } from '@/lib/content/fields/schema';
import { readPlainFields } from '@/lib/content/fields/yaml/read-plain-fields';
import { countExamples } from '../../support/property-runs';

const names = [
  'title',
  'section',
  'page',
  'places',
  'byline',
  'rank',
  'published',
  'nothing',
  'draft',
];

/** Returns all that comes out of a way to parse fields. */
function resultOf(parse: typeof parseFields, text: string) {
  const reports: [Place | undefined, Finding][] = [];
  const yaml = { text, firstLine: 2 };
  const { value, raw, placeOf } = parse(yaml, frontmatterSchema, (...one) => reports.push(one));
  const places = names.flatMap((name) => [placeOf([name]), placeOf([name, 0])]);
  return { value, raw, places, reports };
}

function expectSame(text: string): void {
  expect(resultOf(parseFields, text), text).toEqual(resultOf(parseYaml, text));
}

test('the fields of an ordinary article need no parser', () => {
  const text =
    'title: 万亩野生杏林　只待游人来\nsection: culture\npage: 1\nrank: 3\nplaces: [新密, 楼院村]';
  expect(readPlainFields(text)).toEqual({
    title: '万亩野生杏林　只待游人来',
    section: 'culture',
    page: 1,
    rank: 3,
    places: ['新密', '楼院村'],
  });
});

test.each([
  'title: 题 # 注',
  'title: true',
  'title: 007',
  'title: 1.0',
  'title: "a\\tb"',
  "title: 'it''s'",
  'title: a: b',
  'title:',
  'title: 甲\n  乙',
  'title: |\n  甲',
  'title: *星*',
  'title: &甲',
  '- a',
  'title: a\ntitle: b',
  'places: [a, [b]]',
  'places: [1, 2]',
  'draft: yes\n',
  'title: a\u00ADb',
  '# 注\ntitle: a',
  'title: 甲\u2028乙',
])('other YAML is left to the parser: %j', (text) => {
  expect(readPlainFields(text)).toBeUndefined();
  expectSame(text);
});

test('the fields of all articles of the tests are those of the parser', async () => {
  const files = (await readdir('tests', { recursive: true })).filter((name) =>
    name.endsWith('.md'),
  );
  let plain = 0;
  for (const file of files) {
    const text = await readFile(join('tests', file), 'utf8');
    const [, fields] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
    if (fields === undefined) continue;
    expectSame(fields);
    if (readPlainFields(fields)) plain += 1;
  }
  expect(plain).toBeGreaterThan(50);
});

test('any fields are those of the parser', () => {
  const units = fc.constantFrom(
    ...'一aZ09 -?:,[]{}#&*!|>\'"%@`~=.…“》《（\u3000'.split(''),
    ...[
      'true',
      'null',
      'No',
      '1e3',
      '0x1',
      '.inf',
      ': ',
      ' #',
      '\t',
      '\\n',
      '\n',
      '\n  ',
      '\u00A0',
      '\u200B',
      'e\u0301',
    ],
  );
  const value = fc.oneof(
    fc.array(units, { maxLength: 7 }).map((all) => all.join('')),
    fc
      .array(fc.array(units, { maxLength: 3 }), { maxLength: 3 })
      .map((all) => `[${all.map((one) => one.join('')).join(', ')}]`),
    fc.constantFrom(
      '标题',
      'culture',
      '3',
      '12',
      '本报讯（记者 张三）',
      '2023-03-10',
      '2023-03-10T06:00',
      'yes',
      'false',
      '"引"',
    ),
  );
  const line = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom(': ', ': ', ': ', ':  ', ':', '：'),
    value,
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      expectSame(['title: 题', 'section: a', ...lines.map((parts) => parts.join(''))].join('\n'));
      expectSame(lines.map((parts) => parts.join('')).join('\n'));
    }),
    { numRuns: countExamples(600) },
  );
});
