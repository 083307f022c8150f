'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { RunAttributes } from '@/lib/language/language-attributes';
import type { ListenMessages } from '@/lib/language/messages/listen-messages';
import { languageIn } from '@/lib/language/speech/voice-tags';
import { useReady } from '../../article/copying.client';
import { queueToGoOnWith } from './remembered-listening';

export interface ListenControlProps {
  /** Where the messages are in another language than the paper. */
  attributes: Partial<RunAttributes>;
  /** Of the paper, without script and region. */
  language: string;
  /** The address of what is read out. */
  queue: string;
  slug: string | undefined;
  messages: Pick<ListenMessages, 'listen' | 'noVoice' | 'noVoiceAdvice' | 'failed'>;
}

/** Loads the player at the first press: until then, a page has only this button. */
export function ListenControl({ attributes, language, queue, slug, messages }: ListenControlProps) {
  const isReady = useReady();
  const hasVoice = useHasVoice(language);
  const [alert, setAlert] = useState<string>();
  const router = useRouter();

  useEffect(() => {
    const address = queueToGoOnWith(queue);
    if (address === null) return;
    void loadPlayer()
      .then(({ reopenPlayer }) => reopenPlayer({ queue: address, router }))
      // The reader pressed nothing on this page.
      .catch(() => undefined);
  }, [queue, router]);

  const listen = async (opener: HTMLElement) => {
    setAlert(undefined);
    if (!hasVoice) {
      setAlert(messages.noVoiceAdvice);
      return;
    }
    allowSpeech();
    try {
      const { openPlayer } = await loadPlayer();
      await openPlayer({ queue, slug, router, opener });
    } catch {
      setAlert(messages.failed);
    }
  };

  return (
    <span {...attributes} className="listen-tool" data-waiting={isReady ? undefined : ''}>
      <button
        type="button"
        aria-disabled={!hasVoice}
        onPointerEnter={() => hasVoice && void loadPlayer().catch(() => undefined)}
        onClick={({ currentTarget }) => void listen(currentTarget)}
      >
        <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
          <path d="M3 9v6h4l6 5V4L7 9H3zm13-1.5v9a5 5 0 0 0 0-9z" fill="currentColor" />
        </svg>
        {/* One is under the other, so that nothing moves when the voices are known. */}
        <span className="listen-label">
          <span aria-hidden={!hasVoice}>{messages.listen}</span>
          <span aria-hidden={hasVoice}>{messages.noVoice}</span>
        </span>
      </button>
      {alert !== undefined && <span role="alert">{alert}</span>}
    </span>
  );
}

const loadPlayer = () => import('./player/open-player.client');

/** Safari and Chrome let a page speak only after it spoke at the press of a button; the player comes later. */
function allowSpeech(): void {
  const silence = new SpeechSynthesisUtterance(' ');
  silence.volume = 0;
  speechSynthesis.speak(silence);
}

/**
 * Milliseconds in which browsers have found their voices. Chrome begins with none, or with those of the device; with Speech
 * Dispatcher it takes up to five seconds until it has any.
 */
const patience = { some: 3000, any: 9000 };

/** True until it is certain that no voice of the device speaks the language. */
function useHasVoice(language: string): boolean {
  const [hasVoice, setHasVoice] = useState(true);
  useEffect(() => {
    if (!('speechSynthesis' in window)) {
      setHasVoice(false);
      return undefined;
    }
    const look = () =>
      setHasVoice(speechSynthesis.getVoices().some(({ lang }) => languageIn(lang) === language));
    const timers = [
      setTimeout(() => speechSynthesis.getVoices().length > 0 && look(), patience.some),
      setTimeout(look, patience.any),
    ];
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => {
      for (const timer of timers) clearTimeout(timer);
      speechSynthesis.removeEventListener?.('voiceschanged', look);
    };
  }, [language]);
  return hasVoice;
}
