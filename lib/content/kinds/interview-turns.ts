/**
 * Tells the questions of an interview from its answers. A turn begins with the name of its speaker and a colon
 * (问：, 记者：, Q:), or a question is a paragraph in bold. Questions are set bold as a whole, answers only with the
 * name of their speaker.
 */
import type { Element, ElementContent, Root } from 'hast';
import { answerWords, questionWords } from '@/lib/language/interview-words';
import { visibleText } from '../body/visible-text';

/** Marks the turns by their class. */
export function markTurns(body: Root): void {
  const paragraphs = body.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'p',
  );
  const turns = paragraphs.map(toTurn);
  const speakers = findSpeakers(turns);
  for (const { paragraph, speaker, isBold } of turns) {
    const role = speaker === undefined ? undefined : speakers.get(speaker);
    if (role === 'question' || (isBold && role === undefined)) {
      markQuestion(paragraph, role !== undefined);
    } else if (role === 'answer') {
      paragraph.properties.className = ['answer'];
      paragraph.children = emboldenLead(paragraph.children);
    }
  }
}

interface Turn {
  paragraph: Element;
  /** The text before its first colon, in lower case. */
  speaker: string | undefined;
  /** True for a paragraph in bold. */
  isBold: boolean;
}

/** A name with its office; what is longer before a colon is a sentence. */
const lead = /^\s*([^\s：:，。、,.?!？！“”"（(][^：:，。,?!？！\n]{0,23}?)\s*[：:]\s*/u;

function toTurn(paragraph: Element): Turn {
  const text = visibleText(paragraph);
  const [only, ...more] = paragraph.children;
  const isBold = more.length === 0 && only?.type === 'element' && only.tagName === 'strong';
  return { paragraph, speaker: lead.exec(text)?.[1]?.toLowerCase(), isBold };
}

type Role = 'question' | 'answer';

/**
 * Finds who speaks: whoever is called by a word for it, whoever speaks twice, and whoever answers a known question. If
 * no word says who asks, it is the first to speak.
 */
function findSpeakers(turns: readonly Turn[]): ReadonlyMap<string, Role> {
  const names = turns.map(({ speaker }) => speaker);
  const roles = new Map<string, Role>();
  for (const name of names) {
    if (name === undefined) continue;
    if (questionWords.has(name)) roles.set(name, 'question');
    else if (answerWords.has(name)) roles.set(name, 'answer');
  }
  const hasQuestions = [...roles.values()].includes('question');
  const asker = hasQuestions ? undefined : names.find((name) => isRepeated(name, names));
  for (const [index, name] of names.entries()) {
    if (name === undefined || roles.has(name)) continue;
    const before = names[index - 1];
    const answers = before !== undefined && roles.get(before) === 'question';
    if (name === asker) roles.set(name, 'question');
    else if (answers || isRepeated(name, names)) roles.set(name, 'answer');
  }
  return roles;
}

const isRepeated = (name: string | undefined, names: readonly (string | undefined)[]): boolean =>
  name !== undefined && names.indexOf(name) !== names.lastIndexOf(name);

/** A question that begins with no word for it is read out with one (components/article). */
function markQuestion(paragraph: Element, isNamed: boolean): void {
  paragraph.properties.className = isNamed ? ['question'] : ['question', 'unnamed'];
  const [only, ...more] = paragraph.children;
  if (more.length === 0 && only?.type === 'element' && only.tagName === 'strong') return;
  paragraph.children = [embolden(paragraph.children)];
}

/** Sets the name of a speaker bold, where it is plain text. */
function emboldenLead(children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'text') return children;
  const [name] = lead.exec(first.value) ?? [];
  if (name === undefined) return children;
  const { position } = first;
  const at = position ? { position } : {};
  return [
    { ...embolden([{ type: 'text', value: name.trimEnd(), ...at }]) },
    { ...first, value: first.value.slice(name.trimEnd().length) },
    ...rest,
  ];
}

const embolden = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'strong',
  properties: {},
  children,
});
