/** What is heard besides the text. */
export interface ListenerWords {
  /** Before a question of an interview that nothing else names. */
  question: string;
  /** Before the caption of a picture. */
  picture: string;
  /** Before the notes. */
  notes: string;
  /** Of a table that is too large to be read out. */
  table: (rows: number, columns: number) => string;
  /** Between the values of a row. */
  cellPause: string;
  /** Returns what is between the head of a column and its value. */
  afterHead: (value: string) => string;
  /** After the number of an item. */
  afterNumber: string;
  /** True where a credit is said as a Chinese byline. */
  hasHanCredits: boolean;
}
