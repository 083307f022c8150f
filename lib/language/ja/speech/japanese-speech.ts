/** What Japanese voices read wrongly. Dates with 月 and 日, percentages and 3対2 are read well. */

import { toListNumberRules } from '../../speech/list-numbers';
import type { SpeechRules, SpokenRule } from '../../speech/speech-rules';
import { joinThousands } from '../../speech/thousands';
import { dateRules } from './dates';
import { measureRules } from './measures';
import { rangeRules } from './ranges';

export const japaneseSpeech: SpeechRules = {
  voices: ['ja-JP'],
  // 350 characters with kanji a minute.
  pace: 5.5,
  pause: '、',
  afterNumber: '、',
  abbreviations: ['No'],
  rules: [
    // 1，200円: commas as wide as characters.
    { pattern: /(?<=\d)，(?=\d{3}(?!\d))/gu, spoken: ',' },
    ...dateRules,
    // Commas between thousands are read as pauses by some engines.
    joinThousands(','),
    ...measureRules,
    ...rangeRules,
    ...markRules(),
  ],
};

function markRules(): SpokenRule[] {
  return [
    { pattern: /(?<=\d[^\s、。×]{0,5})\s?×\s?(?=\d)/gu, spoken: 'かける' },
    { pattern: /(?:№|No\.\s?)(?=\d)/gu, spoken: 'ナンバー' },
    // F-35: the hyphen is read as minus.
    { pattern: /(?<=(?<![A-Za-z])[A-Z]{1,3})[-－](?=\d)/gu, spoken: '' },
    // Of a masked name.
    { pattern: /[〇○×]{2}(?=\p{Script=Han}|さん|ちゃん|くん)/gu, spoken: 'まるまる' },
    ...toListNumberRules('、'),
    // さん（45）＝東京都＝: an aside, read by the name of the sign.
    { pattern: /(?<=\p{Script=Kana})＝(?=\p{Script=Kana})/gu, spoken: ' ' },
    { pattern: /(?<=[\p{L}\d）」])＝(?=[\p{L}（「])/gu, spoken: '、' },
    { pattern: /(?<=[\p{L}）」])＝/gu, spoken: '' },
    { pattern: /[↑⬆]\s?(\d[\d.]{0,9}%?)/gu, spoken: '$1上昇' },
    { pattern: /[↓⬇]\s?(\d[\d.]{0,9}%?)/gu, spoken: '$1下落' },
    { pattern: /(?<=[\p{L}\d])\s?[→⇒]\s?(?=[\p{L}\d])/gu, spoken: 'から' },
    { pattern: /(?<![\w&])[#＃](?=\p{L})/gu, spoken: 'ハッシュタグ' },
    {
      pattern: /(?<=[\p{Script=Han}\p{Script=Kana}])・(?=[\p{Script=Han}\p{Script=Kana}])/gu,
      spoken: ' ',
    },
    {
      pattern: /(?<=[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\d」』])\u3000+(?=\S)/gu,
      spoken: '、',
    },
  ];
}
