'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { RunAttributes } from '@/lib/language/language-attributes';
import type { ListenMessages } from '@/lib/language/messages/listen-messages';
import { useReady } from '../../article/copying.client';
import { allowSpeech, watchVoices } from './device-voices.client';
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
    <span
      {...attributes}
      className="listen-tool"
      data-waiting={isReady ? undefined : ''}
      // For the script of a copy without a server.
      data-queue={queue}
      data-slug={slug}
    >
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

/** True until it is certain that no voice of the device speaks the language. */
function useHasVoice(language: string): boolean {
  const [hasVoice, setHasVoice] = useState(true);
  useEffect(() => watchVoices(language, setHasVoice), [language]);
  return hasVoice;
}
