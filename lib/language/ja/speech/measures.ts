/** Units, sums and degrees. Units are spelled or left out, and the sign of a sum is read before it. */
import { toCurrencyRule } from '../../speech/currency-rule';
import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';

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
    '（株）': '株式会社',
    '（有）': '有限会社',
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
    '㎞': 'キロメートル',
    '㎝': 'センチメートル',
    '㎜': 'ミリメートル',
    '㎏': 'キログラム',
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
    MW: 'メガワット',
    GW: 'ギガワット',
    kWh: 'キロワット時',
    t: 'トン',
    ml: 'ミリリットル',
    L: 'リットル',
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

export const measureRules: readonly SpokenRule[] = [
  toCurrencyRule({ currencies, powers: '万億兆', unit: '円' }),
  // ▲ is a loss in tables of results.
  { pattern: /[▲△]\s?(?=\d)/gu, spoken: 'マイナス' },
  {
    pattern: /(?<![\d℃])[-−－](?=\d{1,9}(?:\.\d+)?\s?(?:℃|°C|度|%))/gu,
    spoken: 'マイナス',
  },
  { pattern: /±(?=\d)/gu, spoken: 'プラスマイナス' },
  // The magnitude of an earthquake.
  { pattern: /(?<![A-Za-z])M(?=\d\.\d)/gu, spoken: 'マグニチュード' },
  squares,
  units,
  // A single digit over another one is a fraction, and no date.
  {
    pattern: /(?<![\d/])(\d)\/([2-9])(?![\d/])/gu,
    spoken: ([whole = '', above = '', under = '']) =>
      above < under ? `${under}分の${above}` : whole,
  },
];
