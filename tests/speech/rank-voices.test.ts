import { expect, test } from 'vitest';
import { languageIn, regionIn } from '@/lib/language/speech/voice-tags';
import { rankVoices, type Voice } from '@/lib/speech/voices/rank-voices';

const voice = (name: string, lang: string, fields: Partial<Voice> = {}): Voice => ({
  name,
  lang,
  voiceURI: name,
  localService: true,
  default: false,
  ...fields,
});

const voices = [
  voice('Eddy (中文（中国大陆）)', 'zh-CN'),
  voice('Sin-ji', 'zh-HK'),
  voice('Mei-Jia', 'zh-TW'),
  voice('Tingting', 'zh_CN'),
  voice('Google 普通话（中国大陆）', 'zh-CN', { localService: false }),
  voice('Microsoft Xiaoxiao Online (Natural)', 'cmn-Hans-CN', { localService: false }),
  voice('Daniel', 'en-GB'),
  voice('Samantha', 'en-US', { default: true }),
];

const rank = (language: string, preferred: string[], isOnline = true) =>
  rankVoices(voices, { language, preferred, isOnline }).map(({ name }) => name);

test('natural voices of the region of the paper come first, odd ones last', () => {
  expect(rank('zh-Hans', ['zh-CN', 'zh-SG', 'zh-TW'])).toEqual([
    'Microsoft Xiaoxiao Online (Natural)',
    'Google 普通话（中国大陆）',
    'Tingting',
    'Mei-Jia',
    'Sin-ji',
    'Eddy (中文（中国大陆）)',
  ]);
});

test('offline, the voices of the device come first', () => {
  expect(rank('zh-Hans', ['zh-CN'], false)[0]).toBe('Tingting');
});

test('a traditional paper has a voice of Taiwan, and one of Hong Kong its own', () => {
  expect(rank('zh-Hant', ['zh-TW', 'zh-HK', 'zh-CN'])[0]).toBe('Mei-Jia');
  expect(rank('zh-HK', ['zh-TW', 'zh-HK', 'zh-CN'])[0]).toBe('Sin-ji');
});

test('a voice for no region is Mandarin, and is before one of another region', () => {
  const named = (name: string, lang: string) => voice(`Chinese (${name}) espeak-ng`, lang);
  const found = rankVoices(
    [
      named('Cantonese', 'yue'),
      named('Mandarin, latin as English', 'cmn'),
      named('Mandarin, latin as English)+Adam', 'cmn'),
    ],
    { language: 'zh-Hans', preferred: ['zh-CN', 'zh-SG', 'zh-TW'], isOnline: true },
  );
  expect(found.map(({ lang }) => lang)).toEqual(['cmn', 'yue']);
});

test('the hundred disguises of a voice of eSpeak are left out', () => {
  const names = ['English (America)', 'English (America)+Adam', 'English (America)+croak'];
  const found = rankVoices(
    names.map((name) => voice(`${name} espeak-ng`, 'en-US')),
    { language: 'en', preferred: ['en-GB'], isOnline: true },
  );
  expect(found.map(({ name }) => name)).toEqual(['English (America) espeak-ng']);
});

test('an American paper has an American voice', () => {
  expect(rank('en', ['en-GB', 'en-US'])[0]).toBe('Daniel');
  expect(rank('en-US', ['en-GB', 'en-US'])[0]).toBe('Samantha');
});

test('no voice speaks a language that none is for', () => {
  expect(rank('de', ['de-DE'])).toEqual([]);
});

test.each([
  ['zh_CN_#Hans', 'zh', 'CN'],
  ['cmn-Hans-CN', 'zh', 'CN'],
  ['yue', 'zh', 'HK'],
  ['es-419', 'es', '419'],
  ['en', 'en', ''],
])('%s is the language %s of %s', (tag, language, region) => {
  expect([languageIn(tag), regionIn(tag)]).toEqual([language, region]);
});
