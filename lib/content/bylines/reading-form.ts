/**
 * The form of a line that is parsed: composed (NFC), with one character for each kind of mark. The printed line is
 * never changed; `toPrinted` gives the printed text of each piece.
 */

interface ReadingForm {
  /** The line to parse. */
  text: string;
  /** Returns the pieces of the printed line that correspond to consecutive pieces of `text`. */
  toPrinted: (pieces: readonly string[]) => string[];
}

export function toReadingForm(printed: string): ReadingForm {
  const printedEnds: number[] = [0];
  let text = '';
  for (const { segment, index } of graphemes.segment(printed)) {
    const read = unify(segment);
    text += read;
    for (let i = 0; i < read.length; i += 1) printedEnds.push(index + segment.length);
  }
  const toPrinted = (pieces: readonly string[]) => {
    let [start, offset] = [0, 0];
    return pieces.map((piece, index) => {
      offset += piece.length;
      const isLast = index === pieces.length - 1;
      const end = isLast ? printed.length : (printedEnds[offset] ?? printed.length);
      const part = printed.slice(start, end);
      start = Math.max(start, end);
      return part;
    });
  };
  return { text, toPrinted };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Writes one grapheme with the usual one of several characters that look and mean the same. */
function unify(grapheme: string): string {
  const composed = grapheme.normalize('NFC');
  if (interpunct.test(composed)) return '·';
  // The Han character 丨 (U+4E28) is typed for a stroke between a label and a name.
  if (composed === '丨') return '|';
  if (apostrophe.test(composed)) return "'";
  // Radicals (⾼ U+2FBC) and full-width letters (Ａ) look like the usual characters.
  return radicalOrWide.test(composed) ? composed.normalize('NFKC') : composed;
}

/** • U+2022, ‧ U+2027, ・ U+30FB and others are typed for · between the parts of a name. */
const interpunct = /^[•‧・･∙⋅·᛫]$/u;
const apostrophe = /^[’‘ʼ＇]$/u;
const radicalOrWide = /^[\u2E80-\u2FDF\uFF01-\uFF5E\u3000]$/u;

/** Returns the form of a name that is the same for the same person everywhere. */
export function toPersonName(text: string): string {
  const name = text.normalize('NFKC').replace(/[•‧・･∙⋅᛫]/gu, '·');
  const isHan = /^[\p{Script=Han}\s·]+$/u.test(name);
  return isHan ? name.replace(/\s/gu, '') : name.replace(/\s+/gu, ' ');
}
