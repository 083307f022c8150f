import type { Credit } from '@/lib/language/byline-vocabulary';
import type { LatinPatterns } from './latin-patterns';

/** Returns what words for work say of a person: those of `Story and photos`; none for other words. */
export function creditsOfWorks(words: string, { joint, works }: LatinPatterns): Credit[] {
  const credits = words
    .split(joint)
    .map((work) => works.find(([pattern]) => pattern.test(work))?.[1])
    .filter((credit) => credit !== undefined);
  return [...new Set(credits)];
}
