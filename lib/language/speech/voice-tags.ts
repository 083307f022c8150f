/**
 * Reads the tags of voices, which devices write in several ways: `zh-CN`, `zh_CN_#Hans`, `cmn-Hans-CN`. Browsers run this: it
 * imports nothing.
 */

/** Mandarin has its own code in some tags, and so has Cantonese. */
const sameLanguages: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh' };

export function languageIn(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_]/);
  return sameLanguages[language] ?? language;
}

/** `CN` of zh-CN, zh_CN_#Hans and cmn-Hans-CN; Cantonese is that of Hong Kong. Empty for a tag without one. */
export function regionIn(tag: string): string {
  if (/^yue/i.test(tag)) return 'HK';
  return /[-_](\p{L}{2}|\d{3})(?=$|[-_])/u.exec(tag)?.[1]?.toUpperCase() ?? '';
}
