/** Every module says everything, in its own characters. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english } from '@/lib/language/en/en';
import { languageOf, languageTags } from '@/lib/language/find-language';
import type { ArchiveMessages } from '@/lib/language/messages/archive-messages';
import type { KeepMessages } from '@/lib/language/messages/keep-messages';

const languages = languageTags.map(languageOf);

import type { ListenMessages } from '@/lib/language/messages/listen-messages';
import type { Messages } from '@/lib/language/messages/messages';
import type { SearchMessages } from '@/lib/language/messages/search-messages';
import type { SettingsMessages } from '@/lib/language/messages/settings-messages';
import { simplifiedBylines } from '@/lib/language/zh-hans/bylines';
import { simplifiedHeadingWords } from '@/lib/language/zh-hans/heading-words';
import { simplifiedChinese } from '@/lib/language/zh-hans/zh-hans';
import { traditionalBylines } from '@/lib/language/zh-hant/bylines';
import { traditionalHeadingWords } from '@/lib/language/zh-hant/heading-words';
import { traditionalChinese } from '@/lib/language/zh-hant/zh-hant';

/** What each message says, those that take something with that filled in. */
function sayAll(messages: Messages): Record<string, string> {
  const filled = {
    ...messages,
    page: messages.page(2),
    pagesToday: messages.pagesToday(2),
    issue: messages.issue(2),
    articles: messages.articles(2),
    by: messages.by('X'),
    listed: messages.listed(2, 3),
    listTitle: messages.listTitle('X', 2),
    year: messages.year(2023),
    booklet: messages.booklet('A3'),
    optionsExclude: messages.optionsExclude(['page', 'booklet']),
    optionUnknown: messages.optionUnknown({ name: 'page', value: 'x', allowed: '1, 2' }),
    copyFailed: messages.copyFailed('X'),
    copyCitation: messages.copyCitation('X'),
    citationCopied: messages.citationCopied('X'),
    pageCode: messages.pageCode(2),
    backToReference: messages.backToReference(2),
    correctionHead: messages.correctionHead('X'),
    withdrawnOn: messages.withdrawnOn('X'),
    archiveReading: messages.archiveReading(2, 3),
    citationStyles: Object.values(messages.citationStyles).join(' '),
    roles: Object.values(messages.roles).join(' '),
    kinds: Object.values(messages.kinds).join(' '),
    inArchive: sayInArchive(messages.inArchive).join(' '),
    listen: sayListen(messages.listen).join(' '),
    keep: sayKeep(messages.keep).join(' '),
    search: saySearch(messages.search).join(' '),
    settings: saySettings(messages.settings).join(' '),
    takeAway: Object.values(messages.takeAway).join(' '),
    staticCopy: Object.values(messages.staticCopy).join(' '),
  } satisfies Record<keyof Messages, string>;
  return filled;
}

function sayInArchive(messages: ArchiveMessages): string[] {
  const { onThisDay, everyPage, pageCount, frontOf, peopleWith, years, ...plain } = messages;
  return [
    ...Object.values(plain),
    ...[onThisDay, everyPage, frontOf, peopleWith].map((say) => say('X')),
    ...[pageCount(1), pageCount(2), years('2019', '2023')],
  ];
}

function saySettings(messages: SettingsMessages): string[] {
  return Object.values(messages).flatMap((message) =>
    typeof message === 'string' ? message : [message.legend, ...Object.values(message.values)],
  );
}

function sayListen({ spoken, player, ...plain }: ListenMessages): string[] {
  const { table, ...words } = spoken;
  return [...[plain, words, player].flatMap(Object.values), table(2, 3)];
}

function sayKeep({
  source,
  withdrawnStory,
  unknownStory,
  tooLong,
  ...plain
}: KeepMessages): string[] {
  return [
    ...Object.values(plain).map((text) => text.replace(/\{\w+\}/g, 'X')),
    ...[source('X', 'X', 'X'), withdrawnStory('X'), unknownStory('X'), tooLong('X', 'X')],
  ];
}

