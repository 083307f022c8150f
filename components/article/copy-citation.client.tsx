'use client';

import { useCopying, useReady } from './copying.client';

export interface CopyCitationProps {
  /** The element that holds the citation. */
  from: string;
  words: {
    copy: string;
    /** The same and what of, for who does not see where the button stands. */
    label: string;
    copied: string;
    /** Ends with what could not be copied. */
    copyFailed: string;
  };
}

/** Copies one citation as it stands. */
export function CopyCitation({ from, words }: CopyCitationProps) {
  const { copy, status } = useCopying(words.copyFailed);
  const isReady = useReady();
  const onClick = () => void copy(document.getElementById(from)?.textContent ?? '', words.copied);
  return (
    <>
      <button
        type="button"
        aria-label={words.label}
        data-waiting={isReady ? undefined : ''}
        onClick={onClick}
      >
        {words.copy}
      </button>
      {status}
    </>
  );
}
