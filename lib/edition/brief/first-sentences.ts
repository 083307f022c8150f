import type { Element, Nodes } from 'hast';
import type { Article } from '@/lib/content/article';
import type { Language } from '@/lib/language/language';
import { findSentenceEnds } from '@/lib/language/sentences/sentence-ends';
import { dropDateline } from './drop-dateline';

/** Characters of a sentence above which it is cut at an earlier mark: nobody reads more of one in a brief. */
const longest = { wide: 160, spaced: 320 };

/**
 * Returns the first sentence of an article, and as many more as have room.
 *
 * @param room characters that all sentences may have together; with 0 it is the first one only
 * @returns an empty text for an article without sentences, for example a picture
 */
export function firstSentences(
  { body }: Pick<Article, 'body'>,
  language: Language,
  room = 0,
): string {
  const isWide = language.script === 'han' || language.script === 'kana';
  const most = isWide ? longest.wide : longest.spaced;
  const text = dropDateline(gatherText(body, { isWide, most: 2 * Math.max(room, most) }));
  const ends = endsOf(text, language);
  const [first] = ends;
  if (first === undefined) return text.length <= most ? text : cutEarlier(text, most, isWide);
  const end = Math.max(first, ends.findLast((at) => at <= room) ?? first);
  if (end <= Math.max(most, room)) return text.slice(0, end).trim();
  return cutEarlier(text.slice(0, end), most, isWide);
}

/** Returns the ends of the sentences that no quotation is around. */
function endsOf(text: string, language: Language): number[] {
  return findSentenceEnds(text, language)
    .filter(
      ({ at, isQuoted }) =>
        !isQuoted &&
        !isSaidBySomebody(text, at) &&
        !goesOn(text.slice(at)) &&
        !(isLeftOpen(text.slice(0, at)) && at < text.length),
    )
    .map(({ at }) => at);
}

/** True for what begins no sentence: “Go!” he said, 5 p.m. today, “去！”他说。 */
const goesOn = (rest: string): boolean => /^\s*(?:\p{Ll}|[，,；;、：:）)])/u.test(rest);

/** True between a quotation and who said it: “去！”他说。 */
function isSaidBySomebody(text: string, at: number): boolean {
  const speaker = /^[\p{Script=Han}·]{1,8}?(?:说|說|称|稱|表示|问|問|道|告诉|告訴|介绍|介紹)/u;
  return /[”」』]/.test(text.charAt(at - 1)) && speaker.test(text.slice(at, at + 16));
}

/** True after an ellipsis: an enumeration that is left open is seldom the end of its sentence. */
const isLeftOpen = (begun: string): boolean => /(?:…|\.\.\.)$/.test(begun);

/** Returns the text of the paragraphs before a list, a table or a signature, up to a length. */
function gatherText(
  body: Article['body'],
  { isWide, most }: { isWide: boolean; most: number },
): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const node of body.children) {
    // What a colon leads up to is a list, a table or a picture.
    if (length > most || (isLeadIn(paragraphs.at(-1)) && !isParagraph(node))) break;
    if (node.type !== 'element' || node.tagName !== 'p' || isSignOff(node)) continue;
    const text = plainText(node, isWide).trim();
    if (text === '') continue;
    paragraphs.push(text);
    length += text.length;
  }
  return paragraphs.join(isWide ? '' : ' ');
}

const isLeadIn = (text = ''): boolean => /[:：]$/.test(text);

const isParagraph = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'p';

const isSignOff = ({ properties: { className } }: Element): boolean =>
  [className].flat().includes('sign-off');

/** Returns the text without footnote marks. Lines of a poem are parted as in a quotation. */
function plainText(node: Nodes, isWide: boolean): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') {
    if (node.tagName === 'br') return isWide ? '\u3000' : ' / ';
    if (node.tagName === 'sup') return '';
  }
  return 'children' in node ? node.children.map((child) => plainText(child, isWide)).join('') : '';
}

/** Cuts a text without an end in time at its last comma or word before a length. */
function cutEarlier(text: string, most: number, isWide: boolean): string {
  const begun = text.slice(0, most);
  const comma = Math.max(...['，', '；', '：', ', ', '; '].map((mark) => begun.lastIndexOf(mark)));
  const word = isWide ? most : begun.lastIndexOf(' ');
  const end = comma > most / 3 ? comma : word > 0 ? word : most;
  return begun.slice(0, end).trimEnd() + (isWide ? '……' : '…');
}