function saySearch({ suggestionKinds, advice, noneAdvice, ...search }: SearchMessages): string[] {
  const {
    describe: describeSearch,
    found,
    foundMore,
    cut,
    places,
    marked,
    suggested,
    ...plain
  } = search;
  return [
    ...Object.values(plain),
    ...[...advice, ...noneAdvice, ...Object.values(suggestionKinds), describeSearch('X')],
    ...[found, foundMore, places, marked, suggested].map((say) => say(2)),
    cut(200, 12),
  ];
}

describe.each(languages.map((language) => [language.tag, language] as const))(
  '%s',
  (_, language) => {
    const { messages, typography, citation, lunarDay, script } = language;

    test('says every message', () => {
      for (const [name, text] of Object.entries(sayAll(messages))) {
        expect(text.trim(), name).not.toBe('');
        expect(text, name).not.toMatch(/undefined|\[object/);
      }
    });

    test('names each landmark of a page differently', () => {
      const { sections, archive, pages, pagesBeside } = messages;
      expect(new Set([sections, archive, pages, pagesBeside]).size).toBe(4);
    });

    test('says where a story goes on, and whence it comes', () => {
      expect(typography.continuedOn(7)).toContain('7');
      expect(typography.continuedFrom(7)).toContain('7');
      expect(typography.continuedFrom(7)).not.toBe(typography.continuedOn(7));
    });

    test('cites all parts', () => {
      const parts = {
        authors: ['A', 'B'],
        title: 'T',
        paper: 'P',
        day: 'D',
        page: 7,
        address: 'W',
      };
      for (const part of ['A', 'B', 'T', 'P', 'D', '7', 'W'])
        expect(citation.plain(parts)).toContain(part);
      const least = citation.plain({ ...parts, authors: [], page: undefined, address: '' });
      expect(least).not.toMatch(/undefined|^[：., ]|[ ，、,]$/);
    });

    test('cuts a word into syllables and loses none', async () => {
      const hyphenate = await language.loadHyphenate();
      expect(hyphenate('transporter').join('')).toBe('transporter');
      expect(hyphenate('transporter').length).toBeGreaterThan(1);
    });

    test('parts words by spaces where its letters are Latin or hangul', () => {
      expect(typography.hasWordSpaces).toBe(script === 'latin' || script === 'hangul');
      expect(lunarDay !== undefined).toBe(script === 'han');
    });

    test('has typographic marks where its letters are Latin', () => {
      expect(language.marks !== undefined).toBe(script === 'latin');
    });

    test('names each thing in words of its own', () => {
      const all = sayAll(messages);
      const english = language.tag === 'en' ? {} : sayAll(languageOf('en').messages);
      // Words that happen to be the same in both languages.
      const shared = new Set(['comma', 'year', 'page', 'pages', 'booklet', 'listTitle']);
      const same = Object.entries(english).filter(([name, text]) => all[name] === text);
      expect(same.filter(([name]) => !shared.has(name))).toEqual([]);
    });
  },
);

/** All characters of a legacy encoding of two bytes, lead bytes `from` to `to`. */
function charactersOf(encoding: string, from: number, to: number): Set<string> {
  const decoder = new TextDecoder(encoding);
  const characters = new Set<string>();
  for (let lead = from; lead <= to; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      characters.add(decoder.decode(new Uint8Array([lead, trail])));
  }
  return characters;
}

/** All that a Chinese module says, as one text. */
function textOf(
  { messages, typography, citation, lunarDay }: typeof traditionalChinese,
  ...words: object[]
): string {
  const parts = { authors: ['A'], title: 'T', paper: 'P', day: 'D', page: 7, address: '' };
  const days = ['2023-03-22', '2024-01-20'].map((day) => lunarDay?.(new Date(day)));
  const lists = words.flatMap((word) => JSON.stringify(word));
  const jumps = [typography.continuedOn(2), typography.continuedFrom(2), citation.plain(parts)];
  return [...Object.values(sayAll(messages)), ...days, ...jumps, ...lists].join('');
}

const hanOf = (text: string) => [...new Set(text.match(/\p{Script=Han}/gu))];

test('traditional Chinese says everything in characters of Big5, that is without simplified ones', () => {
  const big5 = charactersOf('big5', 0xa4, 0xf9);
  expect([...'报页链时'].filter((one) => big5.has(one))).toEqual([]);
  const { enclitics, leading } = traditionalHeadingWords;
  const text = textOf(traditionalChinese, traditionalBylines, [...enclitics, ...leading]);
  expect(hanOf(text).filter((one) => !big5.has(one))).toEqual([]);
});

test('simplified Chinese says everything in characters of GB 2312', () => {
  const gb2312 = charactersOf('gb18030', 0xb0, 0xf7);
  const { enclitics, leading } = simplifiedHeadingWords;
  const text = textOf(simplifiedChinese, simplifiedBylines, [...enclitics, ...leading]);
  expect(hanOf(text).filter((one) => !gb2312.has(one) || '報頁連時'.includes(one))).toEqual([]);
});

test('traditional papers say things as Taiwan and Hong Kong do, not only in other characters', () => {
  const { printEdition, copyLink, front, nextArticle, qrCode } = traditionalChinese.messages;
  expect([printEdition, copyLink, front, nextArticle].join(' ')).toBe(
    '列印本期 複製連結 頭版 下一篇',
  );
  expect(qrCode).toContain('二維碼');
  expect(traditionalChinese.typography.continuedOn(2)).toBe('（下轉第2版）');
});

test('every message is shown somewhere', () => {
  const source = ['app', 'components', 'lib']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/language/'))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.includes('essages'))
    .join('\n');
  const unused = Object.keys(english.messages).filter(
    (name) => !new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\b`).test(source),
  );
  expect(unused).toEqual([]);
});

test.each([
  ['de', 'Zusammenarbeit', 'Zu-sam-men-ar-beit'],
  ['de', 'Zucker', 'Zu-cker'],
  ['fr', 'gouvernement', 'gou-ver-ne-ment'],
  ['es', 'desarrollo', 'de-sa-rro-llo'],
  ['en', 'newspaper', 'news-pa-per'],
  ['zh-Hans', 'newspaper', 'news-pa-per'],
])('in %s, %s is cut as %s', async (tag, word, expected) => {
  const hyphenate = await languageOf(tag).loadHyphenate();
  expect(hyphenate(word).join('-')).toBe(expected);
});

test('each language has the jump lines of its newspapers', () => {
  const lines = languageTags.map((tag) => {
    const { continuedOn, continuedFrom } = languageOf(tag).typography;
    return `${continuedOn(3)} | ${continuedFrom(1)}`;
  });
  expect(lines).toEqual([
    '（下转第3版） | （上接第1版）',
    '（下轉第3版） | （上接第1版）',
    'Continued on page 3 | Continued from page 1',
    'Fortsetzung auf Seite 3 | Fortsetzung von Seite 1',
    'Suite page\u00a03 | Suite de la page\u00a01',
    'Pasa a la página 3 | Viene de la página 1',
    '（3面に続く） | （1面から続く）',
    '▶3면에 계속 | ▶1면에서 계속',
  ]);
});

test('messages are singular for one and plural for two', () => {
  const say = (count: number) =>
    ['en', 'de', 'fr', 'es'].map((tag) => languageOf(tag).messages.pagesToday(count));
  expect(say(1)).toEqual([
    '1 page today',
    'Heute 1 Seite',
    '1\u00a0page aujourd’hui',
    'Hoy, 1 página',
  ]);
  expect(say(2)).toEqual([
    '2 pages today',
    'Heute 2 Seiten',
    '2\u00a0pages aujourd’hui',
    'Hoy, 2 páginas',
  ]);
});

test('messages of Latin papers have the typographic marks of their language', () => {
  for (const tag of ['en', 'de', 'fr', 'es']) {
    const text = Object.values(sayAll(languageOf(tag).messages)).join('\n');
    expect(text, tag).not.toMatch(/["']|\.\.\./);
    // The white before ; ! ? depends on the region, so no message has them.
    if (tag === 'fr') expect(text).not.toMatch(/(?<!\u00a0):|[;!?]|(?<!\u202f)»|«(?!\u202f)/);
  }
});
