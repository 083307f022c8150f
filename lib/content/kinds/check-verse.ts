import type { Root, RootContent } from 'mdast';
import type { BodyContext } from '../body/body-context';

/** Warns of blocks in a poem that are no lines. A step of converting the Markdown. */
export function checkVerse(tree: Root, { kind, report }: BodyContext): void {
  if (kind !== 'verse') return;
  for (const node of tree.children) {
    const name = foreignToVerse[node.type];
    if (name === undefined) continue;
    report(node.position?.start, {
      code: 'not-verse',
      severity: 'warning',
      message: `${name} in verse`,
      fix: 'part stanzas by an empty line only, or write kind: news',
    });
  }
}

const foreignToVerse: Partial<Record<RootContent['type'], string>> = {
  heading: 'a crosshead',
  list: 'a list',
  table: 'a table',
  code: 'a block of code',
  containerDirective: 'a box',
};
