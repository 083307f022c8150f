/**
 * What is being read out: which sentence of which story, and whether it is. It knows neither the browser's speech nor
 * its views, which are given to it.
 *
 * Engines differ in pausing (on Android, a pause is an end), so a pause here ends the sentence, and playing begins it
 * again.
 */
import type { ListeningQueue, ListeningStory } from '@/lib/speech/listening-queue';
import type { SpokenSentence } from '@/lib/speech/spoken-sentence';

export interface ListeningState {
  /** Index in the queue, and in the story. */
  story: number;
  sentence: number;
  isPlaying: boolean;
  /** Why it is not playing, or that it went on at an older place. */
  notice?: ListeningNotice | undefined;
  /** 1 is the normal speed of the voice. */
  rate: number;
  sleep: Sleep;
}

export type ListeningNotice = 'paused' | 'finished' | 'asleep' | 'blocked' | 'silent' | 'resumed';

/** Minutes after which listening stops, the end of the story, or never. */
export type Sleep = 0 | 15 | 30 | 60 | 'story';

/** How the speaking of a sentence ended: `blocked` by the browser, `interrupted` by another page. */
export type SpeechOutcome = 'done' | 'blocked' | 'interrupted' | 'silent';

export interface ListeningPorts {
  /** Speaks a sentence and reports once how it ended, unless it is stopped by the function that is returned. */
  speak: (
    sentence: SpokenSentence,
    rate: number,
    report: (outcome: SpeechOutcome) => void,
  ) => () => void;
  /** Called after each change. */
  changed: (state: ListeningState) => void;
}

export interface Listening {
  state: () => ListeningState;
  story: () => ListeningStory | undefined;
  play: () => void;
  /** @param notice what the bar says first */
  pause: (notice?: ListeningNotice) => void;
  moveSentence: (by: 1 | -1) => void;
  moveStory: (by: 1 | -1) => void;
  goTo: (slug: string) => void;
  setRate: (rate: number) => void;
  setSleep: (sleep: Sleep) => void;
  /** Begins the sentence again, with another voice. */
  restart: () => void;
  /** Ends the sentence and the sleep timer: nothing changes afterwards. */
  close: () => void;
}

export type ListeningPlace = Pick<ListeningState, 'story' | 'sentence'>;

export function createListening(
  queue: ListeningQueue,
  start: ListeningPlace & Pick<ListeningState, 'rate' | 'notice'>,
  { speak, changed }: ListeningPorts,
): Listening {
  let state: ListeningState = { ...start, isPlaying: false, sleep: 0 };
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = (parts: Partial<ListeningState>) => {
    state = { ...state, ...parts };
    changed(state);
  };
  const pause = (notice: ListeningNotice = 'paused') => {
    stop();
    change({ isPlaying: false, notice });
  };
  const speakOn = () => {
    stop();
    const sentence = queue.stories[state.story]?.sentences[state.sentence];
    if (sentence === undefined) return;
    let isCurrent = true;
    const cancel = speak(sentence, state.rate, (outcome) => {
      if (!isCurrent) return;
      isCurrent = false;
      if (outcome === 'done') goOn();
      else pause(outcome === 'interrupted' ? 'paused' : outcome);
    });
    stop = () => {
      if (isCurrent) cancel();
      isCurrent = false;
    };
  };
  const goOn = () => {
    const next = placeAfter(queue, state);
    const endsStory = next?.story !== state.story;
    if (next === undefined) change({ story: 0, sentence: 0, isPlaying: false, notice: 'finished' });
    else if (endsStory && state.sleep === 'story') {
      change({ ...next, isPlaying: false, notice: 'asleep', sleep: 0 });
    } else {
      change({ ...next, notice: undefined });
      speakOn();
    }
  };
  const moveTo = (place: ListeningPlace) => {
    change({ ...place, notice: state.isPlaying ? undefined : state.notice });
    if (state.isPlaying) speakOn();
  };

  return {
    state: () => state,
    story: () => queue.stories[state.story],
    play: () => {
      change({ isPlaying: true, notice: state.notice === 'resumed' ? 'resumed' : undefined });
      speakOn();
    },
    pause,
    moveSentence: (by) => moveTo((by === 1 ? placeAfter : placeBefore)(queue, state) ?? state),
    moveStory: (by) => moveTo(storyBeside(queue, state, by)),
    goTo: (slug) => {
      const story = queue.stories.findIndex((one) => one.slug === slug);
      if (story !== -1) moveTo({ story, sentence: 0 });
    },
    setRate: (rate) => {
      change({ rate });
      if (state.isPlaying) speakOn();
    },
    setSleep: (sleep) => {
      clearTimeout(timer);
      change({ sleep });
      if (typeof sleep !== 'number' || sleep === 0) return;
      timer = setTimeout(() => {
        change({ sleep: 0 });
        if (state.isPlaying) pause('asleep');
      }, sleep * 60_000);
    },
    restart: () => {
      if (state.isPlaying) speakOn();
    },
    close: () => {
      clearTimeout(timer);
      pause();
    },
  };
}

function placeAfter(
  { stories }: ListeningQueue,
  { story, sentence }: ListeningPlace,
): ListeningPlace | undefined {
  if (sentence + 1 < (stories[story]?.sentences.length ?? 0))
    return { story, sentence: sentence + 1 };
  return story + 1 < stories.length ? { story: story + 1, sentence: 0 } : undefined;
}

function placeBefore(
  { stories }: ListeningQueue,
  { story, sentence }: ListeningPlace,
): ListeningPlace | undefined {
  if (sentence > 0) return { story, sentence: sentence - 1 };
  const before = stories[story - 1];
  return before && { story: story - 1, sentence: Math.max(0, before.sentences.length - 1) };
}

/** Sentences of a story after which "back" means its beginning, as in players of music. */
const toBeginning = 2;

function storyBeside(
  { stories }: ListeningQueue,
  { story, sentence }: ListeningPlace,
  by: 1 | -1,
): ListeningPlace {
  if (by === -1 && sentence >= toBeginning) return { story, sentence: 0 };
  const beside = story + by;
  return beside >= 0 && beside < stories.length
    ? { story: beside, sentence: 0 }
    : { story, sentence: by === 1 ? sentence : 0 };
}

/** Returns the minutes from a place to the end of the queue, at a speed. */
export function minutesLeft(
  { stories, pace }: ListeningQueue,
  { story, sentence, rate }: ListeningState,
): number {
  const ahead = [
    ...(stories[story]?.sentences.slice(sentence) ?? []),
    ...stories.slice(story + 1).flatMap(({ sentences }) => sentences),
  ];
  const seconds = ahead.reduce((sum, one) => sum + saidLength(one) / pace + betweenSentences, 0);
  return Math.max(1, Math.round(seconds / rate / 60));
}

/** Seconds of silence that engines leave after a sentence. */
const betweenSentences = 0.4;

const saidLength = ({ text = '', spoken = text }: SpokenSentence): number =>
  spoken.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
