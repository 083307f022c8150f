/** Engines that lose events, start late or never, or are used by another page. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SpeechOutcome } from '@/components/reader/listen/player/listening';
import { speakText } from '@/components/reader/listen/player/speak-text';

type Handler = ((event: { error: string }) => void) | undefined;

class FakeUtterance {
  onstart: (() => void) | undefined;
  onend: (() => void) | undefined;
  onboundary: (() => void) | undefined;
  onerror: Handler;
  lang = '';
  voice: unknown;
  rate = 1;
  constructor(readonly text: string) {}
}

const engine = {
  speaking: false,
  pending: false,
  paused: false,
  spoken: [] as FakeUtterance[],
  cancels: 0,
  speak(utterance: FakeUtterance) {
    this.spoken.push(utterance);
    this.speaking = true;
  },
  cancel() {
    this.cancels += 1;
    this.speaking = false;
  },
  resume() {},
};

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(engine, { speaking: false, pending: false, paused: false, spoken: [], cancels: 0 });
  vi.stubGlobal('window', { speechSynthesis: engine });
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function speak(text = '十二个字的一句话说完了。', rate = 1) {
  const outcomes: SpeechOutcome[] = [];
  const stop = speakText(
    { text, voice: undefined, language: 'zh-Hans', rate, pace: 4.5 },
    (outcome) => outcomes.push(outcome),
  );
  return { outcomes, stop, last: () => engine.spoken.at(-1) };
}

test('a sentence that ends is done, once', () => {
  const { outcomes, last } = speak();
  last()?.onstart?.();
  last()?.onend?.();
  last()?.onend?.();
  expect(outcomes).toEqual(['done']);
});

test('a lost end is noticed, because the engine is silent', () => {
  const { outcomes, last } = speak();
  last()?.onstart?.();
  vi.advanceTimersByTime(3000);
  expect(outcomes).toEqual([]);
  engine.speaking = false;
  vi.advanceTimersByTime(2000);
  expect(outcomes).toEqual(['done']);
});

test('a voice that never starts is silent', () => {
  const { outcomes } = speak();
  vi.advanceTimersByTime(9000);
  expect(outcomes).toEqual(['silent']);
  expect(engine.cancels).toBe(1);
});

test('an engine that hangs is cut off', () => {
  const { outcomes, last } = speak();
  last()?.onstart?.();
  vi.advanceTimersByTime(60_000);
  expect(outcomes).toEqual(['done']);
  expect(engine.cancels).toBe(1);
});

test('after a cancel, the next sentence waits a moment', () => {
  engine.speaking = true;
  const { last } = speak();
  expect(engine.cancels).toBe(1);
  expect(last()).toBeUndefined();
  vi.advanceTimersByTime(100);
  expect(last()?.text).toBe('十二个字的一句话说完了。');
});

test('what is stopped reports nothing, whatever the engine sends later', () => {
  const { outcomes, stop, last } = speak();
  last()?.onstart?.();
  stop();
  last()?.onerror?.({ error: 'interrupted' });
  last()?.onend?.();
  vi.advanceTimersByTime(60_000);
  expect(outcomes).toEqual([]);
});

test('what is stopped before it began is never spoken', () => {
  engine.speaking = true;
  const { stop, last } = speak();
  stop();
  vi.advanceTimersByTime(10_000);
  expect(last()).toBeUndefined();
});

test.each([
  ['not-allowed', 'blocked'],
  ['interrupted', 'interrupted'],
  ['network', 'silent'],
  ['synthesis-failed', 'silent'],
])('the error %s is %s', (error, outcome) => {
  const { outcomes, last } = speak();
  last()?.onerror?.({ error });
  expect(outcomes).toEqual([outcome]);
});

test('at half the speed, a long sentence is spoken in parts of fourteen seconds', () => {
  const { outcomes, last } = speak(
    '园区建设提速，项目接连签约，企业纷纷入驻，大家都很高兴，明天继续再来看看。',
    0.5,
  );
  expect(engine.spoken).toHaveLength(1);
  expect(last()?.text).toBe('园区建设提速，项目接连签约，企业纷纷入驻，');
  while (outcomes.length === 0) {
    engine.speaking = false;
    last()?.onend?.();
  }
  expect(engine.spoken.map(({ text }) => text).join('')).toBe(
    '园区建设提速，项目接连签约，企业纷纷入驻，大家都很高兴，明天继续再来看看。',
  );
  expect(outcomes).toEqual(['done']);
});
