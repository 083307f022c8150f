import type { TextLine, TextRun } from '../sheet-item';

/**
 * The lines of a text as they are heard. A sheet is drawn line by line and piece by piece, but a screen reader that stops
 * at each piece would read the last letter of a line alone, and half a word at its end. So lines without links and marks are
 * heard as one text, and of a line with some what is between them is.
 */
export type SpokenPart =
  | { kind: 'lines'; lines: SpokenLine[]; text: string }
  | { kind: 'pieces'; line: SpokenLine; pieces: SpokenPiece[] };

export interface SpokenLine {
  line: TextLine;
  /** Its place among all lines. */
  index: number;
}

/** Consecutive runs of a line that one link has, or none; marked ones apart from others. */
export interface SpokenPiece {
  runs: TextRun[];
  /** Undefined in a link, and where a reader's search is marked: these say their own. */
  text?: string;
}

/** Groups the lines of a text, each with what is heard of it: words that were hyphenated are whole again. */
export function toSpokenParts(lines: readonly TextLine[]): SpokenPart[] {
  const parts: SpokenPart[] = [];
  for (const [index, line] of lines.entries()) {
    const last = parts.at(-1);
    if (line.runs.some(isApart)) {
      parts.push({ kind: 'pieces', line: { line, index }, pieces: toPieces(line) });
    } else if (last?.kind === 'lines') {
      last.lines.push({ line, index });
      last.text += textOf(line);
    } else {
      parts.push({ kind: 'lines', lines: [{ line, index }], text: textOf(line) });
    }
  }
  return joinWords(parts);
}

/**
 * Returns what is heard of a text as a whole, for the name of the element that holds it; undefined where a link, or what a
 * reader searched for, is heard apart.
 */
export function toSpokenName(lines: readonly TextLine[]): string | undefined {
  const isPlain = !lines.some(({ runs }) => runs.some(isApart));
  const [part] = toSpokenParts(lines);
  return isPlain && part?.kind === 'lines' ? part.text : undefined;
}

/** True for a link, and for what a reader searched for: they are heard as what they are. */
const isApart = ({ href, marks }: TextRun): boolean => href !== undefined || marks !== undefined;

function textOf({ marker, runs, after }: TextLine): string {
  const text = runs.map((run) => run.text).join('');
  return (marker ? `${marker.text} ` : '') + text + after;
}

function toPieces({ runs, after }: TextLine): SpokenPiece[] {
  const pieces: TextRun[][] = [];
  for (const run of runs) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    // The parts of a link are one link, marked or not.
    const isSame =
      before && before.href === run.href && (run.href || isApart(before) === isApart(run));
    if (last && isSame) last.push(run);
    else pieces.push([run]);
  }
  return pieces.map((own, index) =>
    !own.some(isApart)
      ? {
          runs: own,
          text: own.map(({ text }) => text).join('') + (index === pieces.length - 1 ? after : ''),
        }
      : { runs: own },
  );
}

/** Moves the rest of a hyphenated word to the part in which it begins. */
function joinWords(parts: SpokenPart[]): SpokenPart[] {
  for (const [index, part] of parts.entries()) {
    const end = endOf(part);
    const next = parts[index + 1];
    if (!end?.isHyphenated || !next) continue;
    const start = next.kind === 'lines' ? next : next.pieces[0];
    const rest = /^\S*/u.exec(start?.text ?? '')?.[0] ?? '';
    if (!start || rest === '') continue;
    end.spoken.text += rest;
    start.text = start.text?.slice(rest.length) ?? '';
  }
  return parts;
}

function endOf(part: SpokenPart): { spoken: { text: string }; isHyphenated: boolean } | undefined {
  if (part.kind === 'lines')
    return { spoken: part, isHyphenated: part.lines.at(-1)?.line.hyphenated ?? false };
  const piece = part.pieces.at(-1);
  return piece && hasText(piece)
    ? { spoken: piece, isHyphenated: part.line.line.hyphenated }
    : undefined;
}

const hasText = (piece: SpokenPiece): piece is SpokenPiece & { text: string } =>
  piece.text !== undefined;
