import type { Root } from 'hast';
import type { Language } from '@/lib/language/language';
import type { OutsideLink } from './body/resolve-links';
import { toBody } from './body/to-body';
import type { Report } from './diagnostic';
import { parseMarkdown } from './markdown/parse-markdown';

export interface ImprintContext {
  language: Language;
  /** As in articles: BCP 47, undefined to leave the marks of a typewriter. */
  marksTag: string | undefined;
  /** Ids of the paper's sections, which it may link to. */
  sections: readonly string[];
  report: Report;
}

export interface Imprint {
  imprint: Root;
  outsideLinks: OutsideLink[];
}

/**
 * Makes the line under every page of the site from the `footer` of paper.yaml: Markdown of one paragraph, such as the
 * registration number and the address. It may link to other sites, to mail addresses, to lists of the paper and to
 * standing pages.
 */
export function toImprint(footer: string, context: ImprintContext): Imprint {
  const tree = parseMarkdown(footer);
  const [first, second] = tree.children;
  if (first?.type !== 'paragraph' || second) {
    context.report(undefined, {
      code: 'footer-blocks',
      message: 'footer is not one paragraph',
      fix: 'write one paragraph, without headings, lists or pictures',
    });
    return { imprint: { type: 'root', children: [] }, outsideLinks: [] };
  }
  const report: Report = (place, finding) =>
    context.report(place, finding.code === 'broken-link' ? { ...finding, fix: linkFix } : finding);
  const { body, outsideLinks } = toBody(tree, {
    ...{ ...context, report },
    text: footer,
    // There is no edition around it: its links cannot be to an article by its slug.
    ...{ date: '', slug: '', kind: 'news', slugs: new Map(), pictures: new Map() },
    ...{ removed: [], failed: [] },
  });
  return { imprint: body, outsideLinks };
}

/** Unlike an article, the footer has no edition whose slugs it could name. */
const linkFix = 'write a whole address, or that of a list of the paper: /archive';
