/** The steps that change the Markdown of a body, or report something of it, before it becomes HTML. */
import type { Nodes, Root } from 'mdast';
import { checkVerse } from '../kinds/check-verse';
import { walkNodes } from '../markdown/walk-nodes';
import { reportFullWidthPictures } from '../marks/full-width-pictures';
import { reportAccidentalMarks } from '../marks/report-accidental-marks';
import { reportCutAddresses } from '../marks/report-cut-addresses';
import { reportFailedMarks } from '../marks/report-failed-marks';
import { reportImportNotes } from '../marks/report-import-notes';
import { reportLazyLines } from '../marks/report-lazy-lines';
import { normaliseChinese } from '../typography/normalise-chinese';
import { setTypographicMarks } from '../typography/typographic-marks';
import type { BodyContext } from './body-context';
import { checkBlocks } from './check-blocks';
import { dropHtml } from './drop-html';
import { dropInvisible } from './drop-invisible';
import { makeFactBoxes } from './fact-boxes';
import { numberFootnotes } from './number-footnotes';
import { readFocalPoints } from './read-focal-points';
import { widenTables } from './widen-tables';

export interface MarkdownStep {
  run: (tree: Root, context: BodyContext) => void;
  /** The types of nodes that it looks at; absent if it looks at paragraphs. */
  of?: readonly Nodes['type'][];
  /** What the source has besides if it has something for this step without such a node. */
  orIn?: RegExp;
  /** True if all it does is to give warnings, or to note for a later step which marks failed. */
  onlyWarns?: true;
}

/** In their order. */
const steps: readonly MarkdownStep[] = [
  { run: readFocalPoints, of: ['image', 'imageReference'] },
  { run: checkBlocks },
  { run: checkVerse, onlyWarns: true },
  // Colons that open no box are in a paragraph.
  { run: makeFactBoxes, of: ['containerDirective', 'leafDirective'], orIn: /:::|：：/ },
  { run: widenTables, of: ['table'] },
  { run: reportFailedMarks },
  { run: reportCutAddresses, of: ['link'], onlyWarns: true },
  { run: reportLazyLines, of: ['listItem', 'blockquote'], onlyWarns: true },
  {
    run: reportAccidentalMarks,
    of: ['emphasis', 'strong', 'blockquote', 'list'],
    onlyWarns: true,
  },
  { run: reportFullWidthPictures, of: ['link'] },
  // A reference without a definition is text. Its first characters may be references themselves.
  { run: numberFootnotes, of: ['footnoteReference', 'footnoteDefinition'], orIn: /\[\\?\^|&/ },
  { run: reportImportNotes, of: ['html'], onlyWarns: true },
  { run: dropHtml, of: ['html'] },
  { run: normaliseChinese },
  { run: setTypographicMarks },
  { run: dropInvisible },
];

/**
 * Returns the steps that have something to do with a tree. Most articles are paragraphs of plain text, and looking
 * through all of their nodes again and again takes longer than parsing them.
 *
 * @param source of the tree
 */
export function listSteps(tree: Root, source: string): MarkdownStep[] {
  const types = new Set<Nodes['type']>();
  walkNodes(tree, ({ type }) => types.add(type));
  return steps.filter(
    ({ of, orIn }) => !of || of.some((type) => types.has(type)) || orIn?.test(source),
  );
}
