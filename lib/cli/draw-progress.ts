import type { Progress } from '@/lib/newsroom/record-queue';
import type { CommandIo } from './command';

/** Milliseconds between two drawings of the bar, as often as the eye needs. */
const drawEvery = 200;
/** Milliseconds between two lines where there is no terminal. */
const lineEvery = 10_000;
/** In characters. */
const barWidth = 30;

/** Shows how far a reading is until `end` is called: a bar in a terminal, otherwise a line every ten seconds. */
export function drawProgress(
  { out, drawLine }: Pick<CommandIo, 'out' | 'drawLine'>,
  find: () => Promise<Progress | undefined>,
): { end: () => void } {
  const show = async () => {
    const progress = await find();
    if (!progress) return;
    if (drawLine) drawLine(toBar(progress));
    else out(`${progress.read} of ${progress.total} editions`);
  };
  const timer = setInterval(() => void show(), drawLine ? drawEvery : lineEvery);
  return {
    end: () => {
      clearInterval(timer);
      drawLine?.('');
    },
  };
}

/** `[###       ] 12 of 40 editions` */
export function toBar({ read, total }: Progress): string {
  const full = total === 0 ? barWidth : Math.floor((read / total) * barWidth);
  return `[${'#'.repeat(full)}${' '.repeat(barWidth - full)}] ${read} of ${total} editions`;
}
