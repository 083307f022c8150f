import type { Token } from './token';

export interface TokenPlace {
  words: readonly Token[];
  index: number;
}

/**
 * Whether a label applies to the names after it. A colon after it says so (摄影：王五), and so does a stroke without
 * spaces between it and a name (文/张三, but 张三/文). Otherwise the names and labels from the last role or such label
 * to the next one decide: a label leads if they begin with a label (文 张三 图 李四), or end with a name
 * (记者 张三 摄影 李四), which else would have no label.
 */
export function leads({ words, index }: TokenPlace): boolean {
  const bound = boundSide(words, index);
  if (bound !== undefined) return bound === 'after';
  const isEnd = (token: Token, at: number) =>
    token.kind === 'role' ||
    token.kind === 'unknown' ||
    isBreak(token) ||
    (at !== index && boundSide(words, at) === 'after' && isColonAfter(words, at));
  const start = words.findLastIndex((token, at) => at < index && isEnd(token, at));
  const end = words.findIndex((token, at) => at > index && isEnd(token, at));
  const stretch = words
    .slice(start + 1, end < 0 ? undefined : end)
    .filter(({ kind }) => kind === 'name' || kind === 'label');
  // 图/张三 绘: the last word of the line can only apply to what is before it.
  if (words.findLast(({ kind }) => kind !== 'gap') === words[index] && stretch.length > 1)
    return false;
  return stretch[0]?.kind === 'label' || stretch.at(-1)?.kind === 'name';
}

function boundSide(words: readonly Token[], index: number): 'before' | 'after' | undefined {
  if (words[index]?.kind !== 'label') return undefined;
  if (isColonAfter(words, index)) return 'after';
  const isNamedBefore = isStroke(words[index - 1]) && words[index - 2]?.kind === 'name';
  const isFollowed =
    isStroke(words[index + 1]) &&
    // 김민수 기자·이서연 기자: here the interpunct separates people.
    !(words[index + 1]?.text === '·' && words[index - 2]?.kind === 'name');
  if (isFollowed && !isNamedBefore) return 'after';
  return isNamedBefore && !isFollowed ? 'before' : undefined;
}

export function isColonAfter(words: readonly Token[], index: number): boolean {
  const after = words[index + 1];
  return after?.kind === 'gap' && /^\s*[:=]/u.test(after.text);
}

function isStroke(token: Token | undefined): boolean {
  return token?.kind === 'gap' && /^[/|·]$/u.test(token.text);
}

/** Whether a role or label does not apply beyond a gap: `；`, `。`, or an ornament as before the line. */
export function isBreak({ kind, text }: Token): boolean {
  return kind === 'gap' && /[;。\p{So}※]/u.test(text);
}
