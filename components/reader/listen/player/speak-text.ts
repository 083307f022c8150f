/**
 * Speaks one text and reports once how that ended. Engines lose events: an utterance that nothing refers to is collected
 * with its handlers (Chrome), `cancel` may end without an event (Safari), a voice on a server stops after fifteen seconds
 * or never starts without a network. So a watch looks at the engine, and nobody waits for an event for ever.
 */

import { longestSeconds, secondsOf, secondsOfDigit } from '@/lib/speech/pace';
import { splitLong } from '@/lib/speech/split-long';
import type { SpeechOutcome } from './listening';

export interface SpeechTask {
  text: string;
  /** Without one, the engine chooses by the language. */
  voice: SpeechSynthesisVoice | undefined;
  /** BCP 47 */
  language: string;
  rate: number;
  /** Letters that a voice speaks in a second at its normal speed. */
  pace: number;
}

/** Milliseconds between two looks at the engine. */
const watchStep = 500;
/** Milliseconds in which a voice starts. One on a server takes a second or two. */
const mostToStart = 8000;
/** Milliseconds in which an engine is silent before its `end` is taken for lost. */
const mostSilence = 1200;
/** Milliseconds between `cancel` and `speak`: Firefox and Chrome on Android drop an utterance that follows at once. */
const afterCancel = 60;

/** The utterance that is being spoken, so that it is not collected. */
const current: { utterance?: SpeechSynthesisUtterance | undefined } = {};

/** @returns a function that stops it without a report */
export function speakText(task: SpeechTask, report: (outcome: SpeechOutcome) => void): () => void {
  // At a low speed a sentence takes longer than the engines last.
  const most = Math.max(Math.floor(longestSeconds * task.pace * task.rate), 1);
  const lettersOfDigit = secondsOfDigit * task.pace;
  const parts = task.rate < 1 ? splitLong(task.text, most, lettersOfDigit) : [task.text];
  let stopPart = () => {};
  const speakFrom = (index: number) => {
    const text = parts[index];
    if (text === undefined) report('done');
    else
      stopPart = speakPart({ ...task, text }, (outcome) =>
        outcome === 'done' ? speakFrom(index + 1) : report(outcome),
      );
  };
  speakFrom(0);
  return () => stopPart();
}

function speakPart(task: SpeechTask, report: (outcome: SpeechOutcome) => void): () => void {
  const synthesis = window.speechSynthesis;
  const utterance = toUtterance(task);
  const longest = (secondsOf(task.text, task.pace) / task.rate) * 3000 + mostToStart;
  let isOver = false;
  let started: number | undefined;
  let silentSince: number | undefined;
  let begun = Date.now();
  let watch: ReturnType<typeof setInterval> | undefined;

  const end = (outcome: SpeechOutcome | undefined) => {
    if (isOver) return;
    isOver = true;
    clearInterval(watch);
    clearTimeout(delay);
    current.utterance = undefined;
    if (outcome === undefined || outcome === 'silent') synthesis.cancel();
    if (outcome !== undefined) report(outcome);
  };
  const look = () => {
    const now = Date.now();
    const isBusy = synthesis.speaking || synthesis.pending;
    if (isBusy) silentSince = undefined;
    else silentSince ??= now;
    const isStill = silentSince !== undefined && now - silentSince >= mostSilence;
    if (started !== undefined && isStill) end('done');
    else if (started === undefined && now - begun >= mostToStart) end('silent');
    else if (started !== undefined && now - started >= longest) {
      synthesis.cancel();
      end('done');
    }
  };
  const begin = () => {
    begun = Date.now();
    current.utterance = utterance;
    synthesis.speak(utterance);
    watch = setInterval(look, watchStep);
  };
  utterance.onstart = () => {
    started = Date.now();
  };
  // An engine that reports words has started, even where it did not say so.
  utterance.onboundary = () => {
    started ??= Date.now();
  };
  utterance.onend = () => end('done');
  utterance.onerror = ({ error }) => end(outcomeOf(error));

  const isBusy = synthesis.speaking || synthesis.pending || synthesis.paused;
  if (isBusy) {
    synthesis.cancel();
    // Another page may have left it paused.
    synthesis.resume();
  }
  const delay = isBusy ? setTimeout(begin, afterCancel) : undefined;
  if (!isBusy) begin();
  return () => end(undefined);
}

function toUtterance({ text, voice, language, rate }: SpeechTask): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = voice?.lang.replaceAll('_', '-') ?? language;
  if (voice) utterance.voice = voice;
  utterance.rate = rate;
  return utterance;
}

function outcomeOf(error: string): SpeechOutcome {
  if (error === 'not-allowed') return 'blocked';
  return error === 'canceled' || error === 'interrupted' ? 'interrupted' : 'silent';
}
