'use client';

import { languageIn } from '@/lib/language/speech/voice-tags';

/** Safari and Chrome let a page speak only after it spoke at the press of a button; the player comes later. */
export function allowSpeech(): void {
  const silence = new SpeechSynthesisUtterance(' ');
  silence.volume = 0;
  speechSynthesis.speak(silence);
}

/** Milliseconds in which browsers have found their voices. Chrome begins with none. */
const patience = 3000;

/**
 * Finds out whether a voice of the device speaks a language.
 *
 * @param say called once it is known, and at each change, until the function that is returned is called
 */
export function watchVoices(language: string, say: (hasVoice: boolean) => void): () => void {
  if (!('speechSynthesis' in window)) {
    say(false);
    return () => {};
  }
  const look = () =>
    say(speechSynthesis.getVoices().some(({ lang }) => languageIn(lang) === language));
  const timer = setTimeout(look, patience);
  speechSynthesis.addEventListener?.('voiceschanged', look);
  return () => {
    clearTimeout(timer);
    speechSynthesis.removeEventListener?.('voiceschanged', look);
  };
}
