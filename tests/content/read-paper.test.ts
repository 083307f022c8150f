import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '@/lib/content/diagnostic';
import { readPaper } from '@/lib/content/read-paper';
import { makeContentFolder, paperYaml } from '../support/content-folder';

async function read(yaml: string | undefined) {
  const content = await makeContentFolder();
  if (yaml === undefined) await rm(join(content.path, 'paper.yaml'));
  else await content.write('paper.yaml', yaml);
  const { paper, diagnostics } = await readPaper(content.path);
  const codes = diagnostics.map(({ code }) => code);
  return { paper, told: diagnostics.map(formatDiagnostic), codes };
}

test('a paper with all its fields', async () => {
  const more = `nameLatin: County News
tagline: 县区的事
publisher: 报社
contact: 0371-123
url: https://example.com
since: { date: 2023-03-01, issue: 1 }
sheet: { size: { width: 390, height: 540 }, columns: 6, bodySize: 9.5 }
lexicon: [东湖新村, 三月三, 村BA]
`;
  const { paper, told } = await read(paperYaml + more);
  expect(told).toEqual([]);
  expect(paper).toEqual({
    name: '县区新闻',
    nameLatin: 'County News',
    language: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
    sections: [
      { id: 'economy', name: '经济' },
      { id: 'culture', name: '文化' },
    ],
    tagline: '县区的事',
    publisher: '报社',
    contact: '0371-123',
    url: 'https://example.com',
    since: { date: '2023-03-01', issue: 1 },
    sheet: { size: { width: 390, height: 540 }, columns: 6, bodySize: 9.5 },
    lexicon: ['东湖新村', '三月三', '村BA'],
  });
});

test.each<[name: string, yaml: string | undefined, told: string[]]>([
  [
    'no file',
    undefined,
    [
      'paper.yaml 1:1 the file is missing or cannot be read — create it with name, language, timeZone and sections',
    ],
  ],
  [
    'an empty file',
    '',
    [
      'paper.yaml 1:1 name is missing — write name: …',
      'paper.yaml 1:1 language is missing — write language: …',
      'paper.yaml 1:1 timeZone is missing — write timeZone: …',
      'paper.yaml 1:1 sections is missing — write sections: …',
    ],
  ],
  [
    'wrong values',
    `name: a
language: 中文
timeZone: Asia/Xuchang
url: https://example.com/paper?from=print
sections:
  - { id: Economy, name: 经济 }
  - { id: culture, name: 文化 }
  - { id: culture, name: 文艺 }
sheet: { size: a5, columns: 0 }
`,
    [
      'paper.yaml 2:11 language: "中文" is not a language — did you mean zh-Hans?',
      'paper.yaml 3:11 timeZone: "Asia/Xuchang" is not a time zone — write an IANA name: Asia/Shanghai',
      'paper.yaml 4:6 url: "https://example.com/paper?from=print" has more than scheme, host, port and path — write only these: https://example.com/paper',
      'paper.yaml 6:11 sections.id: bad slug "Economy" — write economy',
      'paper.yaml 8:11 sections.id: id culture appears twice — give each its own id',
      'paper.yaml 9:16 sheet.size cannot be text "a5" — write broadsheet, berliner, tabloid, a3 or a4',
      'paper.yaml 9:29 sheet.columns is 0 — write more than 0',
    ],
  ],
  [
    'words that are no list',
    `${paperYaml}lexicon: 东湖新村, 三月三\n`,
    [
      'paper.yaml 7:10 lexicon is text "东湖新村, 三月三", not a list — write a list: [东湖新村, 三月三]',
    ],
  ],
  [
    'a word that is a number',
    `${paperYaml}lexicon: [东湖新村, 33]\n`,
    ['paper.yaml 7:17 lexicon is the number 33, not text — write text, in quotes: "33"'],
  ],
  [
    'a word that is longer in the other script',
    `${paperYaml}traditional: { exceptions: { 台湾: 台灣島, 於: 于, abc: 台 } }\n`,
    [
      'paper.yaml 7:34 traditional.exceptions.台湾: 台湾 has 2 characters and 台灣島 has 3 — write the same word in both scripts, character by character',
      'paper.yaml 7:42 traditional.exceptions.於: 於 is traditional and 于 simplified — write the simplified word first: 于: 於',
      'paper.yaml 7:50 traditional.exceptions.abc: "abc" and "台" are not both in Chinese characters — write Chinese words on both sides: 台湾: 台灣',
    ],
  ],
  [
    'pairs that are none',
    `${paperYaml}traditional: { exceptions: [[台湾], [台湾, 臺灣]] }\n`,
    [
      'paper.yaml 7:29 traditional.exceptions: has 1 word, not two — write the simplified word and the traditional one: [台湾, 台灣]',
      'paper.yaml 7:35 traditional.exceptions: 台湾 appears twice — remove one of them',
    ],
  ],
  [
    'a number instead of pairs',
    `${paperYaml}traditional: { region: cn, exceptions: 3 }\n`,
    [
      'paper.yaml 7:24 traditional.region cannot be text "cn" — write tw or hk',
      'paper.yaml 7:40 traditional.exceptions is the number 3, not pairs of words — write each word with the one that stands for it: { 台湾: 台灣 }',
    ],
  ],
  [
    'two sections with one id',
    paperYaml.replace('id: culture', 'id: economy'),
    ['paper.yaml 6:11 sections.id: id economy appears twice — give each its own id'],
  ],
  [
    'a country instead of a language',
    paperYaml.replace('zh-Hans', 'jp'),
    ['paper.yaml 2:11 language: "jp" is not a language — did you mean ja?'],
  ],
  [
    'a language that does not exist',
    paperYaml.replace('zh-Hans', 'qx'),
    [
      'paper.yaml 2:11 language: "qx" is not a language — write its tag: zh-Hans, zh-Hant, en, de, fr, es, ja, ko, …',
    ],
  ],
  [
    'a size of one side',
    `${paperYaml}sheet: { size: { width: 390 } }`,
    ['paper.yaml 7:16 sheet.size.height is missing — write height: …'],
  ],
  [
    'a sheet that is a strip',
    `${paperYaml}sheet: { size: { width: 200, height: 501 } }`,
    [
      'paper.yaml 7:16 sheet.size: is too long for its width — make the long side at most 2.5 times the short one',
    ],
  ],
  [
    'a sheet larger than a press',
    `${paperYaml}sheet: { size: { width: 1001, height: 900 } }`,
    ['paper.yaml 7:25 sheet.size.width is 1001 — write 1000 or less'],
  ],
  [
    'a sheet in centimetres',
    `${paperYaml}sheet: { size: { width: 39, height: 54.5 } }`,
    [
      'paper.yaml 7:25 sheet.size.width is 39 — write 100 or more',
      'paper.yaml 7:37 sheet.size.height is 54.5 — write 100 or more',
    ],
  ],
])('%s', async (_, yaml, told) => {
  const found = await read(yaml);
  expect(found.told.toSorted()).toEqual(told.toSorted());
  expect(found.paper).toBeUndefined();
});

