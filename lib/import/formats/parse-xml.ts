/** Parses XML to a tree of elements, as far as feeds need it. */
import sax from 'sax';

export interface XmlElement {
  /** With its prefix: `content:encoded`. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** All text inside, in its order. */
  text: string;
  /** What is inside, as XML; for XHTML in Atom. */
  inner: string;
}

/** @throws with the line of the first error if the text is not well-formed */
export function parseXml(text: string): XmlElement {
  const parser = sax.parser(true, { position: true });
  const root = newElement('', {});
  const open: { element: XmlElement; from: number }[] = [{ element: root, from: 0 }];
  const add = (more: string) => {
    for (const { element } of open) element.text += more;
  };
  parser.onopentag = ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [key, String(value)]);
    const element = newElement(name, Object.fromEntries(plain));
    open.at(-1)?.element.children.push(element);
    open.push({ element, from: parser.position });
  };
  parser.onclosetag = () => {
    const closed = open.pop();
    if (closed) closed.element.inner = text.slice(closed.from, parser.startTagPosition - 1);
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onerror = (error) => {
    throw new Error(`line ${parser.line + 1}: ${error.message.split('\n')[0]}`);
  };
  parser.write(text).close();
  return root;
}

function newElement(name: string, attributes: XmlElement['attributes']): XmlElement {
  return { name, attributes, children: [], text: '', inner: '' };
}

/** Returns the first child with one of these names. */
export function childOf({ children }: XmlElement, ...names: string[]): XmlElement | undefined {
  return names.map((name) => children.find((child) => child.name === name)).find(Boolean);
}

export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** Returns the trimmed text of the first child with one of these names; undefined if there is none. */
export function textOf(element: XmlElement, ...names: string[]): string | undefined {
  return names.map((name) => childOf(element, name)?.text.trim()).find(Boolean);
}
