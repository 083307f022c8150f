import patterns from 'hyphen/en/index.js';
import { openHyphenate } from '../hyphenate';

/** Latin words in papers of all languages without patterns of their own are cut as English ones. */
export const hyphenateEnglish = openHyphenate(patterns);
