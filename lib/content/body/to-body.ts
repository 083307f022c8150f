/**
 * Converts Markdown (an mdast tree) to the body of an article (a sanitised hast tree) and lists its pictures. Each
 * step is one file. Diagnostics go to the report of the context.
 */
import type { Root as Hast } from 'hast';
import type { Root } from 'mdast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Language } from '@/lib/language/language';
import type { Picture } from '../article';
import type { BodyContext } from './body-context';
import { checkBlocks } from './check-blocks';
import { htmlToHast, warnOfHtml } from './drop-html';
import { makeFactBoxes } from './fact-boxes';
import { normaliseChinese } from './normalise-chinese';
import { numberFootnotes } from './number-footnotes';
import { placePictures } from './place-pictures';
import { type OutsideLink, resolveLinks } from './resolve-links';
import { sanitise } from './sanitise';
import { trimAutolinks } from './trim-autolinks';
import { setTypographicMarks } from './typographic-marks';

export interface Body {
  body: Hast;
  pictures: Picture[];
  outsideLinks: OutsideLink[];
}

const markdownSteps = [
  checkBlocks,
  makeFactBoxes,
  warnOfHtml,
  trimAutolinks,
  normaliseChinese,
  setTypographicMarks,
  numberFootnotes,
];

/** @param tree is changed and must not be used again */
export function toBody(tree: Root, context: BodyContext): Body {
  for (const step of markdownSteps) step(tree, context);
  const hast = toHast(tree, context.language);
  const pictures = placePictures(hast, context);
  const outsideLinks = resolveLinks(hast, context);
  return { body: sanitise(hast), pictures, outsideLinks };
}

function toHast(tree: Root, { messages }: Language): Hast {
  const footnoteBackLabel = (index: number) => messages.backToReference(index + 1);
  const handlers: Options['handlers'] = { html: htmlToHast, thematicBreak: () => undefined };
  const options: Options = { clobberPrefix: '', footnoteBackLabel, handlers };
  return unified().use(remarkRehype, options).runSync(tree);
}
