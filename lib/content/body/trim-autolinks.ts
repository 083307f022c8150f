/**
 * Ends autolinks in Chinese text before the first Chinese character. GFM extends them to the next space, so the
 * link in `登录https://example.com，了解` would be broken. An address that contains Chinese characters must be
 * written in `<…>`.
 */
import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BodyContext } from './body-context';

const chinese = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”‘’—…]/u;

export function trimAutolinks(tree: Root, { language, text }: BodyContext): void {
  if (language.script !== 'han') return;
  visit(tree, 'link', (link, index, parent) => {
    const [label] = link.children;
    const at = label?.type === 'text' && isBare(link, text) ? label.value.search(chinese) : -1;
    if (at < 0 || label?.type !== 'text' || index === undefined || !parent) return;
    const rest = label.value.slice(at);
    link.url = link.url.slice(0, link.url.length - rest.length);
    label.value = label.value.slice(0, at);
    parent.children.splice(index + 1, 0, { type: 'text', value: rest });
  });
}

function isBare({ children, url, position }: Link, text: string): boolean {
  const [label] = children;
  const start = text.charAt(position?.start.offset ?? 0);
  return start !== '[' && start !== '<' && label?.type === 'text' && url.endsWith(label.value);
}
