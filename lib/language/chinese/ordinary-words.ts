import list from './ordinary-words.json';

/**
 * Words of two to four characters that begin with a surname but are no names: 国家, 文化, 江苏. They are the words
 * that occur at least 100 times (three characters 50, four 30) in the corpus of jieba's dictionary, without those it
 * tags as people's names, in both scripts. Source: dict.txt of @node-rs/jieba (MIT).
 */
const ordinaryWords = new Set(Object.values(list).flatMap((words) => words.split(' ')));

/** Whether a text is an everyday word that could be read as a surname and a given name. */
export function isOrdinaryWord(text: string): boolean {
  return ordinaryWords.has(text);
}
