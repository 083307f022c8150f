/**
 * Converts Markdown (an mdast tree) to the body of an article (a sanitised hast tree) and lists its pictures. Each
 * step is one file. Diagnostics go to the report of the context.
 */
import type { Root as Hast } from 'hast';
import type { Root } from 'mdast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Language } from '@/lib/language/language';
import type { Picture } from '../article';
import { checkCompleteness } from '../completeness/check-completeness';
import { listClaims } from '../completeness/list-claims';
import type { Report } from '../diagnostic';
import { markKind } from '../kinds/mark-kind';
import { breakLines } from '../kinds/verse-lines';
import { walkNodes } from '../markdown/walk-nodes';
import { reportFailedMarks } from '../marks/report-failed-marks';
import type { BodyContext } from './body-context';
import { listSteps, type MarkdownStep } from './markdown-steps';
import { placePictures } from './place-pictures';
import { type OutsideLink, resolveLinks } from './resolve-links';
import { sanitise } from './sanitise';

export interface Body {
  body: Hast;
  pictures: Picture[];
  outsideLinks: OutsideLink[];
}

/** @param tree is changed and must not be used again */
export function toBody(tree: Root, context: BodyContext): Body {
  const { text: source } = context;
  const claims = listClaims(tree, source);
  const { report, errors } = recordErrors(context);
  const converted = convert(tree, { ...context, report }, listSteps(tree, source));
  const { body } = converted;
  checkCompleteness({ claims, body, source, errors, removed: context.removed, report });
  return { ...converted, body: dropPositions(body) };
}

/**
 * Does the same for an outline, without the check that every character is printed, which only gives warnings. The
 * nodes still have their positions.
 */
export function toOutlineBody(tree: Root, context: BodyContext): Body {
  const needsFailedMarks = hasHalfWidthMark(tree, context.language);
  const steps = listSteps(tree, context.text).filter(
    ({ run, onlyWarns }) => !onlyWarns && (needsFailedMarks || run !== reportFailedMarks),
  );
  return convert(tree, context, steps);
}

/**
 * True for a text in which a mark may become full-width, unless it is one that failed. Nothing else depends on the
 * marks that failed.
 */
function hasHalfWidthMark(tree: Root, { script }: Language): boolean {
  if (script !== 'han') return false;
  let hasMark = false;
  walkNodes(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    hasMark ||= /[,;:!?()]/.test(node.value);
  });
  return hasMark;
}

function convert(tree: Root, context: BodyContext, steps: readonly MarkdownStep[]): Body {
  for (const { run } of steps) run(tree, context);
  const hast = toHast(tree, context.language);
  const pictures = placePictures(hast, context);
  const outsideLinks = resolveLinks(hast, context);
  if (context.kind === 'verse') breakLines(hast);
  const body = sanitise(hast);
  markKind(body, context.kind);
  return { body, pictures, outsideLinks };
}

/** Returns a report that also records the offsets in the source of errors. */
function recordErrors({ report, text }: BodyContext): { report: Report; errors: Set<number> } {
  const errors = new Set<number>();
  const lines = findLineStarts(text);
  return {
    errors,
    report: (place, finding) => {
      const start = lines[(place?.line ?? 0) - 1];
      if (place && start !== undefined && finding.severity !== 'warning') {
        errors.add(start + place.column - 1);
      }
      report(place, finding);
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The body without source positions, as plain data for the article. */
function dropPositions(body: Hast): Hast {
  visit(body, (node) => {
    delete node.position;
  });
  return body;
}

function toHast(tree: Root, language: Language): Hast {
  const converter = converters.get(language) ?? openConverter(language);
  converters.set(language, converter);
  return converter.runSync(tree);
}

const converters = new WeakMap<Language, ReturnType<typeof openConverter>>();

function openConverter({ messages }: Language) {
  const footnoteBackLabel = (index: number) => messages.backToReference(index + 1);
  const handlers: Options['handlers'] = { thematicBreak: () => undefined };
  const options: Options = { clobberPrefix: '', footnoteBackLabel, handlers };
  return unified().use(remarkRehype, options).freeze();
}
