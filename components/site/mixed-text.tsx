import { Fragment, type ReactNode } from 'react';
import { languageOf } from '@/lib/language/find-language';
import { findForeignRuns } from '@/lib/language/foreign-runs';
import { runAttributes } from '@/lib/language/language-attributes';

export interface MixedTextProps {
  text: string;
  /** BCP 47, the language of the text as a whole. */
  language: string;
  /** Draws a part of the text, which begins at a place in it; by default as it is. */
  draw?: (part: string, from: number) => ReactNode;
}

/** A text whose parts in another script have their own language, as lib/content marks them in the body. */
export function MixedText({ text, language, draw = (part) => part }: MixedTextProps) {
  const runs = findForeignRuns(text, language);
  if (runs.length === 0) return draw(text, 0);
  const { direction } = languageOf(language);
  const ends = [0, ...runs.map(({ to }) => to)];
  const last = ends.at(-1) ?? 0;
  return (
    <>
      {runs.map(({ from, to, tag }, index) => (
        <Fragment key={from}>
          {draw(text.slice(ends[index], from), ends[index] ?? 0)}
          <span {...runAttributes(tag, direction)}>{draw(text.slice(from, to), from)}</span>
        </Fragment>
      ))}
      {draw(text.slice(last), last)}
    </>
  );
}
