/**
 * Reports pictures that begin with a full-width ！, which Markdown reads as links to the picture: ！[门口](gate.jpg).
 * The link is taken out, so that it is not reported as broken as well.
 */
import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { BodyContext } from '../body/body-context';
import { toFileName } from '../body/place-pictures';
import { isPictureName } from '../files/picture-files';
import { mapText } from '../markdown/map-text';
import { placeAt } from '../source/parse-source';

export function reportFullWidthPictures(tree: Root, { text: source, report }: BodyContext): void {
  visit(tree, 'link', (link, index, parent) => {
    const before: Nodes | undefined = parent?.children[(index ?? 0) - 1];
    if (before?.type !== 'text' || !/！\s*$/.test(before.value)) return;
    if (index === undefined || !parent || !isPictureName(toFileName(link.url))) return;
    const at = mapText(before, source).offsets[before.value.lastIndexOf('！')] ?? 0;
    report(placeAt(source, at), {
      code: 'full-width-mark',
      message: 'a picture begins with a full-width ！',
      fix: `write a half-width !: ${source.slice(at, link.position?.end.offset).replace('！', '!')}`,
    });
    parent.children.splice(index, 1, ...link.children);
    return [SKIP, index];
  });
}
