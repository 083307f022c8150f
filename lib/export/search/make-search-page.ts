import type { Element, ElementContent, Root } from 'hast';
import type { Paper } from '@/lib/content/fields/schema';
import { languageOf } from '@/lib/language/find-language';
import { findElement, hasClass, listElements, removeNodes } from '../html/elements';
import { bundleFile } from '../scripts/bundle-script';
import type { SearchPageSettings } from './search-page-settings';

export interface SearchPageParts {
  paper: Paper;
  /** `/paper`, or empty. */
  base: string;
  /** The address of the script. */
  script: string;
}

/** Fields of the server's form that the static index does not know. */
const serverFields: ReadonlySet<string> = new Set(['person']);

/** Makes the server's search page one whose script searches the static index. */
export function makeSearchPage(tree: Root, { paper, base, script }: SearchPageParts): void {
  const fields = listElements(tree).filter(({ properties }) =>
    serverFields.has(String(properties.name)),
  );
  removeNodes(tree, (node) => {
    if (node.type !== 'element' || node.tagName !== 'div') return false;
    const own = listElements(node).filter((one) => fields.includes(one));
    return own.length === 1 && listElements(node, 'div').length <= 1 && node.children.length <= 2;
  });
  const main = findElement(tree, 'main');
  const { staticCopy } = languageOf(paper.language).messages;
  if (!main) return;
  // The tools of readers are at the foot of the page.
  const foot = main.children.findIndex(
    (child) => child.type === 'element' && hasClass(child, 'reader-tools'),
  );
  main.children.splice(
    foot < 0 ? main.children.length : foot,
    0,
    element('noscript', {}, [
      element('p', { className: ['search-note'] }, [
        { type: 'text', value: staticCopy.needsScript },
      ]),
    ]),
    element('section', { id: 'search-outcome', className: ['search-outcome'] }, []),
    element('script', { id: 'search-settings', type: 'application/json' }, [
      { type: 'text', value: toScriptText(toSettings(paper, base)) },
    ]),
    element('script', { src: script, defer: true }, []),
  );
}

function toSettings(paper: Paper, base: string): SearchPageSettings {
  const { staticCopy, search, page } = languageOf(paper.language).messages;
  return {
    base,
    index: `${base}/search/`,
    sections: Object.fromEntries(paper.sections.map(({ id, name }) => [id, name])),
    messages: {
      searching: staticCopy.searching,
      notRead: staticCopy.notRead,
      none: search.none,
      more: search.more,
      found: inBothNumbers(search.found),
      foundMore: inBothNumbers(search.foundMore),
      page: toTemplate(page),
    },
  };
}

/** A number that no message has besides. */
const example = 23_456;

const inBothNumbers = (message: (count: number) => string): [string, string] => [
  message(1),
  toTemplate(message),
];

/** Numbers may be written with a mark between the thousands. */
const toTemplate = (message: (count: number) => string): string =>
  message(example).replace(/23\D?456/, '{}');

const toScriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Returns the script of the search page, for readers' browsers. */
export const bundleSearchScript = (): Promise<Uint8Array> =>
  bundleFile('lib/export/search/search-page.client.ts', {
    alias: { '@/lib/language/chinese/han-variants': './lib/export/search/paper-variants.ts' },
  });
