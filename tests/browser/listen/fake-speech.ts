import type { Page } from '@playwright/test';

/** How the engine behaves; each is seen in a browser or an engine. */
export interface FakeSpeech {
  /** Tags of its voices. */
  voices: readonly string[];
  /** Milliseconds after which the browser knows its voices. */
  voicesAfter?: number;
  /** Milliseconds that a sentence takes; without them, it goes on until the test ends it. */
  sentence?: number;
  /** `end` never comes. */
  losesEnd?: boolean;
  /** `speak` fails until the reader presses something. */
  isBlocked?: boolean;
}

/** What was done with the engine, in order. */
export interface SpeechLog {
  spoken: { text: string; lang: string; rate: number }[];
  cancels: number;
}

/** Replaces the speech of the browser in all pages that are opened from now on. */
export async function fakeSpeech(page: Page, speech: FakeSpeech): Promise<void> {
  await page.addInitScript((fake) => {
    const log = { spoken: [] as { text: string; lang: string; rate: number }[], cancels: 0 };
    const voices = fake.voices.map((lang) => ({
      name: `Voice of ${lang}`,
      lang,
      voiceURI: `voice:${lang}`,
      localService: true,
      default: false,
    }));
    class Utterance extends EventTarget {
      lang = '';
      voice = null;
      rate = 1;
      volume = 1;
      onstart: (() => void) | null = null;
      onend: (() => void) | null = null;
      onerror: ((event: { error: string }) => void) | null = null;
      onboundary: (() => void) | null = null;
      constructor(readonly text: string) {
        super();
      }
    }
    const engine = Object.assign(new EventTarget(), {
      speaking: false,
      pending: false,
      paused: false,
      areKnown: fake.voicesAfter === undefined,
      current: undefined as Utterance | undefined,
      getVoices: () => (engine.areKnown ? voices : []),
      speak(utterance: Utterance) {
        // The silence that asks for leave to speak.
        if (utterance.text.trim() === '') return;
        log.spoken.push({ text: utterance.text, lang: utterance.lang, rate: utterance.rate });
        if (fake.isBlocked) {
          setTimeout(() => utterance.onerror?.({ error: 'not-allowed' }));
          return;
        }
        engine.speaking = true;
        engine.current = utterance;
        setTimeout(() => utterance.onstart?.(), 1);
        if (fake.sentence !== undefined) setTimeout(() => engine.end(utterance), fake.sentence);
      },
      end(utterance = engine.current) {
        if (engine.current !== utterance) return;
        engine.speaking = false;
        engine.current = undefined;
        if (!fake.losesEnd) utterance?.onend?.();
      },
      cancel() {
        log.cancels += 1;
        engine.speaking = false;
        // As Safari: no event follows.
        engine.current = undefined;
      },
      pause() {},
      resume() {},
    });
    if (fake.voicesAfter !== undefined)
      setTimeout(() => {
        engine.areKnown = true;
        engine.dispatchEvent(new Event('voiceschanged'));
      }, fake.voicesAfter);
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechLog', { value: log });
    Object.defineProperty(window, 'endSentence', { value: () => engine.end() });
  }, speech);
}

/** What the engine was told so far. */
export const logOf = (page: Page): Promise<SpeechLog> =>
  page.evaluate(() => (window as unknown as { speechLog: SpeechLog }).speechLog);

/** The last text that it speaks. */
export const spokenIn = async (page: Page): Promise<string | undefined> =>
  (await logOf(page)).spoken.at(-1)?.text;

/** Ends the sentence that is being spoken. */
export const endSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { endSentence: () => void }).endSentence());

/** The text that is highlighted as heard. */
export const highlighted = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('heard') ?? [])];
    return ranges.map(String).join(' | ');
  });
