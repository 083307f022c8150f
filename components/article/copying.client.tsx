'use client';

import { useEffect, useState } from 'react';

/** False until the script of a view runs: what needs it keeps its place till then, and is not shown. */
export function useReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return isReady;
}

/**
 * Copies texts, and says what came of it in a line that screen readers hear.
 *
 * @param failed ends with the text, for the reader to copy by hand
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
