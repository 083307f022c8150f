/**
 * Converts the text of a body to the other Chinese script. A paragraph is converted as one text, whatever marks and
 * links it has inside, because words cross them; each piece gets back as many characters as it had. Code, addresses and
 * passages in other languages remain.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { scriptOf } from '@/lib/language/chinese/script/script';

export interface BodyConversion {
  convert: (text: string) => string;
  /** The language tag of the result. */
  tag: string;
}

export function convertBody(body: Root, conversion: BodyConversion): Root {
  const flow = openFlow(conversion);
  const children = flow.copyAll(body.children);
  flow.end();
  return { ...body, children };
}

/** Elements inside a text, which do not end it. */
const inline = new Set(
  'a abbr b bdi cite del em i ins mark q ruby rb rt s small span strong sub sup u'.split(' '),
);

/** Stands for what is not converted: no word reaches over it. */
const object = '\uFFFC';

type Content = RootContent | ElementContent;

interface Flow {
  copyAll: <T extends Content>(nodes: readonly T[]) => (T | Text | Element)[];
  /** Converts the text of the paragraph that was copied. */
  end: () => void;
}

/** Copies nodes, and converts the text nodes of each paragraph together when it ends. */
function openFlow({ convert, tag }: BodyConversion): Flow {
  let pieces: { text: string; node?: Text }[] = [];
  const end = () => {
    const characters = [...convert(pieces.map(({ text }) => text).join(''))];
    let from = 0;
    for (const { text, node } of pieces) {
      const to = from + [...text].length;
      if (node) node.value = characters.slice(from, to).join('');
      from = to;
    }
    pieces = [];
  };
  const copyText = (node: Text): Text => {
    const copied = { ...node };
    pieces.push({ text: node.value, node: copied });
    return copied;
  };
  const copyElement = (element: Element): Element => {
    const { tagName, properties, children } = element;
    if (remains(element)) {
      pieces.push({ text: object });
      return element;
    }
    const isInline = inline.has(tagName);
    if (!isInline) end();
    const copied = {
      ...element,
      properties: convertProperties(properties, { convert, tag }),
      children: copyAll(children),
    };
    if (!isInline) end();
    return copied;
  };
  const copyAll: Flow['copyAll'] = (nodes) =>
    nodes.map((node) => {
      if (node.type === 'text') return copyText(node);
      return node.type === 'element' ? copyElement(node) : node;
    });
  return { copyAll, end };
}

function convertProperties(
  properties: Element['properties'],
  { convert, tag }: BodyConversion,
): Element['properties'] {
  const copied = { ...properties };
  for (const name of ['alt', 'title', 'ariaLabel']) {
    const text = copied[name];
    if (typeof text === 'string') copied[name] = convert(text);
  }
  if (typeof copied.lang === 'string') copied.lang = tag;
  if (typeof copied.href === 'string') copied.href = convertFragment(copied.href, convert);
  return copied;
}

/** True for code, for a passage in another language, and for a link whose text is its address. */
function remains(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName === 'code' || tagName === 'pre') return true;
  if (typeof properties.lang === 'string' && scriptOf(properties.lang) === undefined) return true;
  return tagName === 'a' && /^(?:https?:\/\/|www\.|[\w.+-]+@)\S+$/.test(toText(element));
}

/** A link to a crosshead names its text. */
function convertFragment(href: string, convert: (text: string) => string): string {
  const [path = '', fragment] = href.split('#');
  if (!fragment || (path !== '' && !path.startsWith('/'))) return href;
  try {
    const text = decodeURIComponent(fragment);
    return text === fragment ? href : `${path}#${encodeURIComponent(convert(text))}`;
  } catch {
    return href;
  }
}
