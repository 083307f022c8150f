import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Returns where the picture of an advertisement leads: `[![](spring.png)](https://example.com)`. Undefined where that is
 * not an address of the web.
 */
export function findPictureLink(tree: Root): string | undefined {
  let target: string | undefined;
  visit(tree, 'link', ({ children, url }) => {
    const [picture, ...others] = children;
    if (picture?.type !== 'image' || others.length > 0) return;
    if (/^https?:\/\//i.test(url)) target ??= url;
  });
  return target;
}

/** Marks the links of an advertisement as paid for, as search engines require it. */
export function markSponsored(body: HtmlRoot): void {
  visit(body, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') properties.rel = ['sponsored', 'noopener'];
  });
}
