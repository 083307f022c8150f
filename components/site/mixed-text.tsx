import { Fragment, type ReactNode } from 'react';
import { findForeignRuns } from '@/lib/language/foreign-runs';
import { languageAttributes, runAttributes } from '@/lib/language/language-attributes';

export interface MixedTextProps {
  text: string;
  /** BCP 47, the language of the text as a whole. */
  language: string;
  /** Draws a part of the text; by default as it is. */
  draw?: (part: string) => ReactNode;
}

/** A text whose parts in another script have their own language, as lib/content marks them in the body. */
export function MixedText({ text, language, draw = (part) => part }: MixedTextProps) {
  const runs = findForeignRuns(text, language);
  if (runs.length === 0) return draw(text);
  const ends = [0, ...runs.map(({ to }) => to)];
  return (
    <>
      {runs.map(({ from, to, tag }, index) => (
        <Fragment key={from}>
          {draw(text.slice(ends[index], from))}
          <span {...attributesOf(tag, language)}>{draw(text.slice(from, to))}</span>
        </Fragment>
      ))}
      {draw(text.slice(ends.at(-1)))}
    </>
  );
}

function attributesOf(tag: string, around: string) {
  const { lang, dir } = runAttributes(tag);
  return dir === languageAttributes(around).dir ? { lang } : { lang, dir };
}
