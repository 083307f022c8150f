/**
 * A Chinese byline cut into tokens that joined again are the line: roles, names, marks, offices and what
 * stands between them. Words are parted by spaces, commas, brackets and strokes, or touch: 记者张三,
 * 李四摄, 记者张三通讯员李四. A given name of one character may stand off: 张　三.
 */
import type { Role } from './byline-reading';

export type Token =
  | { kind: 'gap' | 'office'; text: string }
  | { kind: 'name'; text: string; name: string }
  /** 本报记者: `stands` when a line may end with it and name nobody. */
  | { kind: 'role'; text: string; roles: Role[]; stands: boolean }
  /** 文, 图, 摄, 文/图. */
  | { kind: 'mark'; text: string; roles: Role[] }
  | { kind: 'unknown'; text: string };

export function cutByline(text: string): Token[] {
  const pieces = [...text.matchAll(piece)].map(([match]) => match);
  return joinNames(pieces).flatMap(cutWord).map(refuseLabel);
}

/** `编辑：王五`: a word that is explained by what follows a colon is no name, whatever it looks like. */
function refuseLabel(token: Token, index: number, tokens: Token[]): Token {
  const isLabel = token.kind === 'name' && /^\s*[:：]/.test(tokens[index + 1]?.text ?? '');
  if (!isLabel) return token;
  return { kind: token.text === '来源' ? 'office' : 'unknown', text: token.text };
}

const gap = '[\\s、，,；;：:（）()|｜/／]';
const doubleMark = '(?:文[/／、]图|图[/／、]文|文[/／]摄)';
const piece = new RegExp(
  `${gap}+|[和与及](?=\\s)|${doubleMark}(?=$|${gap})|(?:(?!${doubleMark}(?:$|${gap}))[^\\s、，,；;：:（）()|｜/／])+`,
  'gu',
);
const gapOnly = new RegExp(`^(?:${gap}+|[和与及])$`, 'u');

