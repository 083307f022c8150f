'use client';

import type { RefObject } from 'react';
import { languageAttributes } from '@/lib/language/language-attributes';

const keys = [
  ['← → ↑ ↓', 'the story before or after, in reading order'],
  ['Home End', 'the first or last story of the page'],
  ['Page Up, Page Down', 'the page before or after'],
  ['L T B', 'lead, top, bottom'],
  ['+ −', 'wider, narrower'],
  ['0', 'any width'],
  ['X', 'box'],
  ['N S P', 'no picture, small picture, large picture'],
  ['1 2 3 4 5', 'rank'],
  ['< >', 'to the page before or after'],
  ['W', 'keep with another story'],
  ['E K D', 'edit title, kicker, deck'],
  ['U or Ctrl Z', 'undo'],
  ['Ctrl Shift Z or Ctrl Y', 'redo'],
  ['?', 'this list'],
] as const;

/** All keys of the desk. Those of a story work while its frame has the focus. */
export function HelpDialog({ ref }: { ref: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog
      ref={ref}
      className="desk-help"
      {...languageAttributes('en')}
      aria-labelledby="desk-help"
    >
      <h2 id="desk-help">Keys</h2>
      <p>Choose a story with Tab or the pointer. A pressed pin is removed by pressing it again.</p>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
