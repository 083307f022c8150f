/** What Japanese voices read wrongly. Dates with 月 and 日, percentages and 3対2 are read well. */
import { toClockRule } from '../speech/clock-rule';
import { toCurrencyRule } from '../speech/currency-rule';
import type { SpeechRules } from '../speech/speech-rules';
import { joinThousands } from '../speech/thousands';
import { toWordRule } from '../speech/word-rule';
import { hanDayRule } from '../speech/written-days';

/** Square units, which newspapers set in one character: some engines leave them out. */
const squares = toWordRule(
  {
    '㌔': 'キロ',
    '㌢': 'センチ',
    '㍍': 'メートル',
    '㍉': 'ミリ',
    '㌘': 'グラム',
    '㌧': 'トン',
    '㌃': 'アール',
    '㌶': 'ヘクタール',
    '㍑': 'リットル',
    '㌦': 'ドル',
    '㌣': 'セント',
    '㌫': 'パーセント',
    '㌻': 'ページ',
    '㍗': 'ワット',
    '㈱': '株式会社',
    '㈲': '有限会社',
    '㈳': '社団法人',
    '㈶': '財団法人',
  },
  {},
);

const units = toWordRule(
  {
    'km²': '平方キロメートル',
    '㎢': '平方キロメートル',
    'm²': '平方メートル',
    '㎡': '平方メートル',
    'm³': '立方メートル',
    'km/h': 'キロメートル毎時',
    km: 'キロメートル',
    cm: 'センチメートル',
    mm: 'ミリメートル',
    m: 'メートル',
    kg: 'キログラム',
    g: 'グラム',
    ha: 'ヘクタール',
    kW: 'キロワット',
    '℃': '度',
    '°C': '度',
  },
  { before: '(?<=\\d\\s?)', after: '(?![A-Za-z²³])' },
);

const currencies: Readonly<Record<string, string>> = {
  '¥': '円',
  '￥': '円',
  $: 'ドル',
  '€': 'ユーロ',
  '£': 'ポンド',
};

/** Zero is ゼロ in telephone numbers. */
const digits = 'ゼロ,いち,に,さん,よん,ご,ろく,なな,はち,きゅう'.split(',');
const spell = (number: string) =>
  number.replace(/\d/g, (digit) => `${digits[Number(digit)]} `).trimEnd();

const results = '勝|敗|破|下し|下す|引き分け|スコア|制し|リード';

export const japaneseSpeech: SpeechRules = {
  voices: ['ja-JP'],
  // 350 characters with kanji a minute.
  pace: 5.5,
  pause: '、',
  afterNumber: '、',
  abbreviations: ['No'],
  rules: [
    hanDayRule,
    // Read as a sum or a subtraction. A newsreader says の for a hyphen.
    {
      pattern: /(?<![\d-])(0\d{1,4})[-－](\d{1,4})[-－](\d{3,4})(?![\d-])/gu,
      spoken: (groups) =>
        groups
          .slice(1, 4)
          .map((group = '') => spell(group))
          .join('、'),
    },
    // Read as a ratio.
    toClockRule('時', '分'),
    // Commas between thousands are read as pauses by some engines.
    joinThousands(','),
    // The sign is read before the sum.
    toCurrencyRule({ currencies, powers: '万億兆', unit: '円' }),
    { pattern: /(?<![\d℃])[-−－](?=\d+(?:\.\d+)?\s?(?:℃|°C|度))/gu, spoken: 'マイナス' },
    squares,
    units,
    // A score is read as a subtraction.
    {
      pattern: new RegExp(
        `(?<![\\d-])(\\d{1,2})[-−–－](\\d{1,2})(?=[^。、]{0,8}(?:${results}))`,
        'gu',
      ),
      spoken: '$1対$2',
    },
    // Between numbers and times, the wave is left out.
    { pattern: /(?<=[\d月日時分年円人歳度])\s?[〜～~–]\s?(?=\d)/gu, spoken: 'から' },
    { pattern: /(?<=\d[^\s、。×]{0,5})\s?×\s?(?=\d)/gu, spoken: 'かける' },
    { pattern: /(?:№|No\.\s?)(?=\d)/gu, spoken: 'ナンバー' },
    // Of a masked name.
    { pattern: /[〇○×]{2}(?=[\p{Script=Han}])/gu, spoken: 'まるまる' },
    {
      pattern: /(?<=[\p{Script=Han}\p{Script=Kana}])・(?=[\p{Script=Han}\p{Script=Kana}])/gu,
      spoken: ' ',
    },
    {
      pattern: /(?<=[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\d」』])\u3000+(?=\S)/gu,
      spoken: '、',
    },
  ],
};
