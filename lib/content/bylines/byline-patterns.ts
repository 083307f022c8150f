import type { BylineVocabularies } from '@/lib/language/byline-vocabulary';
import { type HanPatterns, hanPatternsOf } from './han-patterns';
import { type LatinPatterns, latinPatternsOf } from './latin-patterns';

/** The regular expressions of all scripts, since a line may have names in several. */
export interface BylinePatterns {
  han: HanPatterns;
  latin: LatinPatterns;
}

export function bylinePatternsOf({ han, latin }: BylineVocabularies): BylinePatterns {
  return { han: hanPatternsOf(han), latin: latinPatternsOf(latin) };
}
