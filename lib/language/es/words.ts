/** Abbreviations whose full stop ends no sentence. */
export const spanishAbbreviations =
  'Sr Sra Srta Dr Dra D Dña Ud Uds Prof Gral Cía art av avda aprox cap etc núm pág págs tel vol'.split(
    ' ',
  );

/** Words that belong to the word after them, so that no headline breaks between the two. */
export const spanishLeading =
  'el la los las un una unos unas lo al del de a en con por para sin sobre entre desde hasta hacia tras y e o u ni que se no su sus es son'.split(
    ' ',
  );
