/**
 * Lets the keys of headphones, keyboards and lock screens control the player. Browsers give them only to a page that
 * plays media, and speech is none, so a silent sound is played with it (W3C Media Session; Chrome wants five seconds or
 * more).
 */
import type { ListeningQueue, ListeningStory } from '@/lib/speech/listening-queue';
import type { Listening } from './listening';

export interface MediaKeys {
  update: (isPlaying: boolean, story: ListeningStory | undefined) => void;
  close: () => void;
}

export function openMediaKeys(listening: Listening, queue: ListeningQueue): MediaKeys | undefined {
  if (!('mediaSession' in navigator)) return undefined;
  const { mediaSession } = navigator;
  const address = URL.createObjectURL(makeSilence());
  const sound = new Audio(address);
  sound.loop = true;
  const actions: [MediaSessionAction, () => void][] = [
    ['play', listening.play],
    ['pause', () => listening.pause()],
    ['stop', () => listening.pause()],
    ['nexttrack', () => listening.moveStory(1)],
    ['previoustrack', () => listening.moveStory(-1)],
    ['seekforward', () => listening.moveSentence(1)],
    ['seekbackward', () => listening.moveSentence(-1)],
  ];
  for (const [action, run] of actions) setHandler(mediaSession, action, run);
  return {
    update: (isPlaying, story) => {
      mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
      if (story && mediaSession.metadata?.title !== story.title)
        mediaSession.metadata = new MediaMetadata({
          title: story.title,
          artist: queue.paper,
          album: queue.day,
        });
      // A browser that plays no sound yet has no keys, but it speaks.
      if (isPlaying) void sound.play().catch(() => undefined);
      else sound.pause();
    },
    close: () => {
      sound.pause();
      URL.revokeObjectURL(address);
      mediaSession.metadata = null;
      mediaSession.playbackState = 'none';
      for (const [action] of actions) setHandler(mediaSession, action, null);
    },
  };
}

/** Browsers throw at actions that they do not know. */
function setHandler(session: MediaSession, action: MediaSessionAction, run: (() => void) | null) {
  try {
    session.setActionHandler(action, run);
  } catch {
    // The other keys still work.
  }
}

const sampleRate = 8000;
const seconds = 10;

/** A WAV file of eight bits and one channel, in which silence is 128. */
function makeSilence(): Blob {
  const samples = new Uint8Array(sampleRate * seconds).fill(128);
  const head = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries())
      head.setUint8(at + index, letter.charCodeAt(0));
  };
  write(0, 'RIFF');
  head.setUint32(4, 36 + samples.length, true);
  write(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, sampleRate, true);
  head.setUint32(28, sampleRate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  write(36, 'data');
  head.setUint32(40, samples.length, true);
  return new Blob([head, samples], { type: 'audio/wav' });
}
