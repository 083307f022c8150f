import list from './chinese-ordinary-words.json' with { type: 'json' };

/**
 * Words of two to four characters that begin with a surname but are no names: 文化, 时间, 江苏. They are the words
 * that occur at least 20 times in the corpus of jieba's dictionary, without those that it tags as people's names, and
 * the names of countries, capitals and Chinese cities, in both scripts. Verbs and adjectives of two characters, which
 * are also given as names, must occur 100 times. Source: dict.txt of @node-rs/jieba (MIT).
 */
const ordinaryWords = new Set(Object.values(list).flatMap((words) => words.split(' ')));

/** Whether a text is an everyday word that could be read as a surname and a given name. */
export function isOrdinaryWord(text: string): boolean {
  return ordinaryWords.has(text);
}
