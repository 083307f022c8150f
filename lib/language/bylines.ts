import type { BylineVocabularies } from './byline-vocabulary';
import { eastAsianBylines } from './chinese/bylines';
import { englishBylines } from './en/bylines';

/**
 * The words of bylines in all languages together: any paper prints bylines from papers in other languages. Each
 * language's own words are in its folder.
 */
export const bylineVocabularies: BylineVocabularies = {
  han: eastAsianBylines,
  latin: englishBylines,
};
