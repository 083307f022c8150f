import { join } from 'node:path';

/** The languages that the manual is written in; the first one is the default. */
export const starterLanguages = ['zh-Hans', 'en'] as const;
type StarterLanguage = (typeof starterLanguages)[number];

export function isStarterLanguage(tag: string): tag is StarterLanguage {
  return starterLanguages.some((one) => one === tag);
}

/** The folder of a manual, which is a paper by itself: `CONTENT_DIR=content/starter/en npm start` serves it. */
export function starterFolder(language: StarterLanguage): string {
  return join(import.meta.dirname, '..', '..', '..', 'content', 'starter', language);
}
