import type { YamlToken } from './yaml/read-tokens';

/**
 * Finds the comments that were probably meant as text: `title: 今日头条 #两会#`. A comment on a line of its own is
 * none of them, nor is a note after a number, a name in Latin letters, a quote or a list: `page: 1 # the front`.
 *
 * @returns the offsets of their #
 */
export function findComments(tokens: readonly YamlToken[]): number[] {
  const found: number[] = [];
  let before: YamlToken[] = [];
  let field = '';
  for (const token of tokens) {
    if (token.kind === 'line-end') before = [];
    else if (token.kind !== 'comment') before.push(token);
    else if (isText(token, before, field)) found.push(token.offset);
    if (token.kind === 'mark' && token.source === ':') field = nameOf(before);
  }
  return found;
}

/** @param before the tokens before the comment on its line */
function isText(comment: YamlToken, before: readonly YamlToken[], field: string): boolean {
  const last = before.findLast(({ kind }) => kind !== 'space');
  if (last === undefined) return false;
  if (/^#\S/.test(comment.source)) return true;
  if (last.kind === 'plain') return printed.has(field) || /[^\x21-\x7E]/.test(last.source);
  return last.source === ':' && printed.has(field);
}

/** Fields whose text is printed, so that a note after it is unlikely. */
const printed: ReadonlySet<string> = new Set(
  'title kicker deck column byline name tagline'.split(' '),
);

/** @param tokens the tokens of a line up to a colon */
function nameOf(tokens: readonly YamlToken[]): string {
  return tokens.findLast(({ kind }) => kind === 'plain')?.source ?? '';
}
