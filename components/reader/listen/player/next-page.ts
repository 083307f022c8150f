/**
 * A page that is left ends its voice, and the next page goes on with what is remembered: with what was being read out
 * at that moment, and with nothing after a pause.
 */
import { rememberListening } from '../remembered-listening';
import type { Listening } from './listening';

export interface NextPage {
  /** Called after each change. */
  update: (isPlaying: boolean) => void;
  close: () => void;
}

/** @param queue the address of what is read out */
export function openNextPage(queue: string, { pause }: Pick<Listening, 'pause'>): NextPage {
  const listeners = new AbortController();
  const { signal } = listeners;
  let isLeft = false;
  const onLeave = () => {
    isLeft = true;
    // Chrome goes on speaking after a page was left.
    window.speechSynthesis.cancel();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    isLeft = false;
    if (persisted) pause();
  };
  addEventListener('pagehide', onLeave, { signal });
  addEventListener('pageshow', onShow, { signal });
  return {
    update: (isPlaying) => {
      // The voice that ends because the page is left is not a pause.
      if (!isLeft) rememberListening(isPlaying ? queue : null);
    },
    close: () => listeners.abort(),
  };
}
