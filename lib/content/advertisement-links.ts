import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Takes the link off the picture of an advertisement: `[![](spring.png)](https://example.com)`. Returns its target;
 * undefined where there is none on the web.
 */
export function takePictureLink(tree: Root): string | undefined {
  let target: string | undefined;
  visit(tree, 'link', (link, index, parent) => {
    const [picture, ...others] = link.children;
    if (!parent || index === undefined || picture?.type !== 'image' || others.length > 0) return;
    if (!/^https?:\/\//i.test(link.url)) return;
    target ??= link.url;
    parent.children[index] = picture;
    return SKIP;
  });
  return target;
}

/** Marks the links of an advertisement as paid for, as search engines require it. */
export function markSponsored(body: HtmlRoot): void {
  visit(body, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') properties.rel = ['sponsored', 'noopener'];
  });
}
