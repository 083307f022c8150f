/** Recognises bylines in manuscripts: as lines of their own, and at the start of the first paragraph. */
import { parseByline } from '@/lib/content/bylines/byline';
import { bylineVocabularies } from '@/lib/language/bylines';
import { isSurname } from '@/lib/language/names/chinese-surnames';

/** How a line of credits begins, or where its first role is. */
const creditLine =
  /^[□■◎●◆▲\s]*(?:(?:本报|本報|本台|本刊|本网|见习|特约|实习|首席|特派|驻\S{1,6}|全媒体|融媒体)\s*)*(?:记者|記者|通讯员|通訊員|评论员|評論員|撰稿人?|撰文|作者|摄影|攝影|文图|图文|文[\s/／|｜:：]|图[\s/／|｜:：]|整理|编译)|^By\s|^(?:Text|Words|Story)\s*(?:and|by|:)/i;

/** In UTF-16 code units; parseByline takes longer ones, but they are paragraphs. */
const longestLine = 120;

export function isBylineLine(text: string): boolean {
  if (text.length > longestLine) return false;
  if (isOpeningLine(text) || roleLine.test(text)) return true;
  if (!creditLine.test(text) || /[。！？!?；;]$|\.\s/u.test(text)) return false;
  const { byline, unknown } = parseByline(text, bylineVocabularies);
  return byline.people.length > 0 && unknown.length === 0;
}

/** Roles, each with its mark and a name, which may be a pen name: 文｜阿舟 图｜小禾. The first is that of a writer. */
const roleLine =
  /^(?:文|图文|文图|文字|撰文|作者)\s*[｜|:：/／]\s*[^\s｜|:：/／，。]{1,8}(?:\s+(?:图|图片|摄影|视频|编辑|插画|绘图)\s*[｜|:：/／]\s*[^\s｜|:：/／，。]{1,8})+$/u;

/** True for credits in brackets, as they are set under a story: （记者 王建玲）. */
export function isBracketedByline(text: string): boolean {
  const [, inner] = /^[（(【]([^（）()【】]+)[）)】]$/u.exec(text.trim()) ?? [];
  return inner !== undefined && isBylineLine(inner.trim());
}

/** True for a line with nothing but a Chinese name, as under the headline of an essay: 李白, 张 三. */
export function isNameLine(text: string): boolean {
  const name = text.replace(/\s+/g, '');
  return (
    /^\p{Script=Han}{2,4}$/u.test(name) &&
    isSurname(name.slice(0, 1)) &&
    parseByline(text, bylineVocabularies).byline.people.length === 1
  );
}

const credits = String.raw`\s*(?:[（(【][^（）()【】\n]{1,120}[）)】])?`;

/** 本报讯（记者 …）, 新华社北京3月9日电（记者 …）, 晚报讯（记者 …）, 【记者…／台北报道】. */
const openings: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:本报|本報|本台|本刊|本网|本社|本站)[^\s，。,：:（(]{0,12}?(?:讯|訊|电|電|消息)${credits}`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:新华社|新華社|中新社|中新网|中国新闻网|人民网|央视网|新华网|光明网|中央社|法新社|路透社|美联社|共同社)[^，。,（(\n]{0,24}?(?:电|電|讯|訊|消息)${credits}`,
    'u',
  ),
  /^\p{Script=Han}{2,10}[讯訊]\s*[（(](?:本报|首席|见习|特约|实习)?(?:记者|記者|通讯员|通訊員)[^（）()\n]{1,120}[）)]/u,
  new RegExp(String.raw`^【[^【】\n]{1,60}(?:报道|報導|報道|讯|訊|电|電)】${credits}`, 'u'),
];

/** True for an opening on a line of its own, which says who reports or from where: 本报讯（记者 王建玲）, 新华社北京3月9日电. */
function isOpeningLine(text: string): boolean {
  const line = text.trim();
  const isWhole = openings.some((pattern) => pattern.exec(line)?.[0] === line);
  return isWhole && /[）)】]$|日[电電]$|^本.[讯訊]$/u.test(line);
}

/** Returns the byline at the start of a paragraph that goes on behind it; undefined if there is none. */
export function findOpening(text: string): string | undefined {
  for (const pattern of openings) {
    const [written] = pattern.exec(text) ?? [];
    if (written !== undefined && text.slice(written.length).trim() !== '') return written.trim();
  }
  return undefined;
}
