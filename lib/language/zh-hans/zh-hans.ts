/** Chinese in simplified characters, as in newspapers of the mainland and Singapore. */
import { chineseCitation } from '../chinese/citation';
import { openLunarDay } from '../chinese/lunar-day';
import { chineseTypography } from '../chinese/typography';
import { loadEnglishHyphenate } from '../en/hyphenate';
import { englishAbbreviations } from '../en/sentences';
import type { Language } from '../language';
import { simplifiedHeadingWords } from './heading-words';
import { simplifiedMessages } from './messages';
import { simplifiedSpeech } from './speech';

export const simplifiedChinese: Language = {
  tag: 'zh-Hans',
  covers: { codes: ['zh', 'yue', 'lzh'], script: 'Hans' },
  script: 'han',
  direction: 'ltr',
  hasSheets: true,
  messages: simplifiedMessages,
  lunarDay: openLunarDay({ calendar: '农历', leap: '闰', twelfth: '腊月' }),
  citation: chineseCitation((title) => `《${title}》`),
  abbreviations: englishAbbreviations,
  speech: simplifiedSpeech,
  headlineSeparator: '；',
  newsTag: 'zh-cn',
  quotes: [
    ['“', '”'],
    ['‘', '’'],
  ],
  dictionary: 'chinese',
  typography: {
    ...chineseTypography,
    headingWords: simplifiedHeadingWords,
    continuedOn: (page) => `（下转第${page}版）`,
    pageTag: (page) => `${String(page).padStart(2, '0')}版`,
    continuedFrom: (page) => `（上接第${page}版）`,
  },
  loadHyphenate: loadEnglishHyphenate,
};
