import { join } from 'node:path';
import { primaryLanguage } from '@/lib/language/primary-language';

/** The languages that the manual is written in; the first one is the default. */
export const starterLanguages = ['zh-Hans', 'en'] as const;
type StarterLanguage = (typeof starterLanguages)[number];

/** Returns the manual nearest to a tag: the English one for en-GB, the Chinese one for zh-CN; undefined if none is near. */
export function findStarterLanguage(tag: string): StarterLanguage | undefined {
  const language = primaryLanguage(tag);
  return starterLanguages.find((one) => primaryLanguage(one) === language);
}

/** The folder of a manual, which is a paper by itself: `CONTENT_DIR=content/starter/en npm start` serves it. */
export function starterFolder(language: StarterLanguage): string {
  return join('content', 'starter', language);
}
