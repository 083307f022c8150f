/** English words of sentences: abbreviations that end none, and words beside which no headline breaks. */

/** Single capital letters besides. */
export const englishAbbreviations = 'Mr Mrs Ms Dr St No Prof Gen Sen Rep vs'.split(' ');

/** Belong to the word after them. */
export const englishLeading = 'a an the of to in on at by for from with and or as is are'.split(
  ' ',
);
