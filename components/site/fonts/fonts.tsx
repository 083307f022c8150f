import type { FaceSet } from '@/lib/language/face-set';
import { boxScript } from './box-fonts';
import { type FaceTexts, type FontFamily, listAddedFamilies, listFamilies } from './font-families';
import { stackProperties } from './font-stacks';

export interface FontsProps {
  texts: FaceTexts;
  set: FaceSet;
}

/**
 * Declares the fonts of a view, each as files that hold what the view sets in it, and the families of each face.
 *
 * Chinese and Japanese text is drawn in a font of the system until a file arrives: the widths of Han and kana are the
 * same in every font, so nothing moves. Latin letters and hangul have other widths in every font, so a file that
 * arrives too late for the first drawing is used from the next page on (font-delivery.ts).
 */
export function Fonts({ texts, set }: FontsProps) {
  const families = listFamilies(texts, set);
  const first = families.filter(({ isPreloaded }) => isPreloaded);
  const script = boxScript(set);
  return (
    <>
      {script && <script>{script}</script>}
      <style>{toStyle(families, { texts, set })}</style>
      {first.map(({ name, files: [file] }) => (
        <link
          key={name}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={file?.address}
        />
      ))}
    </>
  );
}

/**
 * Returns the style sheets that declare the fonts of some texts, in their order. Each of the added texts has one of its
 * own, so that what was declared before remains when there is another.
 *
 * @param added texts that came later
 */
export function fontStyles(parts: FontsProps, added: readonly FaceTexts[]): string[] {
  const first = listFamilies(parts.texts, parts.set);
  const later = added.map((more) => listAddedFamilies(more, parts.set));
  const toSheet = (families: readonly FontFamily[]) => families.flatMap(toRules).join('');
  return [toStacks([...first, ...later.flat()], parts), ...[first, ...later].map(toSheet)];
}

/** Returns the style sheet of the fonts of texts that are shown in a view only when a reader asks for them. */
export function addedFontRules(texts: FaceTexts, set: FaceSet): string {
  return listAddedFamilies(texts, set).flatMap(toRules).join('');
}

function toStyle(families: readonly FontFamily[], parts: FontsProps): string {
  return [...families.flatMap(toRules), toStacks(families, parts)].join('');
}

function toStacks(families: readonly FontFamily[], { texts, set }: FontsProps): string {
  const names = new Set(families.map(({ name }) => name));
  const hasSheet = Object.entries(texts).some(([slot, text]) => slot.startsWith('sheet-') && text);
  return stackProperties(names, { set, hasSheet });
}

function toRules({ name, files, display }: FontFamily): string[] {
  return files.map(({ address, range }) => {
    // One file is declared for all weights, so that no browser emboldens it.
    const descriptors = `font-weight:100 900;font-display:${display}`;
    const only = range ? `;unicode-range:${range}` : '';
    return `@font-face{font-family:${name};src:url(${address})format("woff2");${descriptors}${only}}`;
  });
}
