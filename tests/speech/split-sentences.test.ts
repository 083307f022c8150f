import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf, languageTags } from '@/lib/language/find-language';
import { longestSeconds, secondsOf } from '@/lib/speech/pace';
import { splitLong } from '@/lib/speech/split-long';
import { splitSentences } from '@/lib/speech/split-sentences';

const trimmed = (text: string, tag: string) => splitSentences(text, tag).map((one) => one.trim());

test.each([
  [
    'en',
    'Dr. Smith of St. Ives left at 5 p.m. sharp. It was late.',
    ['Dr. Smith of St. Ives left at 5 p.m. sharp.', 'It was late.'],
  ],
  [
    'en',
    'It stood on Main St. The house in St. Ives burned on Park Ave. It was old. At St. John it rained.',
    [
      'It stood on Main St.',
      'The house in St. Ives burned on Park Ave.',
      'It was old.',
      'At St. John it rained.',
    ],
  ],
  [
    'en',
    'She lives on Main St. Peter Smith left St. Peter’s for the Main St. Bridge.',
    ['She lives on Main St.', 'Peter Smith left St. Peter’s for the Main St. Bridge.'],
  ],
  ['en', 'See Re: “Parking” (Aug. 29). Yes.', ['See Re: “Parking” (Aug. 29).', 'Yes.']],
  ['en', 'She has a Ph.D. from Yale. He has none.', ['She has a Ph.D. from Yale.', 'He has none.']],
  [
    'de',
    'Am 3. Mai kam Dr. Meier, z. B. in Nr. 5 an. Dann ging er.',
    ['Am 3. Mai kam Dr. Meier, z. B. in Nr. 5 an.', 'Dann ging er.'],
  ],
  ['fr', 'M. Dupont arrive. Il part.', ['M. Dupont arrive.', 'Il part.']],
  ['es', 'El Sr. García y EE. UU. firman. Fin.', ['El Sr. García y EE. UU. firman.', 'Fin.']],
  [
    'zh-Hans',
    '他说：“来了。”大家笑了。真的？真的！',
    ['他说：“来了。”', '大家笑了。', '真的？', '真的！'],
  ],
  ['ja', '晴れた。「行こう。」と言った。', ['晴れた。', '「行こう。」と言った。']],
  ['ko', '맑았다. 갔다.', ['맑았다.', '갔다.']],
])('%s: %s', (tag, text, sentences) => {
  expect(trimmed(text, tag)).toEqual(sentences);
});

test('a long sentence is split at a comma outside brackets, even where one inside is nearer to its middle', () => {
  expect(splitLong('协调各方，（加强配合，共同推进）确保完成任务', 14)).toEqual([
    '协调各方，',
    '（加强配合，共同推进）确保完成任务',
  ]);
  expect(splitLong('（加强配合，共同推进任务完成）', 8)).toEqual([
    '（加强配合，',
    '共同推进任务完成）',
  ]);
});

test('a number takes longer to say than it is long', () => {
  const sums =
    '水路发送旅客4381.9万人次，民航发送旅客1908.75万人次，公路发送旅客7740.5万人次，铁路发送旅客12812.64万人次。';
  expect(trimmed(sums, 'zh-Hans')).toEqual([
    '水路发送旅客4381.9万人次，民航发送旅客1908.75万人次，',
    '公路发送旅客7740.5万人次，铁路发送旅客12812.64万人次。',
  ]);
});

test('a number is never cut', () => {
  const parts = splitSentences(`${'增'.repeat(60)}1,234,567.89元`, 'zh-Hans');
  expect(parts.some((part) => part.includes('1,234,567.89'))).toBe(true);
});

const words = fc.constantFrom(
  '春天',
  '公园',
  'park',
  ' ',
  '，',
  ', ',
  '。',
  '. ',
  '（',
  '）',
  '12.5',
  '：',
  '\n',
  '“',
  '”',
  '!',
);

test.each(languageTags)(
  'in %s, no part takes more than fourteen seconds, and joined they are the text',
  (tag) => {
    const { pace } = languageOf(tag).speech;
    fc.assert(
      fc.property(fc.array(words, { maxLength: 150 }), (parts) => {
        const text = parts.join('');
        const sentences = splitSentences(text, tag);
        expect(sentences.join('')).toBe(text);
        for (const sentence of sentences)
          expect(secondsOf(sentence, pace)).toBeLessThanOrEqual(longestSeconds);
      }),
    );
  },
);
