/** Reads the author under a story: 通讯员 赵敏, （记者 王建玲）, By Jane Doe. */
import { toString as textOf } from 'mdast-util-to-string';
import { parseByline } from '@/lib/content/bylines/byline';
import { bylineVocabularies } from '@/lib/language/bylines';
import type { Note } from '../imported-document';
import { isBylineLine } from './byline-lines';
import type { Kinded } from './find-stories';

/** Lines that credit a picture or the work of editors, which are no bylines of the text. */
const otherWork = /^[□■◎●◆▲\s]*(?:摄影|攝影|图|整理|编译|编辑)/u;

/** Returns the byline in a last line of credits, in brackets or not; undefined for any other line. */
function findEndByline(text: string): string | undefined {
  const line = /^[（(【]([^（）()【】]+)[）)】]$/u.exec(text.trim())?.[1]?.trim() ?? text.trim();
  return isBylineLine(line) && !otherWork.test(line) ? line : undefined;
}

/**
 * Takes the author from the last line of a story that has text above it and no byline yet. A line that repeats the
 * byline is left out; one that names others stays where it is, with a hint.
 */
export function takeEndByline(
  body: Kinded[],
  { byline, notes }: { byline: string | undefined; notes: Note[] },
): { byline: string | undefined; body: Kinded[] } {
  const at = body.findLastIndex(({ kind }) => kind !== 'picture' && kind !== 'separator');
  const last = body[at];
  const hasText = body.slice(0, at).some(({ kind }) => kind === 'body' || kind === 'opening');
  if (last?.node.type !== 'paragraph' || !hasText) return { byline, body };
  const written = textOf(last.node).trim();
  const found = findEndByline(written);
  if (found === undefined) return { byline, body };
  const rest = [...body.slice(0, at), ...body.slice(at + 1)];
  const others = rest.flatMap(({ kind, node }) => (kind === 'byline' ? [textOf(node)] : []));
  if (byline === undefined && others.length === 0) {
    notes.push({ kind: 'guessed', text: `the last line, “${written}”, is the byline` });
    return { byline: found, body: rest };
  }
  if (byline !== undefined && namesAll(found, byline)) {
    notes.push({ kind: 'left out', text: `the last line, which repeats the byline: “${written}”` });
    return { byline, body: rest };
  }
  notes.push({
    kind: 'not understood',
    text: `the last line may be a part of the byline: “${written}”`,
  });
  return { byline, body };
}

/** True if all people of a line are in the byline. */
function namesAll(line: string, byline: string): boolean {
  const { people } = parseByline(line, bylineVocabularies).byline;
  const named = byline.replace(/\s/g, '');
  return people.every(({ name }) => named.includes(name.replace(/\s/g, '')));
}
