/**
 * The last step of converting a body: removes all elements and attributes that are not listed here. The result is
 * plain data without white space between blocks. Its nodes keep their source positions for the check that follows.
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
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  // Ids need no prefix: they are our own and contain the article's slug.
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
  const dropsWhiteSpace = blockParents.has(parent) || nodes.some((node) => isElement(node, blocks));
  return nodes.flatMap((node, index): ElementContent[] => {
    const before = nodes[index - 1];
    if (node.type === 'text') {
      const text = before && isElement(before, breaks) ? node.value.trimStart() : node.value;
      const value = parent === 'code' ? text : joinLines(text);
      return (dropsWhiteSpace ? value.trim() : value) === '' ? [] : [{ ...node, value }];
    }
    return node.type === 'element' ? tidyElement(node) : [];
  });
}

/** Joins lines with spaces. A regular expression for this would take quadratic time for long runs of spaces. */
function joinLines(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const last = rest.pop();
  if (last === undefined) return text;
  return [first.trimEnd(), ...rest.map((line) => line.trim()), last.trimStart()].join(' ');
}

function tidyElement({ tagName, properties, children, position }: Element): Element[] {
  // The only section is that of the footnotes. remark-rehype's heading is English, so it is removed.
  const remaining =
    tagName === 'section' ? children.filter((child) => !isElement(child, headings)) : children;
  const inside = tidy(remaining, tagName);
  const trimmed = textBlocks.has(tagName) ? trimEdges(inside) : inside;
  if (tagName === 'p' && trimmed.length === 0) return [];
  const element: Element = { type: 'element', tagName, properties, children: trimmed };
  return [position ? { ...element, position } : element];
}

const breaks: ReadonlySet<string> = new Set(['br']);
const headings: ReadonlySet<string> = new Set(['h2']);

/** Removes white space at the edges, where for example a paragraph was split at a picture. */
function trimEdges(nodes: ElementContent[]): ElementContent[] {
  const last = nodes.length - 1;
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'text') return [node];
    const start = index === 0 ? node.value.trimStart() : node.value;
    const value = index === last ? start.trimEnd() : start;
    return value === '' ? [] : [{ ...node, value }];
  });
}

function isElement(node: RootContent, names: ReadonlySet<string>): boolean {
  return node.type === 'element' && names.has(node.tagName);
}
