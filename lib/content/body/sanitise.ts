/**
 * The last step of a body: only what the contract names stays (design §3), whatever came before; then the
 * tree is plain data, without places in a file and without white between blocks.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { unified } from 'unified';

const schema: Options = {
  tagNames: [
    ...[
      'p',
      'h2',
      'h3',
      'blockquote',
      'pre',
      'ul',
      'ol',
      'li',
      'aside',
      'section',
      'figure',
      'figcaption',
    ],
    ...[
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'em',
      'strong',
      'del',
      'code',
      'a',
      'br',
      'sup',
      'span',
    ],
    'img',
  ],
  attributes: {
    a: ['href', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel'],
    aside: [['className', 'facts']],
    img: ['src', 'alt', 'width', 'height'],
    li: ['id'],
    ol: ['start'],
    p: [['className', 'facts-title']],
    section: [['className', 'footnotes'], 'dataFootnotes'],
    span: [['className', 'credit']],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Ids are ours, with the article's slug in them; they clobber nothing.
  clobber: [],
  required: {},
  strip: ['script', 'style'],
};

const sanitiser = unified().use(rehypeSanitize, schema).freeze();

export function sanitise(root: Root): Root {
  return { type: 'root', children: tidy(sanitiser.runSync(root).children, 'section') };
}

const blockParents: ReadonlySet<string> = new Set(
  'ul ol blockquote aside section figure table thead tbody tr'.split(' '),
);
const blocks: ReadonlySet<string> = new Set([...blockParents, 'p', 'pre', 'li']);
const textBlocks: ReadonlySet<string> = new Set('p h2 h3 li td th'.split(' '));

function tidy(nodes: RootContent[], parent: string): ElementContent[] {
  const dropsWhite = blockParents.has(parent) || nodes.some((node) => isElement(node, blocks));
  return nodes.flatMap((node, index): ElementContent[] => {
    const before = nodes[index - 1];
    if (node.type === 'text') {
      const text = before && isElement(before, breaks) ? node.value.trimStart() : node.value;
      const value = parent === 'code' ? text : joinWithSpaces(text);
      return (dropsWhite ? value.trim() : value) === '' ? [] : [{ type: 'text', value }];
    }
    return node.type === 'element' ? tidyElement(node) : [];
  });
}

/** Without a pattern: one for white around a line break takes quadratic time over a run of spaces. */
function joinWithSpaces(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const last = rest.pop();
  if (last === undefined) return text;
  return [first.trimEnd(), ...rest.map((line) => line.trim()), last.trimStart()].join(' ');
}

function tidyElement({ tagName, properties, children }: Element): Element[] {
  // The only section is the footnotes', and its heading is for whoever draws it, in the paper's language.
  const kept =
    tagName === 'section' ? children.filter((child) => !isElement(child, headings)) : children;
  const inside = tidy(kept, tagName);
  const trimmed = textBlocks.has(tagName) ? trimEdges(inside) : inside;
  if (tagName === 'p' && trimmed.length === 0) return [];
  return [{ type: 'element', tagName, properties, children: trimmed }];
}

const breaks: ReadonlySet<string> = new Set(['br']);
const headings: ReadonlySet<string> = new Set(['h2']);

/** A paragraph cut at a picture has a space where its lines met. */
function trimEdges(nodes: ElementContent[]): ElementContent[] {
  const last = nodes.length - 1;
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'text') return [node];
    const start = index === 0 ? node.value.trimStart() : node.value;
    const value = index === last ? start.trimEnd() : start;
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

function isElement(node: RootContent, names: ReadonlySet<string>): boolean {
  return node.type === 'element' && names.has(node.tagName);
}
