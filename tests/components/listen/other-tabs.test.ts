import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createListening } from '@/components/reader/listen/player/listening';
import { type OtherTabs, openOtherTabs } from '@/components/reader/listen/player/other-tabs';
import { makeQueue } from './make-queue';

/** Delivers at once to all open channels but the one that sends. */
class FakeChannel {
  static open = new Set<FakeChannel>();
  static posts = 0;
  private readonly listeners: (() => void)[] = [];
  constructor() {
    FakeChannel.open.add(this);
  }
  addEventListener(_type: string, listener: () => void) {
    this.listeners.push(listener);
  }
  postMessage() {
    FakeChannel.posts += 1;
    for (const channel of FakeChannel.open)
      if (channel !== this) for (const listener of channel.listeners) listener();
  }
  close() {
    FakeChannel.open.delete(this);
  }
}

beforeEach(() => {
  FakeChannel.open.clear();
  FakeChannel.posts = 0;
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => void vi.unstubAllGlobals());

/** The player of a tab. */
function openTab() {
  const listening = createListening(
    makeQueue(),
    { story: 0, sentence: 0, rate: 1, notice: undefined },
    { speak: () => () => {}, changed: ({ isPlaying }) => tabs.update(isPlaying) },
  );
  const tabs: OtherTabs = openOtherTabs(listening);
  return { listening, tabs, isPlaying: () => listening.state().isPlaying };
}

test('of two tabs only the one speaks that began last, also after a pause', () => {
  const [one, other] = [openTab(), openTab()];
  one.listening.play();
  expect([one.isPlaying(), other.isPlaying()]).toEqual([true, false]);
  other.listening.play();
  expect([one.isPlaying(), other.isPlaying()]).toEqual([false, true]);
  one.listening.play();
  expect([one.isPlaying(), other.isPlaying()]).toEqual([true, false]);
  expect(one.listening.state().notice).toBeUndefined();
  expect(other.listening.state().notice).toBe('paused');
});

test('a tab that only opens its player, moves in it or is closed leaves the others alone', () => {
  const [one, other] = [openTab(), openTab()];
  one.listening.play();
  other.listening.moveStory(1);
  other.listening.close();
  other.tabs.close();
  expect(one.isPlaying()).toBe(true);
  one.listening.moveSentence(1);
  expect(FakeChannel.posts).toBe(1);
});
