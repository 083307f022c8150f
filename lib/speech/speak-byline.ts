/**
 * Says a byline: `（记者 王译博 董茜 通讯员 张昕嫣 文/图）` is 记者王译博、董茜，通讯员张昕嫣，文和图. Chinese bylines part
 * names and roles by white space only, which engines leave out.
 */
import { type BylinePart, parseByline } from '@/lib/content/bylines/byline';
import { bylineVocabularies } from '@/lib/language/bylines';

/**
 * Returns a byline in Chinese as it is said.
 *
 * @param isCertain false for a bracket in the text that may be none; undefined is returned if it names nobody
 */
export function speakByline(
  printed: string,
  { isCertain }: { isCertain: boolean },
): string | undefined {
  const { byline } = parseByline(printed, bylineVocabularies);
  if (!isCertain && byline.people.length === 0) return undefined;
  return byline.parts
    .map((part, index) => sayPart(part, byline.parts[index - 1], byline.parts[index + 1]))
    .join('');
}

function sayPart(
  { text, name }: BylinePart,
  before: BylinePart | undefined,
  after: BylinePart | undefined,
): string {
  if (name !== undefined) return before?.name === undefined ? name : `、${name}`;
  const words = text
    .replace(/(?<=\p{Script=Han})\s*[/／]\s*(?=\p{Script=Han})/gu, '和')
    .replace(/[（()）［\]【】□■◎●○▲△\s|｜]+|^[/／]+|[/／]+$/gu, ' ')
    .trim();
  const isBetween = before?.name !== undefined && after?.name !== undefined;
  if (isBetween && /^[、，,/／和与與 ]*$/u.test(words)) return words === '' ? '、' : toMark(words);
  const said = words.replace(/\s+/gu, '，');
  if (before?.name === undefined || said === '' || /^[、，：:]/u.test(said)) return said;
  // 王芳/文 李刚/图: the word belongs to the name before it.
  if (!touching.test(said)) return `，${said}`;
  return after?.name === undefined ? said : `${said}，`;
}

/** Written after a name, and said with it: 李晓光 摄. */
const touching = /^(?:摄|攝|文|图|圖|绘|繪)$/u;

const toMark = (words: string): string => (/^[和与與]$/u.test(words) ? words : '、');
