/**
 * A language without a module of its own, of any script: Arabic, Russian, Hindi, Portuguese. Its dates are in the
 * language itself; the interface is in English, and no sheets are made for it.
 */
import { english } from '../en/en';
import type { Direction, Language } from '../language';

/** Scripts that run from right to left, of those that are written today (Unicode CLDR, scriptMetadata). */
const rightToLeft = new Set('Adlm Arab Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** Scripts whose words are not parted by spaces. */
const withoutSpaces = new Set('Thai Laoo Khmr Mymr Tibt Hans Hant Jpan'.split(' '));

/** @param locale with its script */
export function toOtherLanguage({ language, script = 'Latn' }: Intl.Locale): Language {
  // British dates and the marks of English are no part of the other language.
  const { region: _region, marks: _marks, ...shared } = english;
  return {
    ...shared,
    tag: language,
    covers: { codes: [language], script },
    script: script === 'Latn' ? 'latin' : 'other',
    direction: directionOf(script),
    hasSheets: false,
    messagesTag: english.tag,
    newsTag: language,
    // Its numbers and abbreviations are not those of English.
    speech: { ...shared.speech, voices: [], rules: [] },
    typography: { ...english.typography, hasWordSpaces: !withoutSpaces.has(script) },
  };
}

function directionOf(script: string): Direction {
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}
