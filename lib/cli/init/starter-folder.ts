import { join } from 'node:path';

/** The languages that the manual is written in; the first one is the default. */
export const starterLanguages = ['zh-Hans', 'en'] as const;
type StarterLanguage = (typeof starterLanguages)[number];

/** Returns the manual nearest to a language tag: the English one for en-GB, the Chinese one for zh-CN. Undefined if none is near. */
export function findStarterLanguage(tag: string): StarterLanguage | undefined {
  const language = toLocale(tag)?.language;
  return starterLanguages.find((one) => toLocale(one)?.language === language);
}

function toLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** The folder of a manual, which is a paper by itself: `CONTENT_DIR=content/starter/en npm start` serves it. */
export function starterFolder(language: StarterLanguage): string {
  return join(import.meta.dirname, '..', '..', '..', 'content', 'starter', language);
}
