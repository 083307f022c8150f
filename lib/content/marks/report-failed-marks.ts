/** Reports Markdown that did not take effect: what is printed of it, and what to write instead. */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';
import { placeAt } from '../source/parse-source';
import { failedMarks } from './failed-marks';
import { findFailedLists, type LineFinding } from './find-failed-lists';
import { toFlatSource } from './flat-source';

/** The limit of these warnings for one article. */
const most = 50;

export function reportFailedMarks(tree: Root, { text: source, report }: BodyContext): void {
  let reported = 0;
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const { text, offsets } = toFlatSource(node, source);
    const findings = [...findMarks(text), ...findFailedLists(text)];
    for (const { index, ...finding } of dropOverlaps(findings)) {
      reported += 1;
      if (reported > most) return SKIP;
      report(placeAt(source, offsets[index] ?? 0), { severity: 'warning', ...finding });
    }
    return SKIP;
  });
}

interface MarkFinding extends LineFinding {
  /** The position after the text that is quoted. */
  end?: number;
}

function findMarks(text: string): MarkFinding[] {
  return failedMarks.flatMap(({ code, pattern, message, fix }) =>
    [...text.matchAll(pattern)].map(({ 0: match, index, groups = {} }) => {
      const skipped = match.length - match.trimStart().length;
      const quoted = match.trim();
      const finding = { code, message: message(quoted), fix: fix(groups, quoted) };
      return { ...finding, index: index + skipped, end: index + match.length };
    }),
  );
}

/** One mark is reported once: the finding that begins first. */
function dropOverlaps(findings: MarkFinding[]): LineFinding[] {
  let covered = -1;
  return findings
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ end = 0, ...finding }) => {
      if (finding.index < covered) return [];
      covered = Math.max(covered, end);
      return [finding];
    });
}
