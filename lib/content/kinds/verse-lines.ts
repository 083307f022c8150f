/**
 * The lines of a poem. Whoever types one presses Enter at the end of each line, and Markdown would join them; in verse
 * they stay lines.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { visibleText } from '../body/visible-text';
import { isWide } from '../source/wide-characters';

/** Puts a hard break where a paragraph has a line feed. Each part has the source position of the whole text. */
export function breakLines(body: Root): void {
  visit(body, 'element', (element) => {
    if (element.tagName !== 'p' && !inline.has(element.tagName)) return;
    element.children = element.children.flatMap((child, index, all) =>
      child.type === 'text' ? splitText(child, all[index - 1]) : [child],
    );
  });
}

const inline: ReadonlySet<string> = new Set(['em', 'strong', 'del', 'a', 'span']);

function splitText(text: Text, before: ElementContent | undefined): ElementContent[] {
  // Markdown leaves a line feed after its own hard breaks.
  const isBroken = before?.type === 'element' && before.tagName === 'br';
  const value = isBroken ? text.value.replace(/^\n/, '') : text.value;
  return value.split('\n').flatMap((line, index, lines): ElementContent[] => {
    // White at a break is not printed. At the ends of the text it parts words from an emphasis or a link beside them.
    const start = index === 0 ? line : line.trimStart();
    const part = { ...text, value: index === lines.length - 1 ? start : start.trimEnd() };
    return index === 0 ? [part] : [lineBreak(), part];
  });
}

const lineBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

/** Marks the stanzas of a poem by their class. Long lines are prose: a note on the poet or on the translation. */
export function markStanzas(body: Root): void {
  for (const child of body.children) {
    if (child.type === 'element' && child.tagName === 'p' && !isProse(child))
      child.properties.className = ['verse'];
  }
}

/** In em of the body: a line of verse has up to 60 Latin letters or 30 Han. */
const longestLine = 30;

function isProse(paragraph: Element): boolean {
  const lines = visibleText(paragraph).split('\n');
  return lines.reduce((sum, line) => sum + widthOf(line), 0) > longestLine * lines.length;
}

/** Returns about how wide a line is, in em: a Latin letter has half the width of a Han character. */
export function widthOf(line: string): number {
  return [...line].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.5), 0);
}
