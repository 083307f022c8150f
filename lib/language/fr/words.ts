/** Abbreviations whose full stop ends no sentence. Mme, Mlle and Dr have none. */
export const frenchAbbreviations =
  'M MM St Ste art av bd cf env etc ex fig hab janv févr juil sept oct nov déc p pp vol'.split(' ');

/** Words that belong to the word after them, so that no headline breaks between the two. */
export const frenchLeading =
  'le la les un une des du de à au aux en dans sur sous par pour avec sans chez vers entre et ou que qui ne se est sont ce cette ces son sa ses leur leurs'.split(
    ' ',
  );
