/** Abbreviations whose full stop ends no sentence, and ordinal numbers: am 24. November. */
export const germanAbbreviations =
  '\\d{1,2} Dr Prof Nr Mio Mrd Tsd ca bzw usw vgl inkl evtl ggf sog St Str Hl Jan Feb Aug Sept Okt Nov Dez Bd Abs Art geb gest z B d h u a'.split(
    ' ',
  );

/** Words that belong to the word after them, so that no headline breaks between the two. */
export const germanLeading =
  'der die das den dem des ein eine einen einem einer eines kein keine im in am an auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch gegen ohne bis seit und oder als wie ist sind'.split(
    ' ',
  );
