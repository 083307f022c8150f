import { expect, test } from 'vitest';
import { makeHelp } from '@/lib/cli/help/help';
import { printSchema } from '@/lib/cli/help/print-schema';
import { articleKinds } from '@/lib/content/article-kind';
import { toJsonSchema } from '@/lib/content/fields/json-schema';
import { adPlaces } from '@/lib/layout/model/ad';
import { runCommand } from '../support/run-command';

const help = makeHelp(() => ['check [DATE]', 'new DATE SLUG']);

test('help lists all commands, then the fields of all files', async () => {
  const { code, out, err } = await runCommand(help, []);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out.slice(0, 3)).toEqual([
    'Commands: npm run paper -- COMMAND',
    '  check [DATE]',
    '  new DATE SLUG',
  ]);
  expect(out.filter((line) => line.endsWith(':'))).toEqual([
    'Fields of paper.yaml:',
    'Fields of edition.yaml:',
    'Fields of the front matter of an article:',
    'Fields of the front matter of a standing page:',
  ]);
});

test('help for a field says what it means, what may be written, and in which files it is', async () => {
  expect((await runCommand(help, ['rank'])).out).toEqual([
    '',
    'Fields of the front matter of an article:',
    '  rank  How important the article is: 1 lead, 2 second, 3 normal, 4 small, 5 brief. (1, 2, 3, 4 or 5)',
  ]);
  const { out } = await runCommand(help, ['sheet']);
  expect(
    out.filter((line) => line.startsWith('  ')).map((line) => line.trim().split(' ')[0]),
  ).toEqual([
    ...['sheet', 'sheet.size', 'sheet.size.width', 'sheet.size.height', 'sheet.columns'],
    'sheet.bodySize',
    ...['pages.sheet', 'pages.sheet.size', 'pages.sheet.size.width', 'pages.sheet.size.height'],
    ...['pages.sheet.columns', 'pages.sheet.bodySize'],
  ]);
  expect((await runCommand(help, ['layout.span'])).out).toHaveLength(3);
});

test('help says what the kinds of articles are, and how an advertisement takes the whole width', async () => {
  const kind = (await runCommand(help, ['kind'])).out.join('\n');
  for (const one of articleKinds) expect(kind).toMatch(new RegExp(`\\b${one} \\(.+\\)`));
  const place = (await runCommand(help, ['ad.place'])).out.join('\n');
  for (const one of adPlaces) expect(place).toContain(one);
  expect(place).toContain('as many columns as the page has');
  expect((await runCommand(help, ['ad'])).out.join('\n')).toContain('8 on a broadsheet');
});

test.each([
  [['titel'], 'There is no field titel. Did you mean title?'],
  [['xyzzy'], 'There is no field xyzzy.'],
  [['rank', 'page'], 'Usage: npm run paper -- help [FIELD]'],
])('help %j is refused', async (args, said) => {
  expect(await runCommand(help, args)).toEqual({ code: 2, out: [], err: [said] });
});

test.each(['paper', 'edition', 'article'] as const)(
  'schema %s prints one JSON document',
  async (name) => {
    const { code, out, err } = await runCommand(printSchema, [name]);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(JSON.parse(out.join('\n'))).toEqual(toJsonSchema(name));
  },
);

test.each([[[]], [['papers']], [['paper', 'edition']]])('schema %j is refused', async (args) => {
  const { code, out, err } = await runCommand(printSchema, args);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err.at(-1)).toMatch(/^Usage: /);
});
