'use client';

import { useCopying, useReady } from './copying.client';

export interface CopyCitationProps {
  /** The element that holds the citation. */
  from: string;
  messages: {
    copy: string;
    /** The same and what of, for who does not see where the button stands. */
    label: string;
    copied: string;
    /** Ends with what could not be copied. */
    copyFailed: string;
  };
}

/** Copies one citation as it stands. */
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
