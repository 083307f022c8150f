'use client';

import { useCopying, useReady } from './copying.client';

export interface CopyCitationProps {
  /** The element that holds the citation. */
  from: string;
  messages: {
    copy: string;
    /** The accessible name: the same, and which citation. */
    label: string;
    copied: string;
    /** The text that could not be copied is appended. */
    copyFailed: string;
  };
}

/** A button that copies one citation. */
export function CopyCitation({ from, messages }: CopyCitationProps) {
  const { copy, status } = useCopying(messages.copyFailed);
  const isReady = useReady();
  const onClick = () =>
    void copy(document.getElementById(from)?.textContent ?? '', messages.copied);
  return (
    <>
      <button
        type="button"
        aria-label={messages.label}
        data-waiting={isReady ? undefined : ''}
        onClick={onClick}
      >
        {messages.copy}
      </button>
      {status}
    </>
  );
}
