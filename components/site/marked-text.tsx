import { Fragment, type ReactNode } from 'react';
import { hitId, type TextMark } from '@/lib/edition/text-mark';

export interface MarkedTextProps {
  /** A text, or a part of one. */
  text: string;
  /** Where the part begins in the text. */
  from?: number;
  /** In order, without overlaps, in the whole text. */
  marks: readonly TextMark[];
  /** Draws what is between the borders of marks; by default as it is. */
  draw?: (part: string) => ReactNode;
}

/** A text in which what a reader searched for is marked. A mark takes no room, so nothing moves. */
export function MarkedText({ text, from = 0, marks, draw = (part) => part }: MarkedTextProps) {
  const end = from + text.length;
  const here = marks.filter((mark) => mark.from < end && mark.to > from);
  if (here.length === 0) return draw(text);
  const slice = (start: number, to: number) =>
    draw(text.slice(Math.max(0, start - from), Math.max(0, to - from)));
  return (
    <>
      {here.map((mark, index) => (
        <Fragment key={mark.from}>
          {slice(here[index - 1]?.to ?? from, mark.from)}
          <mark data-hit={mark.hit ?? ''} id={begins(mark, from) ? hitId(mark.hit) : undefined}>
            {slice(mark.from, mark.to)}
          </mark>
        </Fragment>
      ))}
      {slice(here.at(-1)?.to ?? end, end)}
    </>
  );
}

/** True if the hit begins in a part of the text, so that its id is there and nowhere else. */
function begins(mark: TextMark, from: number): mark is TextMark & { hit: number } {
  return mark.hit !== undefined && !mark.isFurther && mark.from >= from;
}
