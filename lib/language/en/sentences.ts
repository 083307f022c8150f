/** Abbreviations whose full stop ends no sentence. */
export const englishAbbreviations = [
  ...'Mr Mrs Ms Dr St No Prof Gen Sen Rep vs'.split(' '),
  ...'Gov Lt Col Capt Sgt Rev Hon Jr Sr Inc Ltd Co Corp Ave Blvd Mt Ft'.split(' '),
  ...'Jan Feb Aug Sept Oct Nov Dec'.split(' '),
];

/** Words that belong to the word after them, so that no headline breaks between the two. */
export const englishLeading = 'a an the of to in on at by for from with and or as is are'.split(
  ' ',
);
