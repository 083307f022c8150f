/** Other tabs of the paper pause when this one begins: engines mix their voices, or end one for the other. */
import type { Listening } from './listening';

export interface OtherTabs {
  /** Called after each change. */
  update: (isPlaying: boolean) => void;
  close: () => void;
}

const channelName = 'banmian-listen';

export function openOtherTabs({ state, pause }: Pick<Listening, 'state' | 'pause'>): OtherTabs {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', () => state().isPlaying && pause());
  let wasPlaying = false;
  return {
    update: (isPlaying) => {
      if (isPlaying && !wasPlaying) channel.postMessage('listening');
      wasPlaying = isPlaying;
    },
    close: () => channel.close(),
  };
}
