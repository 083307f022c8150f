/**
 * Reads Markdown of another system or in another encoding. Front matter that has our fields is taken over; the other
 * fields are named in the report.
 */
import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown';
import { splitBlock } from '../blocks/split-block';
import { type ImportedDocument, type Note, noHead, type StoryHead } from '../imported-document';
import { toMoment } from './to-moment';

export function parseMarkdownFile(text: string): ImportedDocument {
  const tree = parseMarkdown(text.replace(/\r\n?/g, '\n'));
  const notes: Note[] = [];
  const [first, ...rest] = tree.children;
  const yaml = first?.type === 'yaml' ? first.value : undefined;
  const blocks = (yaml === undefined ? tree.children : rest).flatMap((node): RootContent[] =>
    splitBlock(node, notes),
  );
  const head = yaml === undefined ? {} : readFields(yaml, notes);
  const texts = [
    ...Object.values(head).filter((one) => typeof one === 'string' && one !== head.published),
    ...blocks.flatMap(listTexts),
  ];
  return {
    ...noHead,
    head,
    isOneStory: yaml !== undefined,
    blocks: blocks.map((node) => ({ node, gap: 0 })),
    notes,
    texts: texts.map(String),
  };
}

/** The fields of Hexo, Hugo, Jekyll and of our own papers. */
function readFields(yaml: string, notes: Note[]): StoryHead {
  const fields = parseFields(yaml);
  const taken = new Set<string>();
  const take = (...names: string[]) => {
    const name = names.find((one) => fields[one] !== undefined && fields[one] !== null);
    if (name !== undefined) taken.add(name);
    return name === undefined ? undefined : fields[name];
  };
  const line = (...names: string[]) => {
    const found = take(...names);
    const texts = (Array.isArray(found) ? found : [found])
      .filter((one) => one !== undefined)
      .map(String);
    return texts.length > 0 ? texts.join('、') : undefined;
  };
  const list = (found: unknown) =>
    (Array.isArray(found) ? found : found === undefined ? [] : [found]).map(String);
  const date = take('published', 'date');
  const published = toMoment(
    date instanceof Date ? date.toISOString() : date === undefined ? undefined : String(date),
  );
  const known = {
    title: line('title'),
    kicker: line('kicker'),
    deck: line('deck', 'subtitle'),
    label: line('column'),
    byline: line('byline', 'author', 'authors'),
  };
  const keywords = list(take('keywords', 'tags'));
  const head: StoryHead = {
    ...Object.fromEntries(Object.entries(known).filter(([, one]) => one !== undefined)),
  };
  if (published) head.published = published;
  if (keywords.length > 0) head.keywords = keywords;
  for (const [name, value] of Object.entries(fields)) {
    if (!taken.has(name))
      notes.push({ kind: 'not understood', text: `field ${name}: ${JSON.stringify(value)}` });
  }
  return head;
}

function parseFields(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parseYaml(yaml, { logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return { 'front matter': yaml };
  }
}

function listTexts(root: RootContent): string[] {
  const texts: string[] = [];
  visit(root, (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      texts.push(node.value);
  });
  return texts;
}
