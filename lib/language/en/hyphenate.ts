import { loadOnce } from '../hyphenate';

/** Loads the syllables of English words; also used for Latin words in Chinese papers. */
export const loadEnglishHyphenate = loadOnce(() => import('hyphen/en/index.js'));
