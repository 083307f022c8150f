'use client';

import { useEffect, useState } from 'react';

/** False until the script of the view runs. Until then, controls that need it take their place but are invisible. */
export function useReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady;
}

/**
 * Copies texts and reports the result in a live region for screen readers.
 *
 * @param failed the message of a failure; the text is appended for the reader to copy
 */
export function useCopying(failed: string) {
  const [said, setSaid] = useState({ text: '', times: 0 });
  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
  const copy = async (text: string, done: string) => {
    // Without HTTPS there is no clipboard.
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    say(isDone ? done : failed + text);
  };
  const status = (
    <p role="status">
      {/* A new element each time: the same words are heard again. */}
      <span key={said.times}>{said.text}</span>
    </p>
  );
  return { say, copy, status };
}
