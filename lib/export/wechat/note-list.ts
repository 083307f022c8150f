/** Numbers the notes of an article in the order in which they appear, each address once. */
export interface NoteList {
  /** Returns the number of a link's address. */
  ofLink: (href: string, text: string) => number;
  /** Returns the number of a footnote, by its id. */
  ofFootnote: (id: string) => number;
  /** Returns the keys of the notes in their order: addresses, and ids after `#`. */
  list: () => readonly { key: string; text: string }[];
}

export function openNoteList(): NoteList {
  const entries: { key: string; text: string }[] = [];
  const find = (key: string, text: string): number => {
    const known = entries.findIndex((entry) => entry.key === key);
    if (known >= 0) return known + 1;
    entries.push({ key, text });
    return entries.length;
  };
  return {
    ofLink: find,
    ofFootnote: (id) => find(`#${id}`, ''),
    list: () => entries,
  };
}
