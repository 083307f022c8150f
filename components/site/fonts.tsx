import type { FaceSet } from '@/lib/language/face-set';
import { boxScript } from './box-fonts';
import { type FaceTexts, type FontFamily, listFamilies } from './font-families';
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

/** Returns the style sheet that declares the fonts of some texts. */
export function fontStyle(parts: FontsProps): string {
  return toStyle(listFamilies(parts.texts, parts.set), parts);
}

function toStyle(families: readonly FontFamily[], { texts, set }: FontsProps): string {
  const names = new Set(families.map(({ name }) => name));
  const hasSheet = Object.entries(texts).some(([slot, text]) => slot.startsWith('sheet-') && text);
  return [...families.flatMap(toRules), stackProperties(names, { set, hasSheet })].join('');
}

function toRules({ name, files, display }: FontFamily): string[] {
  return files.map(({ address, range }) => {
    // One file is declared for all weights, so that no browser emboldens it.
    const descriptors = `font-weight:100 900;font-display:${display}`;
    const only = range ? `;unicode-range:${range}` : '';
    return `@font-face{font-family:${name};src:url(${address})format("woff2");${descriptors}${only}}`;
  });
}
