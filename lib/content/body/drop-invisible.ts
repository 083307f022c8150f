/** Removes the invisible characters that references make (`&shy;`, `&#x202E;`), with a warning for each text. */
import type { Root } from 'mdast';
import { mapText } from '../markdown/map-text';
import { walkNodes } from '../markdown/walk-nodes';
import { cleanCharacters } from '../source/clean-characters';
import { describeInvisible } from '../source/describe-invisible';
import { placeAt } from '../source/parse-source';
import type { BodyContext } from './body-context';

export function dropInvisible(tree: Root, { text: source, report }: BodyContext): void {
  walkNodes(tree, (node) => {
    if (node.type !== 'text') return;
    const { text, invisible } = cleanCharacters(node.value);
    const [first] = invisible;
    if (first) {
      const offset = mapText(node, source).offsets[first.offset];
      report(
        offset === undefined ? undefined : placeAt(source, offset),
        describeInvisible(first.character),
      );
    }
    node.value = text;
  });
}
