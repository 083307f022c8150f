import type { ReactNode } from 'react';

export interface SpokenProps {
  /** What screen readers say. */
  text: string;
  /** The same text as it is drawn, without anything that is pressed. */
  children: ReactNode;
}

/**
 * A text that is drawn in pieces and heard as one: browsers report every piece of text by itself, and some screen readers
 * stop at each. What is heard comes from the style sheet, so that it is neither found nor copied a second time.
 */
export function Spoken({ text, children }: SpokenProps) {
  return (
    <span className="spoken" data-spoken={text}>
      {/* Reading views leave out what is hidden so, unless it has this class (Readability, `_isProbablyVisible`). */}
      <span aria-hidden="true" className="fallback-image">
        {children}
      </span>
    </span>
  );
}
