/**
 * The order in which the clusters of set lines are drawn from left to right (UAX #9). A line of Chinese or English may
 * hold Arabic and Hebrew words: their letters, and the words of a phrase, run from right to left.
 */
import bidiFactory from 'bidi-js';
import { graphemes } from '@/lib/layout/lines/tokenize';
import type { Em } from '@/lib/layout/model/story';
import { toPhrases } from '@/lib/sheet/lines/to-phrases';
import type { TextLine, TextRun } from '@/lib/sheet/sheet-item';

/** What is drawn as one: a character with its marks, or a word of a script whose letters join. */
export interface Cluster {
  run: TextRun;
  /** A bracket in text from right to left is the one that faces the other way. */
  text: string;
  /** The cluster before it in its run, to which it is kerned; undefined for the first one. */
  previous: string | undefined;
  isRightToLeft: boolean;
  /** The white before its run, if it is at this cluster. */
  whiteLeft: Em;
  whiteRight: Em;
}

export type OrderedLine = Pick<TextLine, 'runs' | 'after'>;

/**
 * @param lines those of one text in their order, because the direction of a mark at the end of a line depends on the
 * next line; the text as a whole runs from left to right
 * @returns the clusters of each line
 */
export function toVisualOrder(lines: readonly OrderedLine[]): Cluster[][] {
  const logical = lines.map(listClusters);
  const mayTurn = lines.some(({ runs }) => runs.some(({ text }) => rightToLeft.test(text)));
  return mayTurn ? reorder(lines, logical) : logical;
}

const bidi = bidiFactory();

/** The blocks of all scripts that run from right to left (UAX #44, DerivedBidiClass). */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function listClusters({ runs }: OrderedLine): Cluster[] {
  return runs.flatMap((run) =>
    graphemes(run.text).map((text, index, all) => {
      const whiteLeft = index === 0 ? (run.before ?? 0) : 0;
      return {
        run,
        text,
        previous: all[index - 1],
        isRightToLeft: false,
        whiteLeft,
        whiteRight: 0,
      };
    }),
  );
}

/** The text of all lines with its marks of isolation, and the cluster that each of its UTF-16 units is of. */
interface MarkedText {
  text: string;
  owners: (Cluster | undefined)[];
  /** First and last unit of each line. */
  lines: [number, number][];
}

function reorder(lines: readonly OrderedLine[], logical: readonly Cluster[][]): Cluster[][] {
  const marked = markText(lines, logical);
  const levels = bidi.getEmbeddingLevels(marked.text, 'ltr');
  return marked.lines.map(([first, last], index) => {
    if (last < first) return [];
    const all = bidi.getReorderedIndices(marked.text, levels, first, last);
    const units = all.slice(first, last + 1);
    const order = new Set<Cluster>();
    for (const unit of units) {
      const cluster = marked.owners[unit];
      if (!cluster || order.has(cluster)) continue;
      order.add(cluster);
      cluster.isRightToLeft = ((levels.levels[unit] ?? 0) & 1) === 1;
    }
    const drawn = [...order].map(mirrored);
    placeWhite(drawn, lines[index]?.runs ?? []);
    return drawn;
  });
}

/** Encloses the runs of a language from right to left as an element with `dir` does (HTML 15.3.6: `isolate`). */
function markText(lines: readonly OrderedLine[], logical: readonly Cluster[][]): MarkedText {
  const owners: MarkedText['owners'] = [];
  const ends: MarkedText['lines'] = [];
  let text = '';
  const add = (part: string, owner?: Cluster) => {
    text += part;
    for (let unit = 0; unit < part.length; unit++) owners.push(owner);
  };
  for (const [index, line] of lines.entries()) {
    const first = text.length;
    const clusters = logical[index] ?? [];
    for (const { runs, isRightToLeft } of toPhrases(line.runs)) {
      if (isRightToLeft) add('\u2067');
      for (const cluster of clusters) if (runs.includes(cluster.run)) add(cluster.text, cluster);
      if (isRightToLeft) add('\u2069');
    }
    ends.push([first, text.length - 1]);
    add(line.after);
  }
  return { text, owners, lines: ends };
}

/**
 * The white before a run is at its left. Inside a phrase from right to left it is at its right, but not before the
 * phrase's first run.
 */
function placeWhite(order: readonly Cluster[], runs: readonly TextRun[]): void {
  for (const cluster of order) cluster.whiteLeft = 0;
  for (const phrase of toPhrases(runs)) {
    for (const [index, run] of phrase.runs.entries()) {
      const isInside = phrase.isRightToLeft && index > 0;
      const at = isInside
        ? order.findLast((cluster) => cluster.run === run)
        : order.find((cluster) => phrase.runs.includes(cluster.run));
      if (at) at[isInside ? 'whiteRight' : 'whiteLeft'] += run.before ?? 0;
    }
  }
}

function mirrored(cluster: Cluster): Cluster {
  const mirror = cluster.isRightToLeft ? bidi.getMirroredCharacter(cluster.text) : null;
  return mirror ? { ...cluster, text: mirror } : cluster;
}
