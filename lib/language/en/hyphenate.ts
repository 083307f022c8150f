import patterns from 'hyphen/en/index.js';
import { openHyphenate } from '../hyphenate';

/** Splits an English word into syllables; also used for Latin words in Chinese papers. */
export const hyphenateEnglish = openHyphenate(patterns);
