/**
 * Opens the player: one for the whole site, above its pages, so that it goes on while the reader turns them. It is
 * loaded at the first press of the button, and draws its bar into an element of its own at the end of the document.
 */
import { createRoot } from 'react-dom/client';
import type { ListeningQueue, ListeningStory } from '@/lib/speech/listening-queue';
import type { ListeningAnswer } from '../listening-answer';
import { followView } from './follow-view';
import { ListenBar } from './listen-bar.client';
import {
  createListening,
  type Listening,
  type ListeningPlace,
  type ListeningPorts,
  type ListeningState,
} from './listening';
import { readMemory, rememberPlace, writeMemory } from './listening-memory';
import { openMediaKeys } from './media-keys';
import { openNextPage } from './next-page';
import { openOtherTabs } from './other-tabs';
import { speakText } from './speak-text';
import { createVoiceChoice, type VoiceChoice, voicesReady } from './voices';

export interface OpenOptions {
  /** The address of the queue. */
  queue: string;
  /** The story to begin with, unless the reader stopped inside it. */
  slug?: string | undefined;
  /** Next's, which turns pages without ending the speech. */
  router: { push: (path: ListeningStory['path']) => void };
  /** What gets the focus back. */
  opener?: HTMLElement;
}

interface Player {
  address: string;
  listening: Listening;
  close: () => void;
}

/** There is one voice, and so there is one player. */
let player: Player | undefined;

/** Opens the player and begins to read out; pauses what is already being read out, or goes to another story. */
export async function openPlayer(options: OpenOptions): Promise<void> {
  const { queue, slug } = options;
  if (player?.address === queue) {
    const { listening } = player;
    const { isPlaying } = listening.state();
    const isSame = slug === undefined || listening.story()?.slug === slug;
    if (isPlaying && isSame) listening.pause();
    else {
      if (!isSame && slug !== undefined) listening.goTo(slug);
      listening.play();
    }
    return;
  }
  const loaded = await loadQueue(queue);
  player?.close();
  player = startPlayer(loaded, options);
  player.listening.play();
}

/** Opens the player again on a page that a reader went to while listening, also where that is in the other script. */
export async function reopenPlayer(options: OpenOptions): Promise<void> {
  const before = player;
  if (before?.address === options.queue) return;
  const loaded = await loadQueue(options.queue);
  // Another press may have opened it meanwhile.
  if (player !== before) return;
  before?.close();
  player = startPlayer(loaded, options);
  player.listening.play();
}

async function loadQueue(address: string): Promise<ListeningAnswer> {
  const [answer] = await Promise.all([fetch(address), voicesReady()]);
  if (!answer.ok) throw new Error(`The queue at ${address} answers ${answer.status}`);
  // Our own server wrote it.
  return (await answer.json()) as ListeningAnswer;
}

function startPlayer(queue: ListeningAnswer, options: OpenOptions): Player {
  const memory = readMemory();
  const choice = createVoiceChoice({
    preferred: queue.voices,
    chosen: memory.voices,
    remember: (voices) => writeMemory({ voices }),
  });
  const watchers = new Set<() => void>();
  const view = followView();
  const place = findPlace(queue, options.slug);
  const listening = createListening(
    queue,
    { ...place, rate: memory.rate, notice: place.sentence > 0 ? 'resumed' : undefined },
    {
      speak: openSpeaking(queue, choice),
      changed: (state) => {
        view.follow(listening.story(), state.sentence);
        media?.update(state.isPlaying, listening.story());
        remember(queue, listening, state);
        tabs.update(state.isPlaying);
        nextPage.update(state.isPlaying);
        for (const watch of watchers) watch();
      },
    },
  );
  const media = openMediaKeys(listening, queue);
  const tabs = openOtherTabs(listening);
  const nextPage = openNextPage(options.queue, listening);
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const close = () => {
    listening.close();
    tabs.close();
    nextPage.close();
    media?.close();
    view.close();
    root.unmount();
    element.remove();
    player = undefined;
    if (options.opener?.isConnected) options.opener.focus();
  };
  root.render(
    <>
      <style>{queue.fonts}</style>
      <ListenBar
        queue={queue}
        listening={listening}
        choice={choice}
        subscribe={(watch) => {
          watchers.add(watch);
          return () => watchers.delete(watch);
        }}
        takesFocus={options.opener !== undefined}
        open={(path) => options.router.push(path)}
        close={close}
      />
    </>,
  );
  return { address: options.queue, listening, close };
}

/** Where the reader stopped; the beginning of another story that they ask for. */
function findPlace({ date, stories }: ListeningQueue, slug: string | undefined): ListeningPlace {
  const stopped = readMemory().places[date];
  const wanted = slug ?? stopped?.slug;
  const story = Math.max(
    0,
    stories.findIndex((one) => one.slug === wanted),
  );
  const found = stories[story];
  const isStopped = stopped !== undefined && found?.slug === stopped.slug;
  // A story that was edited may have become shorter.
  const isThere = isStopped && stopped.sentence < (found?.sentences.length ?? 0);
  return { story, sentence: isThere ? stopped.sentence : 0 };
}

function remember({ date }: ListeningQueue, listening: Listening, state: ListeningState): void {
  const story = listening.story();
  writeMemory({ rate: state.rate });
  rememberPlace(
    date,
    story && state.notice !== 'finished'
      ? { slug: story.slug, sentence: state.sentence }
      : undefined,
  );
}

function openSpeaking(queue: ListeningQueue, choice: VoiceChoice): ListeningPorts['speak'] {
  return (sentence, rate, report) => {
    const { text = '', spoken = text, language = queue.language } = sentence;
    let stop = () => {};
    const attempt = () => {
      const voice = choice.find(language) ?? choice.find(queue.language);
      stop = speakText({ text: spoken, voice, language, rate, pace: queue.pace }, (outcome) => {
        const isDead = outcome === 'silent' && voice !== undefined;
        if (isDead && choice.leaveOut(voice, voice.lang)) attempt();
        else report(outcome);
      });
    };
    attempt();
    return () => stop();
  };
}
