/** Chinese in traditional characters, as in newspapers of Taiwan, Hong Kong and Macau. */
import { chineseCitation } from '../chinese/citation';
import { openLunarDay } from '../chinese/lunar-day';
import { chineseTypography } from '../chinese/typography';
import { loadEnglishHyphenate } from '../en/hyphenate';
import { englishAbbreviations } from '../en/sentences';
import type { Language } from '../language';
import { traditionalHeadingWords } from './heading-words';
import { traditionalMessages } from './messages';
import { traditionalSpeech } from './speech';

export const traditionalChinese: Language = {
  tag: 'zh-Hant',
  covers: { codes: ['zh', 'yue', 'lzh'], script: 'Hant' },
  script: 'han',
  direction: 'ltr',
  hasSheets: true,
  messages: traditionalMessages,
  lunarDay: openLunarDay({ calendar: '農曆', leap: '閏', twelfth: '臘月' }),
  citation: chineseCitation((title) => `〈${title}〉`),
  abbreviations: englishAbbreviations,
  speech: traditionalSpeech,
  headlineSeparator: '；',
  newsTag: 'zh-tw',
  quotes: [
    ['「', '」'],
    ['『', '』'],
  ],
  dictionary: 'chinese',
  typography: {
    ...chineseTypography,
    headingWords: traditionalHeadingWords,
    continuedOn: (page) => `（下轉第${page}版）`,
    pageTag: (page) => `${String(page).padStart(2, '0')}版`,
    continuedFrom: (page) => `（上接第${page}版）`,
  },
  loadHyphenate: loadEnglishHyphenate,
};
