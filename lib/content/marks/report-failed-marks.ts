/** Reports Markdown that did not take effect: what is printed of it, and what to write instead. */
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';
import { placeAt } from '../source/parse-source';
import { failedMarks } from './failed-marks';
import { findFailedLists } from './find-failed-lists';
import { findHeadingBreaks } from './find-heading-breaks';
import { toFlatSource } from './flat-source';
import type { LineFinding } from './source-line';

/** The limit of these warnings for one article. */
const most = 50;

export function reportFailedMarks(tree: Root, { text: source, report, failed }: BodyContext): void {
  let reported = 0;
  let hasOpenComment = false;
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const { text, offsets, addresses } = toFlatSource(node, source);
    const isHardBreak = (index: number) => source.charAt(offsets[index] ?? 0) !== '\n';
    const lines = [
      ...findHeadingBreaks(node, text, source),
      ...findFailedLists(text, isHardBreak),
    ].map((line) => ({ ...line, end: line.index + 1 }));
    const marks = findMarks(text).filter(
      ({ index, end }) => !addresses.some((address) => address.start < index && end <= address.end),
    );
    const findings = [...lines, ...marks];
    for (const { index, end, ...finding } of dropOverlaps(findings)) {
      // What follows the text, such as spaces at its end, has no offset.
      const start = offsets[index] ?? (offsets.at(-1) ?? 0) + 1;
      failed.push({ start, end: (offsets[end - 1] ?? start) + 1 });
      // All comments after one that is not closed are part of it.
      if (finding.code === 'open-comment' && hasOpenComment) continue;
      hasOpenComment ||= finding.code === 'open-comment';
      reported += 1;
      if (reported > most) continue;
      report(placeAt(source, start), { severity: 'warning', ...finding });
    }
    return SKIP;
  });
}

interface MarkFinding extends LineFinding {
  /** The position after the text that is quoted. */
  end: number;
}

function findMarks(text: string): MarkFinding[] {
  return failedMarks.flatMap(({ code, severity, pattern, message, fix }) =>
    [...text.matchAll(pattern)].map(({ 0: match, index, groups = {} }) => {
      const skipped = match.length - match.trimStart().length;
      const quoted = match.trim();
      const finding = {
        code,
        message: message(quoted),
        fix: fix(groups, quoted),
        ...(severity && { severity }),
      };
      return { ...finding, index: index + skipped, end: index + match.length };
    }),
  );
}

/** One mark is reported once: the finding that begins first. */
function dropOverlaps(findings: MarkFinding[]): MarkFinding[] {
  let covered = -1;
  return findings
    .toSorted((a, b) => a.index - b.index)
    .filter((finding) => {
      if (finding.index < covered) return false;
      covered = finding.end;
      return true;
    });
}
