/**
 * Whatever is written, no rule throws and no rule loses a word or a number. The words are none that a rule says in
 * another way; digits may become their names, and the zeros of 05:00 are left out.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSpokenText } from '@/lib/speech/spoken-text';

const plainWords: Readonly<Record<string, readonly string[]>> = {
  'zh-Hans': ['春耕', '公园', '记者', 'Alder'],
  'zh-Hant': ['春耕', '公園', '記者', 'Alder'],
  en: ['alder', 'Birch', 'hazel'],
  de: ['Erle', 'Birke', 'Hasel'],
  fr: ['aulne', 'Bouleau', 'noisetier'],
  es: ['aliso', 'Abedul', 'avellano'],
  ja: ['公園', 'さくら', 'アルダー'],
  ko: ['공원', '봄날', '오리나무'],
};

const marks = [
  ...'0123456789',
  ...'.,:;-–—~〜/+=×*%‰°′″℃＝±≥→↑#&@（）()[]「」“”《》、，。！？·・$€¥①Ⅲ○ 　\n',
  '年',
  '月',
  '10:30',
  '2023-03-10',
  '1,200',
  '3.5',
  'km',
  '21:15',
  'https://',
];

test.each(Object.entries(plainWords))('in %s, every word is said, in its order', (tag, words) => {
  const part = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...marks));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      // After the beginning of an address comes its host alone.
      fc.pre(!parts.includes('https://'));
      const spoken = toSpokenText(parts.join(''), tag);
      let read = 0;
      for (const word of parts.filter((one) => words.includes(one))) {
        const at = spoken.indexOf(word, read);
        expect(at, `${word} in ${spoken}`).toBeGreaterThanOrEqual(0);
        read = at + word.length;
      }
    }),
    { numRuns: 400 },
  );
});

/** The digits of a text, whether they are written as such or by their Chinese names, without zeros. */
function digitsIn(text: string): string[] {
  return [...text.replaceAll('幺', '一').replaceAll('双十', '十')]
    .map((character) => ('一二三四五六七八九'.indexOf(character) + 1 || character).toString())
    .filter((character) => /[1-9]/.test(character))
    .toSorted();
}

test('in Chinese, every digit is said', () => {
  const part = fc.oneof(
    fc.constantFrom('春耕', '公园', '用时', '第一局', '航班', 'A', 'GB/T ', '元', '后'),
    fc.constantFrom(...marks.filter((mark) => !/[·•①Ⅲ]|https/u.test(mark))),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      expect(digitsIn(toSpokenText(text, 'zh-Hans')), text).toEqual(digitsIn(text));
    }),
    { numRuns: 1000 },
  );
});

test('no text makes a rule throw', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...Object.keys(plainWords)),
      (text, tag) => {
        expect(toSpokenText(text, tag)).toBeTypeOf('string');
      },
    ),
  );
});
