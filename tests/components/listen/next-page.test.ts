import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createListening, type SpeechOutcome } from '@/components/reader/listen/player/listening';
import { type NextPage, openNextPage } from '@/components/reader/listen/player/next-page';
import { queueToGoOnWith } from '@/components/reader/listen/remembered-listening';
import { makeQueue } from './make-queue';

const address = '/2023-03-10/listen.json';
const otherEdition = '/2023-03-11/listen.json';

let page: EventTarget;
/** What the engine does when its voice is ended. */
let cancel: () => void;

beforeEach(() => {
  const stored = new Map<string, string>();
  page = new EventTarget();
  cancel = () => {};
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('window', { speechSynthesis: { cancel: () => cancel() } });
});
afterEach(() => void vi.unstubAllGlobals());

const leave = () => page.dispatchEvent(new Event('pagehide'));
const comeBack = () =>
  page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

function open() {
  let report: (outcome: SpeechOutcome) => void = () => {};
  const listening = createListening(
    makeQueue(),
    { story: 0, sentence: 0, rate: 1, notice: undefined },
    {
      speak: (_sentence, _rate, ended) => {
        report = ended;
        return () => {};
      },
      changed: ({ isPlaying }) => nextPage.update(isPlaying),
    },
  );
  const nextPage: NextPage = openNextPage(address, listening);
  return { listening, nextPage, end: (outcome: SpeechOutcome) => report(outcome) };
}

test('the next page goes on with what was being read out when this one was left', () => {
  const { listening, end } = open();
  listening.play();
  cancel = () => end('interrupted');
  leave();
  expect(listening.state().isPlaying).toBe(false);
  expect(queueToGoOnWith(otherEdition)).toBe(address);
});

test('the next page is silent after a pause, and speaks once this one has played again', () => {
  const { listening } = open();
  listening.play();
  listening.pause();
  expect(queueToGoOnWith(address)).toBeNull();
  listening.moveSentence(1);
  listening.setRate(1.5);
  expect(queueToGoOnWith(address)).toBeNull();
  listening.play();
  expect(queueToGoOnWith(address)).toBe(address);
});

test.each(['blocked', 'silent', 'interrupted'] as const)(
  'the next page is silent when the browser has stopped the voice: %s',
  (outcome) => {
    const { listening, end } = open();
    listening.play();
    end(outcome);
    expect(queueToGoOnWith(address)).toBeNull();
  },
);

test('the next page is silent once the player is closed', () => {
  const { listening, nextPage } = open();
  listening.play();
  listening.close();
  nextPage.close();
  leave();
  expect(queueToGoOnWith(address)).toBeNull();
});

test('a page to which the reader comes back is paused', () => {
  const { listening } = open();
  listening.play();
  leave();
  comeBack();
  expect(listening.state().isPlaying).toBe(false);
  expect(queueToGoOnWith(address)).toBeNull();
});

test('a page in the other script goes on in it, also with another edition', () => {
  open().listening.play();
  expect(queueToGoOnWith(`${address}?script=hant`)).toBe(`${address}?script=hant`);
  expect(queueToGoOnWith(`${otherEdition}?script=hant`)).toBe(`${address}?script=hant`);
});

test('a browser that stores nothing goes on with nothing', () => {
  vi.stubGlobal('sessionStorage', undefined);
  open().listening.play();
  expect(queueToGoOnWith(address)).toBeNull();
});
