/** A part of a story that is said by itself: a headline, a paragraph, an item, a row. */
export interface SpokenBlock {
  /** As it is printed; absent for what is only heard, such as the name of a page. */
  text?: string;
  /** What is heard before it: a number, a word for what it is. */
  before?: string;
  /** As it is said, where it is more than the text by the rules of its language. */
  spoken?: string;
  /** BCP 47 of the text where it is another than the paper's. */
  language?: string;
}