test('a text that is no language has a code of its own', async () => {
  const { codes } = await read(paperYaml.replace('zh-Hans', 'x'));
  expect(codes).toEqual(['unknown-language']);
});

test.each([
  [
    'ar',
    'paper.yaml 2:11 no sheets or PDFs are made of papers in Arabic, and the interface is in English — readers have lists and articles; if Arabic is not meant, write another tag',
  ],
  [
    'pt-BR',
    'paper.yaml 2:11 no sheets or PDFs are made of papers in Brazilian Portuguese, and the interface is in English — readers have lists and articles; if Brazilian Portuguese is not meant, write another tag',
  ],
])('a paper in %s is read, with a warning of what it lacks', async (tag, warning) => {
  const { paper, told } = await read(paperYaml.replace('zh-Hans', tag));
  expect(told).toEqual([warning]);
  expect(paper?.language).toBe(tag);
});

test.each(['de-AT', 'fr', 'es-MX', 'zh-TW', 'yue', 'ja', 'ko'])(
  'a paper in %s lacks nothing',
  async (tag) => {
    const { told } = await read(paperYaml.replace('zh-Hans', tag));
    expect(told).toEqual([]);
  },
);

test('a former id of a section is the id of no other', async () => {
  const { told } = await read(
    paperYaml
      .replace('id: economy', 'id: economy, aliases: [business, culture]')
      .replace('id: culture', 'id: culture, aliases: [business]'),
  );
  expect(told).toEqual([
    'paper.yaml 5:40 sections.aliases: culture is the id of a section already — remove it here, or give that section another id',
    'paper.yaml 6:30 sections.aliases: business is the id of a section already — remove it here, or give that section another id',
  ]);
});
