import { findLanguage } from '../../find-language';
import type { ChineseScript } from './chinese-script';

/** Whose traditional characters: Taiwan's (裡, 臺) or Hong Kong's (裏, 台). */
export type TraditionalRegion = 'tw' | 'hk';

/** @returns the script of a paper in Chinese; undefined for any other language */
export function scriptOf(tag: string): ChineseScript | undefined {
  const { tag: found } = findLanguage(tag) ?? {};
  if (found === 'zh-Hans') return 'hans';
  return found === 'zh-Hant' ? 'hant' : undefined;
}

/** Returns the region whose characters a paper in traditional Chinese has, by its language tag. */
export function regionOf(tag: string): TraditionalRegion {
  const { region } = new Intl.Locale(tag);
  return region === 'HK' || region === 'MO' ? 'hk' : 'tw';
}

/** Returns the language tag of a text that was converted. */
export function tagOfScript(script: ChineseScript, region: TraditionalRegion): string {
  if (script === 'hans') return 'zh-Hans';
  return region === 'hk' ? 'zh-Hant-HK' : 'zh-Hant-TW';
}

/** The language tags of texts in either script, whatever their region. */
export const scriptTags = { hant: 'zh-Hant', hans: 'zh-Hans' } as const satisfies Record<
  ChineseScript,
  string
>;

export const otherScript = { hant: 'hans', hans: 'hant' } as const satisfies Record<
  ChineseScript,
  ChineseScript
>;
