/**
 * Finds sentences in the text of a view, so that the one that is heard can be marked. The view may have more text than
 * the sentences (numbers of notes, a form), other white space, and marks of a search inside words, so only letters
 * and marks are compared, without white space, and each sentence is looked for behind the one before it.
 *
 * Browsers run this: it imports nothing.
 */

/** A place in a list of texts: which of them, and how many UTF-16 code units into it. */
export interface TextPoint {
  text: number;
  offset: number;
}

export interface TextSpan {
  start: TextPoint;
  /** After the last character. */
  end: TextPoint;
}

/**
 * Returns where each sentence is; undefined for one that is not in the view.
 *
 * @param texts the texts of the view in their order, such as those of its text nodes
 */
export function locateSentences(
  texts: readonly string[],
  sentences: readonly string[],
): (TextSpan | undefined)[] {
  const { flat, points } = flatten(texts);
  let read = 0;
  return sentences.map((sentence) => {
    const wanted = withoutWhite(sentence);
    if (wanted === '') return undefined;
    const ahead = flat.indexOf(wanted, read);
    // What is heard later than it is printed, such as the caption of a picture above the text.
    const at = ahead === -1 ? flat.indexOf(wanted) : ahead;
    if (at === -1) return undefined;
    if (ahead !== -1) read = at + wanted.length;
    const [start, last] = [points[at], points[at + wanted.length - 1]];
    return start && last && { start, end: { text: last.text, offset: last.offset + 1 } };
  });
}

const white = /\s/u;

function withoutWhite(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Joins texts without white space; each code unit has its point. */
function flatten(texts: readonly string[]): { flat: string; points: TextPoint[] } {
  const points: TextPoint[] = [];
  let flat = '';
  for (const [text, value] of texts.entries()) {
    for (let offset = 0; offset < value.length; offset += 1) {
      const unit = value.charAt(offset);
      if (white.test(unit)) continue;
      flat += unit;
      points.push({ text, offset });
    }
  }
  return { flat, points };
}
