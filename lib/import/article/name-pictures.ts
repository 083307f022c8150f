/**
 * Names the pictures of an article after it, `huiji-park-2.jpg`, and puts the names into its text. A picture that
 * the file does not contain, or that is of a format that papers cannot show, becomes a comment for the editor.
 */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { measurePicture } from '@/lib/content/pictures/measure-picture';
import { toCommentNode } from '../blocks/editor-comment';
import type { Block, ImportedPicture, Note } from '../imported-document';

export interface NamedPicture {
  name: string;
  bytes: Uint8Array;
}

export interface Naming {
  slug: string;
  pictures: readonly ImportedPicture[];
  /** Names of files in the edition's folder; the new ones are added to them. */
  taken: Set<string>;
  notes: Note[];
}

export function namePictures(blocks: readonly Block[], naming: Naming): NamedPicture[] {
  const named = new Map<string, NamedPicture>();
  for (const { node } of blocks) {
    visit(node, 'image', (image, index, parent) => {
      if (!parent || index === undefined) return;
      const found = naming.pictures.find(({ url }) => url === image.url);
      const words = [image.alt, image.title].filter(Boolean).join(' · ');
      const putComment = (text: string) => {
        naming.notes.push({ kind: 'not understood', text });
        const siblings: Nodes[] = parent.children;
        siblings.splice(index, 1, toCommentNode(text));
      };
      if (!found) {
        putComment(
          `a picture is not in the file: ${image.url}${words && ` (${words})`}; put it beside the article and write ![what it shows](NAME)`,
        );
        return;
      }
      if (named.has(image.url)) {
        putComment(`the picture ${named.get(image.url)?.name} is shown here again`);
        return;
      }
      const picture = nameOne(found, naming);
      named.set(image.url, picture);
      if (isShown(picture.name)) image.url = picture.name;
      else
        putComment(
          `${picture.name} is of a format that papers cannot show; save it as JPEG or PNG and write ![what it shows](NAME)${words && ` (${words})`}`,
        );
    });
  }
  return [...named.values()];
}

function nameOne({ bytes, name }: ImportedPicture, { slug, taken }: Naming): NamedPicture {
  const type =
    measurePicture(bytes)?.type ?? /\.(\w{2,5})$/.exec(name ?? '')?.[1]?.toLowerCase() ?? 'bin';
  let unique = `${slug}.${type}`;
  for (let number = 2; taken.has(unique); number += 1) unique = `${slug}-${number}.${type}`;
  taken.add(unique);
  return { name: unique, bytes };
}

function isShown(name: string): boolean {
  return /\.(?:jpg|png|webp|gif|avif|svg)$/.test(name);
}
