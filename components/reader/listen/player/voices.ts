import { languageIn } from '@/lib/language/speech/voice-tags';
import { rankVoices } from '@/lib/speech/voices/rank-voices';

/** Milliseconds in which browsers have found their voices: Chromium with Speech Dispatcher takes up to five seconds. */
const patience = 6000;

/** Waits until the browser knows its voices: Chrome begins with none, and Safari does not say when it has them. */
export async function voicesReady(): Promise<void> {
  const { speechSynthesis } = window;
  const until = Date.now() + patience;
  while (speechSynthesis.getVoices().length === 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Which voices speak, and which the reader has chosen. */
export interface VoiceChoice {
  /** The voices for a language, the best first. */
  list: (language: string) => SpeechSynthesisVoice[];
  /** The voice that the reader has chosen for a language, else the best. */
  find: (language: string) => SpeechSynthesisVoice | undefined;
  choose: (voice: SpeechSynthesisVoice) => void;
  /** Passes over a voice that makes no sound. Returns false where there is no other. */
  leaveOut: (voice: SpeechSynthesisVoice, language: string) => boolean;
}

export interface VoiceChoiceParts {
  /** Tags of voices for the paper's language, the most suitable first. */
  preferred: readonly string[];
  /** The addresses of voices that were chosen before, by language. */
  chosen: Readonly<Record<string, string>>;
  remember: (chosen: Readonly<Record<string, string>>) => void;
}

export function createVoiceChoice(parts: VoiceChoiceParts): VoiceChoice {
  let { chosen } = parts;
  const silent = new Set<string>();
  const list = (language: string) =>
    rankVoices(window.speechSynthesis.getVoices(), {
      language,
      preferred: parts.preferred,
      isOnline: navigator.onLine,
    });
  const speaking = (language: string) =>
    list(language).filter(({ voiceURI }) => !silent.has(voiceURI));
  const find = (language: string) => {
    const own = speaking(language);
    return own.find(({ voiceURI }) => voiceURI === chosen[languageIn(language)]) ?? own[0];
  };
  return {
    list,
    find,
    choose: (voice) => {
      silent.delete(voice.voiceURI);
      chosen = { ...chosen, [languageIn(voice.lang)]: voice.voiceURI };
      parts.remember(chosen);
    },
    leaveOut: (voice, language) => {
      silent.add(voice.voiceURI);
      if (speaking(language).length > 0) return true;
      // At the next press, all are tried again.
      silent.clear();
      return false;
    },
  };
}
