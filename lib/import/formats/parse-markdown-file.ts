/**
 * Reads Markdown of another system or in another encoding. Front matter that has our fields is taken over; the other
 * fields are named in the report. A body without a mark of Markdown was pasted from elsewhere and is read as plain
 * text, so that its lines do not run together.
 */
import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import { frontmatterSchema } from '@/lib/content/fields/schema';
import { parseMarkdown } from '@/lib/content/markdown/parse-markdown';
import { splitBlock } from '../blocks/split-block';
import {
  type Block,
  type ImportedDocument,
  type Note,
  noHead,
  type StoryHead,
} from '../imported-document';
import { parseText } from './parse-text';
import { toMoment } from './to-moment';

export function parseMarkdownFile(text: string): ImportedDocument {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const [front = '', yaml] = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(lines) ?? [];
  const notes: Note[] = [];
  const body = lines.slice(front.length);
  const parsed = markdown.test(body) ? parseBody(body, notes) : parseText(body);
  const head = yaml === undefined ? {} : readFields(yaml, notes);
  const { published: _, updated: __, section: ___, ...printed } = head;
  const fields = Object.values(printed).filter((value) => typeof value === 'string');
  return {
    ...noHead,
    ...parsed,
    head,
    isOneStory: yaml !== undefined,
    notes: [...notes, ...parsed.notes],
    texts: [...fields, ...parsed.texts],
  };
}

/** Marks that nobody types but in Markdown. */
const markdown =
  /^(?:#{1,6} |[-*+] |\d+\. |> |```|~~~|:::|\|.*\||\[\^)|\*\*\S|\]\([^)\s]|^<!--|\\$/mu;

function parseBody(
  text: string,
  notes: Note[],
): Pick<ImportedDocument, 'blocks' | 'notes' | 'texts'> {
  const nodes = parseMarkdown(text).children.flatMap((node) => splitBlock(node, notes));
  const blocks = nodes.map((node): Block => ({ node, gap: 0 }));
  return { blocks, notes: [], texts: nodes.flatMap(listTexts) };
}

function listTexts(root: RootContent): string[] {
  const texts: string[] = [];
  visit(root, (node: Nodes) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      texts.push(node.value);
    }
  });
  return texts;
}

/** Our fields by the names that Hexo, Hugo and Jekyll have for them. */
const names = {
  title: ['title'],
  kicker: ['kicker'],
  deck: ['deck', 'subtitle'],
  label: ['column'],
  byline: ['byline', 'author', 'authors'],
  section: ['section'],
} as const;
const keys = Object.keys(names).filter((key): key is keyof typeof names => key in names);

function readFields(yaml: string, notes: Note[]): StoryHead {
  const left = new Map(Object.entries(parseFields(yaml)));
  const take = (keys: readonly string[]) => {
    const key = keys.find((one) => left.has(one));
    const value = key === undefined ? undefined : left.get(key);
    if (key !== undefined) left.delete(key);
    return value ?? undefined;
  };
  const head: StoryHead = {};
  for (const key of keys) {
    const texts = toList(take(names[key]));
    if (texts.length > 0) head[key] = texts.join('、');
  }
  const published = toMoment(toText(take(['published', 'date'])));
  const updated = toMoment(toText(take(['updated'])));
  const keywords = toList(take(['keywords', 'tags']));
  const places = toList(take(['places']));
  if (published) head.published = published;
  if (updated) head.updated = updated;
  if (keywords.length > 0) head.keywords = keywords;
  if (places.length > 0) head.places = places;
  if (take(['draft']) === true) head.isDraft = true;
  const own = [...left].filter(([name]) => Object.hasOwn(frontmatterSchema.shape, name));
  if (own.length > 0) head.others = Object.fromEntries(own);
  for (const [name, value] of left) {
    if (head.others && name in head.others) continue;
    notes.push({ kind: 'not understood', text: `field ${name}: ${JSON.stringify(value)}` });
  }
  return head;
}

function toList(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => toText(one) ?? []);
}

function toText(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  return value === undefined || value === null ? undefined : String(value).trim() || undefined;
}

function parseFields(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parseYaml(yaml, { logLevel: 'silent' });
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return { 'front matter': yaml };
  }
}
