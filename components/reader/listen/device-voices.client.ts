'use client';

import { languageIn } from '@/lib/language/speech/voice-tags';

/** Safari and Chrome let a page speak only after it spoke at the press of a button; the player comes later. */
export function allowSpeech(): void {
  const silence = new SpeechSynthesisUtterance(' ');
  silence.volume = 0;
  speechSynthesis.speak(silence);
}

/**
 * Milliseconds in which browsers have found their voices. Chrome begins with none, or with those of the device; with Speech
 * Dispatcher it takes up to five seconds until it has any.
 */
const patience = { some: 3000, any: 9000 };

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
  const timers = [
    setTimeout(() => speechSynthesis.getVoices().length > 0 && look(), patience.some),
    setTimeout(look, patience.any),
  ];
  speechSynthesis.addEventListener?.('voiceschanged', look);
  return () => {
    for (const timer of timers) clearTimeout(timer);
    speechSynthesis.removeEventListener?.('voiceschanged', look);
  };
}
