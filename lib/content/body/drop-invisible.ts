/** Removes the invisible characters that references make (`&shy;`, `&#x202E;`), with a warning for each text. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { mapText } from '../markdown/map-text';
import { cleanCharacters } from '../source/clean-characters';
import { placeAt, toCodePoint } from '../source/parse-source';
import type { BodyContext } from './body-context';

export function dropInvisible(tree: Root, { text: source, report }: BodyContext): void {
  visit(tree, 'text', (node) => {
    const { text, invisible } = cleanCharacters(node.value);
    const [first] = invisible;
    if (first) {
      const offset = mapText(node, source).offsets[first.offset];
      report(offset === undefined ? undefined : placeAt(source, offset), {
        code: 'invisible',
        severity: 'warning',
        message: `an invisible character U+${toCodePoint(first.character)}`,
        fix: 'delete it',
      });
    }
    node.value = text;
  });
}
