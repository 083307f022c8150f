/**
 * Splits a Chinese byline into tokens: roles, names, marks, offices and the gaps between them. Joined, the tokens
 * are exactly the line. Words are separated by spaces, commas, brackets and slashes, or directly adjacent:
 * 记者张三, 李四摄, 记者张三通讯员李四. Surname and given name may be separated by a space: 张　三.
 */
import type { Role } from '@/lib/language/byline-vocabulary';
import type { HanPatterns } from './han-patterns';

export type Token =
  | { kind: 'gap' | 'office'; text: string }
  | { kind: 'name'; text: string; name: string }
  /** 本报记者: `isComplete` if it may be the whole line, without a name. */
  | { kind: 'role'; text: string; roles: Role[]; isComplete: boolean }
  /** 文, 图, 摄, 文/图. */
  | { kind: 'mark'; text: string; roles: readonly Role[] }
  | { kind: 'unknown'; text: string };

export function tokeniseByline(text: string, patterns: HanPatterns): Token[] {
  const pieces = [...text.matchAll(patterns.piece)].map(([match]) => match);
  return joinNames(pieces, patterns)
    .flatMap((word) => splitWord(word, patterns))
    .map((token, index, tokens) => rejectLabel(token, tokens[index + 1], patterns));
}

/** A word before a colon is not a name, even if it looks like one: `编辑：王五`. */
function rejectLabel(token: Token, next: Token | undefined, { source }: HanPatterns): Token {
  const isLabel = token.kind === 'name' && /^\s*[:：]/.test(next?.text ?? '');
  if (!isLabel) return token;
  return { kind: source.test(token.text) ? 'office' : 'unknown', text: token.text };
}

const han = '\\p{Script=Han}';
const oneHan = new RegExp(`^${han}$`, 'u');
const hanName = new RegExp(
  `^(?:${han}{2,4}|${han}{1,8}(?:[·•]${han}{1,8}){1,3}|${han}\\s+${han})$`,
  'u',
);
const latinWord = /^\p{Lu}[\p{L}.'’-]*$/u;

/** Joins the pieces of a name that contains a space: 张　三, John Smith. */
function joinNames(pieces: string[], { vocabulary: { marks } }: HanPatterns): string[] {
  const joined: string[] = [];
  for (const text of pieces) {
    const between = joined.at(-1) ?? '';
    const before = joined.at(-2) ?? '';
    const isPair = [before, text].every((one) => oneHan.test(one) && !Object.hasOwn(marks, one));
    const isLatin = latinWord.test(before.split(' ').at(-1) ?? '') && latinWord.test(text);
    if ((isPair && /^\s+$/.test(between)) || (isLatin && between === ' ')) {
      joined.splice(-2, 2, before + between + text);
    } else {
      joined.push(text);
    }
  }
  return joined;
}

const officeWord = new RegExp(`^[${han}A-Za-z0-9·《》“”]+$`, 'u');

function splitWord(text: string, patterns: HanPatterns): Token[] {
  if (patterns.gapOnly.test(text)) return [{ kind: 'gap', text }];
  const roles = rolesOfMark(text, patterns);
  if (roles) return [{ kind: 'mark', text, roles }];
  const [, office, rank = '', role = '', rest = ''] = patterns.roleWord.exec(text) ?? [];
  if (role) {
    const word = text.slice(0, text.length - rest.length);
    const roles = rolesOfWord(role, rank, patterns);
    return [
      { kind: 'role', text: word, roles, isComplete: office !== undefined },
      ...splitRest(rest, patterns),
    ];
  }
  if (patterns.nextRole.test(text)) return [{ kind: 'unknown', text }];
  if (patterns.tail.test(text) || patterns.officeEnd.test(text)) return [{ kind: 'office', text }];
  return splitNamed(text, patterns);
}

function rolesOfMark(
  mark: string,
  { vocabulary: { marks } }: HanPatterns,
): readonly Role[] | undefined {
  return Object.hasOwn(marks, mark) ? marks[mark] : undefined;
}

function rolesOfWord(role: string, rank: string, patterns: HanPatterns): Role[] {
  const main = patterns.vocabulary.roles[role] ?? 'reporter';
  return patterns.photographerRank.test(rank) ? [main, 'photographer'] : [main];
}

/** Splits the text directly after a role: a name, which the next role may follow directly. */
function splitRest(text: string, patterns: HanPatterns): Token[] {
  if (text === '') return [];
  const [named = text, report] = text.split(patterns.report);
  if (report !== undefined)
    return [...splitRest(named, patterns), { kind: 'office', text: report }];
  const at = patterns.nextRole.exec(text)?.index ?? text.length;
  return [
    ...(at > 0 ? splitNamed(text.slice(0, at), patterns) : []),
    ...(at < text.length ? splitWord(text.slice(at), patterns) : []),
  ];
}

function splitNamed(text: string, patterns: HanPatterns): Token[] {
  const [mark = ''] = patterns.touchingMark.exec(text) ?? [];
  const bare = text.slice(0, text.length - mark.length);
  const roles = rolesOfMark(mark, patterns);
  if (roles && isName(bare)) return [toName(bare), { kind: 'mark', text: mark, roles }];
  if (patterns.andOthers.test(text)) {
    const others: Token = { kind: 'office', text: text.slice(-1) };
    return [...splitNamed(text.slice(0, -1), patterns), others];
  }
  if (isName(text)) return [toName(text)];
  const isOffice = officeWord.test(text) && patterns.longOfficeEnd.test(text);
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
