import { isColonAfter } from './label-direction';
import type { Token } from './token';

/** Joins labels with only a mark or space between them to one: 文/图, 文、摄影. */
export function joinLabels(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const [named, first, between] = [joined.at(-4), joined.at(-2), joined.at(-1)];
    // 张三 文 摄影：李四 are two labels.
    const isApart = named?.kind === 'name' && isColonAfter(tokens, index);
    const isJoint =
      token.kind === 'label' &&
      first?.kind === 'label' &&
      between?.kind === 'gap' &&
      !(isApart && /^\s+$/u.test(between.text)) &&
      /^(?:\s*[/|、·&+,]\s*|\s+|[和与與及])$/u.test(between.text);
    if (isJoint) {
      const credits = [...new Set([...first.credits, ...token.credits])];
      joined.splice(-2, 2, { ...first, text: first.text + between.text + token.text, credits });
    } else {
      joined.push(token);
    }
  }
  return joined;
}
