/**
 * Parses Chinese bylines. The line may start with a head (本报讯, 新华社北京3月9日电, 央视网消息). A role (本报记者,
 * 通讯员) applies to the names after it. A mark (文, 图, 摄, 文/图) applies to the names between the previous mark
 * and itself, but in a line that starts with marks (文/张三 图/李四, 摄影：王五) to the names after it. A mark also
 * ends a role: in 本报记者 甲 文　乙 图, 乙 is a photographer only.
 */
import type { HanBylines, Role } from '@/lib/language/byline-vocabulary';
import { patternsOf } from './han-patterns';
import type { BylineProblem, ParsedByline } from './parsed-byline';
import { type Token, tokeniseByline } from './tokenise-byline';

type Part = ParsedByline['parts'][number];

export function parseChineseByline(
  line: string,
  vocabulary: HanBylines,
): ParsedByline | BylineProblem {
  const bracketProblem = findBracketProblem(line);
  if (bracketProblem) return bracketProblem;
  const patterns = patternsOf(vocabulary);
  const [lead = ''] = patterns.head.exec(line) ?? [];
  const tokens = tokeniseByline(line.slice(lead.length), patterns);
  const tokenProblem = findTokenProblem(tokens, lead);
  if (tokenProblem) return tokenProblem;
  const parts = assignRoles(tokens);
  return { parts: lead ? [{ text: lead }, ...parts] : parts, runsIn: lead !== '' };
}

function findBracketProblem(line: string): BylineProblem | undefined {
  let depth = 0;
  for (const character of line) {
    if (/[（(]/.test(character)) depth += 1;
    if (/[）)]/.test(character)) depth -= 1;
    if (depth < 0)
      return { reason: 'a closing bracket has no opening one', fix: 'write （ before it' };
  }
  return depth > 0
    ? { reason: 'a bracket is not closed', fix: 'write ） after the names' }
    : undefined;
}

/** Finds the first unknown word, or a role without a name. */
function findTokenProblem(tokens: Token[], lead: string): BylineProblem | undefined {
  const unknown = tokens.find(({ kind }) => kind === 'unknown');
  if (unknown) {
    const fix = 'write roles before names: 本报记者 张三 通讯员 李四';
    return { reason: `“${unknown.text}” is neither a name nor a role`, fix };
  }
  const words = tokens.filter(({ kind }) => kind !== 'gap');
  const isOnlyWord = !lead && words.length === 1;
  for (const [index, word] of words.entries()) {
    if (word.kind !== 'role' || (isOnlyWord && word.isComplete)) continue;
    const after = words[index + 1];
    if (after?.kind === 'name') continue;
    return { reason: `no name after ${word.text}`, fix: `write ${word.text} and the name` };
  }
  return undefined;
}

function assignRoles(tokens: Token[]): Part[] {
  const marksLead = tokens.find(({ kind }) => kind === 'name' || kind === 'mark')?.kind === 'mark';
  const parts: Part[] = [];
  let role: readonly Role[] = [];
  let mark: readonly Role[] = [];
  let sinceMark: Part[] = [];
  for (const [index, token] of tokens.entries()) {
    const part: Part = { text: token.text };
    parts.push(part);
    if (token.kind === 'role') role = token.roles;
    if (token.kind === 'name') {
      part.name = token.name;
      part.roles = [...role, ...mark];
      sinceMark.push(part);
    }
    if (token.kind !== 'mark') continue;
    const leads = marksLead || /[:：]/.test(tokens[index + 1]?.text ?? '');
    mark = leads ? token.roles : [];
    role = [];
    if (!leads)
      for (const named of sinceMark) named.roles = [...(named.roles ?? []), ...token.roles];
    sinceMark = [];
  }
  return parts;
}
