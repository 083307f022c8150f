import type { ElementContent } from 'hast';
import { element, textElement, toXmlDocument } from '@/lib/edition/feeds/xml';
import { escapeMarkup } from '@/lib/language/escape-markup';
import { languageOf } from '@/lib/language/find-language';

export interface XhtmlPage {
  /** BCP 47. */
  language: string;
  title: string;
  /** The path of the style sheet from the page. */
  style: string;
  /** XHTML that is already written. */
  body: readonly string[];
}

/** Writes a content document (EPUB 3.3, 6.1). */
export function toXhtmlPage({ language, title, style, body }: XhtmlPage): string {
  const head = element('head', {}, [
    textElement('title', title),
    element('link', { rel: 'stylesheet', type: 'text/css', href: style }),
  ]);
  const attributes = {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: language,
    'xml:lang': language,
    dir: languageOf(language).direction,
  };
  return toXmlDocument(
    `<!DOCTYPE html>\n${element('html', attributes, [head, element('body', {}, body)])}`,
  );
}

/** The elements without an end tag. Others have one even if they are empty: some e-readers read XHTML as HTML. */
const voidElements: ReadonlySet<string> = new Set(['br', 'img']);

/** Writes nodes whose properties have the names of attributes. */
export function writeNodes(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return escapeMarkup(node.value);
      if (node.type !== 'element') return '';
      const attributes = Object.fromEntries(
        Object.entries(node.properties).map(([name, value]) => [
          name,
          value == null ? undefined : String(value),
        ]),
      );
      const isVoid = voidElements.has(node.tagName);
      return element(node.tagName, attributes, isVoid ? [] : [writeNodes(node.children)]);
    })
    .join('');
}

/** A paragraph of a class; nothing without text. */
export function toLine(className: string, text: string | undefined): string {
  return textElement('p', text, { class: className });
}
