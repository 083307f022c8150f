import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createListening,
  type ListeningState,
  minutesLeft,
  type SpeechOutcome,
} from '@/components/reader/listen/player/listening';
import { makeQueue } from './make-queue';

const queue = makeQueue();

/** A listening with an engine that speaks until it is told how it ends. */
function open(start = { story: 0, sentence: 0 }) {
  const spoken: string[] = [];
  const cancelled: string[] = [];
  const states: ListeningState[] = [];
  let report: (outcome: SpeechOutcome) => void = () => {};
  const listening = createListening(
    queue,
    { ...start, rate: 1, notice: undefined },
    {
      speak: ({ text = '' }, _rate, ended) => {
        spoken.push(text);
        report = ended;
        return () => cancelled.push(text);
      },
      changed: (state) => states.push(state),
    },
  );
  return {
    listening,
    spoken,
    cancelled,
    states,
    end: (outcome: SpeechOutcome = 'done') => report(outcome),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the queue', () => {
  test('is read out sentence by sentence and story by story to its end', () => {
    const { listening, spoken, end } = open();
    listening.play();
    for (let count = 0; count < 9; count += 1) end();
    expect(spoken).toEqual(
      queue.stories.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    );
    expect(listening.state()).toMatchObject({
      isPlaying: false,
      notice: 'finished',
      story: 0,
      sentence: 0,
    });
  });

  test('goes on at the next sentence, and back to the beginning of the story before the story before', () => {
    const { listening, spoken } = open({ story: 1, sentence: 2 });
    listening.play();
    listening.moveStory(-1);
    listening.moveStory(-1);
    listening.moveSentence(1);
    listening.moveSentence(-1);
    listening.moveStory(1);
    expect(spoken).toEqual([
      '乙第3句。',
      '乙第1句。',
      '甲第1句。',
      '甲第2句。',
      '甲第1句。',
      '乙第1句。',
    ]);
  });

  test('moves between stories at the borders of sentences', () => {
    const { listening } = open({ story: 1, sentence: 0 });
    listening.moveSentence(-1);
    expect(listening.state()).toMatchObject({ story: 0, sentence: 2, isPlaying: false });
    listening.moveSentence(1);
    expect(listening.state()).toMatchObject({ story: 1, sentence: 0 });
  });
});

describe('a pause', () => {
  test('ends the sentence, and playing begins it again', () => {
    const { listening, spoken, cancelled, end } = open();
    listening.play();
    end();
    listening.pause();
    expect(cancelled).toEqual(['甲第2句。']);
    listening.play();
    expect(spoken).toEqual(['甲第1句。', '甲第2句。', '甲第2句。']);
  });

  test('is not undone by an event that the engine sends too late', () => {
    const { listening, spoken, end } = open();
    listening.play();
    listening.pause();
    end();
    expect(listening.state()).toMatchObject({ sentence: 0, isPlaying: false });
    expect(spoken).toHaveLength(1);
  });

  test.each(['blocked', 'silent'] as const)(
    'tells why the browser does not speak: %s',
    (outcome) => {
      const { listening, end } = open();
      listening.play();
      end(outcome);
      expect(listening.state()).toMatchObject({ isPlaying: false, notice: outcome, sentence: 0 });
    },
  );
});

describe('the sleep timer', () => {
  test('stops after its minutes, in the middle of a sentence', () => {
    const { listening, cancelled } = open();
    listening.setSleep(15);
    listening.play();
    vi.advanceTimersByTime(15 * 60_000 - 1);
    expect(listening.state().isPlaying).toBe(true);
    vi.advanceTimersByTime(1);
    expect(listening.state()).toMatchObject({ isPlaying: false, notice: 'asleep', sleep: 0 });
    expect(cancelled).toEqual(['甲第1句。']);
  });

  test('stops after the story, before the next one', () => {
    const { listening, spoken, end } = open();
    listening.setSleep('story');
    listening.play();
    for (let count = 0; count < 3; count += 1) end();
    expect(listening.state()).toMatchObject({
      story: 1,
      sentence: 0,
      isPlaying: false,
      notice: 'asleep',
    });
    expect(spoken).toHaveLength(3);
  });

  test('is forgotten when another is chosen', () => {
    const { listening } = open();
    listening.setSleep(15);
    listening.setSleep(0);
    listening.play();
    vi.advanceTimersByTime(3_600_000);
    expect(listening.state().isPlaying).toBe(true);
  });
});

test('what is closed stops, and its sleep timer changes nothing later', () => {
  const { listening, cancelled, states } = open();
  listening.play();
  listening.setSleep(60);
  listening.close();
  expect(cancelled).toEqual(['甲第1句。']);
  expect(listening.state().isPlaying).toBe(false);
  const before = states.length;
  vi.advanceTimersByTime(3_600_000);
  expect(states).toHaveLength(before);
});

test('the minutes that are left are fewer at a higher speed and further on', () => {
  const long = {
    ...queue,
    stories: queue.stories.map((story) => ({
      ...story,
      sentences: story.sentences.map(() => ({ text: '字'.repeat(600) })),
    })),
  };
  const at = (state: Partial<ListeningState>) =>
    minutesLeft(long, { story: 0, sentence: 0, isPlaying: true, rate: 1, sleep: 0, ...state });
  expect(at({})).toBe(20);
  expect(at({ rate: 2 })).toBe(10);
  expect(at({ story: 2 })).toBe(7);
});

test('whatever is pressed and however the engine answers, it stays inside the queue and speaks only while it plays', () => {
  const act = fc.constantFrom(
    'play',
    'pause',
    'next',
    'back',
    'nextStory',
    'backStory',
    'done',
    'silent',
    'interrupted',
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const { listening, spoken, end } = open();
      const run: Record<string, () => void> = {
        play: listening.play,
        pause: () => listening.pause(),
        next: () => listening.moveSentence(1),
        back: () => listening.moveSentence(-1),
        nextStory: () => listening.moveStory(1),
        backStory: () => listening.moveStory(-1),
        done: () => end('done'),
        silent: () => end('silent'),
        interrupted: () => end('interrupted'),
      };
      for (const one of acts) {
        const before = spoken.length;
        run[one]?.();
        const { story, sentence, isPlaying } = listening.state();
        const current = queue.stories[story]?.sentences[sentence];
        expect(current).toBeDefined();
        if (isPlaying) expect(spoken.at(-1)).toBe(current?.text);
        else expect(spoken.length).toBe(before);
      }
    }),
  );
});
