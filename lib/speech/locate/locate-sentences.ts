/**
 * Finds sentences in the text of a view, so that the one that is heard can be marked. The view may have more text than
 * the sentences (numbers of notes, a form), other white space, and marks of a search inside words, so only letters
 * and marks are compared, without white space, and each sentence is looked for behind the one before it.
 *
 * On a sheet, a picture or a table may part the two columns of one sentence. So the texts come in streams: the text
 * that flows, and what is in its way. A sentence never goes from one stream into another.
 *
 * Browsers run this: it imports nothing.
 */

/** A place in a stream: which of its texts, and how many UTF-16 code units into it. */
export interface TextPoint {
  text: number;
  offset: number;
}

export interface TextSpan {
  /** Which of the streams. */
  stream: number;
  start: TextPoint;
  /** After the last character. */
  end: TextPoint;
}

/**
 * Returns where each sentence is; undefined for one that is not in the view.
 *
 * @param streams the texts of each stream in their order, such as those of its text nodes; the stream in which most
 * sentences are comes first
 */
export function locateSentences(
  streams: readonly (readonly string[])[],
  sentences: readonly string[],
): (TextSpan | undefined)[] {
  const read = streams.map(toReading);
  return sentences.map((sentence) => {
    const wanted = withoutWhite(sentence);
    if (wanted === '') return undefined;
    return (
      findFirst(read, (one) => one.flat.indexOf(wanted, one.position), wanted.length) ??
      // What is heard later than it is printed, such as the caption of a picture above the text.
      findFirst(read, (one) => one.flat.indexOf(wanted), wanted.length)
    );
  });
}

/** A stream without white space; each code unit has its point. */
interface Reading {
  flat: string;
  points: TextPoint[];
  /** Where the search goes on: behind the last sentence that was found here. */
  position: number;
}

function findFirst(
  readings: readonly Reading[],
  find: (reading: Reading) => number,
  length: number,
): TextSpan | undefined {
  for (const [stream, reading] of readings.entries()) {
    const at = find(reading);
    const [start, last] = [reading.points[at], reading.points[at + length - 1]];
    if (at === -1 || !start || !last) continue;
    reading.position = Math.max(reading.position, at + length);
    return { stream, start, end: { text: last.text, offset: last.offset + 1 } };
  }
  return undefined;
}

/** White space, and the selector of the coloured emoji, which sheets leave out. */
const white = /\s|\ufe0f/u;

function withoutWhite(text: string): string {
  return text.replace(/(?:\s|\ufe0f)+/gu, '');
}

function toReading(texts: readonly string[]): Reading {
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
  return { flat, points, position: 0 };
}