const han = '\\p{Script=Han}';
const oneHan = new RegExp(`^${han}$`, 'u');
const hanName = new RegExp(
  `^(?:${han}{2,4}|${han}{1,8}(?:[·•]${han}{1,8}){1,3}|${han}\\s+${han})$`,
  'u',
);
const latinWord = /^\p{Lu}[\p{L}.'’-]*$/u;

/** 张　三 and John Smith are one word each. */
function joinNames(pieces: string[]): string[] {
  const joined: string[] = [];
  for (const text of pieces) {
    const between = joined.at(-1) ?? '';
    const before = joined.at(-2) ?? '';
    const isPair =
      oneHan.test(before) && oneHan.test(text) && !marks.has(before) && !marks.has(text);
    const isLatin = latinWord.test(before.split(' ').at(-1) ?? '') && latinWord.test(text);
    if ((isPair && /^\s+$/.test(between)) || (isLatin && between === ' ')) {
      joined.splice(-2, 2, before + between + text);
    } else {
      joined.push(text);
    }
  }
  return joined;
}

const marks: ReadonlyMap<string, Role[]> = new Map([
  ...'文 文字 撰文 撰稿 采写 整理 编译 执笔 供稿 作者'.split(' ').map(markOf('writer')),
  ...'图 摄 摄影 图片 供图 拍摄 制图 绘图 摄像'.split(' ').map(markOf('photographer')),
  ...'文/图 图/文 文／图 图／文 文、图 图、文 文/摄 文／摄 文图 图文 文并图 文并摄 摄影报道'
    .split(' ')
    .map(markOf('writer', 'photographer')),
]);

function markOf(...roles: Role[]): (mark: string) => [string, Role[]] {
  return (mark) => [mark, roles];
}

/** Marks that hardly ever end a given name, so that they may touch it: 张三摄. */
const touchingMark = /(?:摄影报道|摄影|供图|撰文|整理|编译|摄)$/u;

const roleNames = '记者|实习生|通讯员|评论员|撰稿人';
const roleOf: Readonly<Record<string, Role>> = {
  记者: 'reporter',
  实习生: 'reporter',
  通讯员: 'correspondent',
  评论员: 'writer',
  撰稿人: 'writer',
};
const officeOf = `[${han}A-Za-z0-9·]{0,14}?(?:报|社|网|台|刊|端|站|频道|中心|媒体)`;
const rankOf = `(?:特约|特派|见习|实习|首席|高级|资深|全媒体|融媒体|融媒|新媒体|摄影|文字|视频|青年|小|驻${han}{1,6}?)`;
const roleWord = new RegExp(`^(${officeOf})?(${rankOf}{0,4})(${roleNames})(.*)$`, 'u');
const nextRole = new RegExp(`(?:本报|本网)?${rankOf}{0,4}(?:${roleNames})`, 'u');

/** Words that end in these are offices, also where they are short enough for a name. */
const officeEnd =
  /(?:社|报|网|台|部|局|委|办|站|中心|公司|集团|大学|学院|医院|学校|协会|工会|政府|频道|客户端|综合)$/u;
/** The same for words too long for a name. */
const longOfficeEnd = /[室处会院校所馆厅署队组团端行村镇乡区县市]$/u;
/** What stands after the people: 发自北京, 北京报道. */
const tail = new RegExp(`^(?:发自${han}{1,10}|${han}{0,8}报道)$`, 'u');
const officeWord = new RegExp(`^[${han}A-Za-z0-9·《》“”]+$`, 'u');

function cutWord(text: string): Token[] {
  if (gapOnly.test(text)) return [{ kind: 'gap', text }];
  const roles = marks.get(text);
  if (roles) return [{ kind: 'mark', text, roles }];
  const [, office, rank = '', role = '', rest = ''] = roleWord.exec(text) ?? [];
  if (role)
    return [
      toRole({ text: text.slice(0, text.length - rest.length), office, rank, role }),
      ...cutRest(rest),
    ];
  if (nextRole.test(text)) return [{ kind: 'unknown', text }];
  if (tail.test(text) || officeEnd.test(text)) return [{ kind: 'office', text }];
  return cutNamed(text);
}

function toRole(word: {
  text: string;
  office: string | undefined;
  rank: string;
  role: string;
}): Token {
  const { text, office, rank, role } = word;
  const own = roleOf[role] ?? 'reporter';
  const roles: Role[] = rank.includes('摄影') ? [own, 'photographer'] : [own];
  return { kind: 'role', text, roles, stands: office !== undefined };
}

/** What touches a role: a name, perhaps with the next role touching it. */
function cutRest(text: string): Token[] {
  if (text === '') return [];
  const [named = text, told] = text.split(/(?=报道$)/u);
  if (told !== undefined) return [...cutRest(named), { kind: 'office', text: told }];
  const at = nextRole.exec(text)?.index ?? text.length;
  return [
    ...(at > 0 ? cutNamed(text.slice(0, at)) : []),
    ...(at < text.length ? cutWord(text.slice(at)) : []),
  ];
}

function cutNamed(text: string): Token[] {
  const [mark = ''] = touchingMark.exec(text) ?? [];
  const bare = text.slice(0, text.length - mark.length);
  const roles = marks.get(mark);
  if (roles && isName(bare)) return [toName(bare), { kind: 'mark', text: mark, roles }];
  if (/..等$/u.test(text)) return [...cutNamed(text.slice(0, -1)), { kind: 'office', text: '等' }];
  if (isName(text)) return [toName(text)];
  const isOffice = officeWord.test(text) && longOfficeEnd.test(text);
  return [{ kind: isOffice ? 'office' : 'unknown', text }];
}

function toName(text: string): Token {
  return {
    kind: 'name',
    text,
    name: /^\p{Script=Han}\s/u.test(text) ? text.replace(/\s/gu, '') : text,
  };
}

function isName(text: string): boolean {
  return hanName.test(text) || text.split(' ').every((word) => latinWord.test(word));
}
