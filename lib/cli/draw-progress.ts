import type { Progress } from '@/lib/newsroom/archive/record-queue';
import type { CommandIo } from './command';
import { describeProgress, toBar } from './progress-bar';

/** Milliseconds between two drawings of the bar, as often as the eye needs. */
const drawEvery = 200;
/** Milliseconds between two lines where there is no terminal. */
const lineEvery = 10_000;

/**
 * Shows how far a reading is until `end` is called: a bar in a terminal, otherwise a line every ten seconds.
 *
 * @param findRate returns how many articles are read in a second
 */
export function drawProgress(
  { out, drawLine }: Pick<CommandIo, 'out' | 'drawLine'>,
  find: () => Promise<Progress | undefined>,
  findRate: () => Promise<number | undefined>,
): { end: () => void } {
  const show = async () => {
    const progress = await find();
    if (!progress) return;
    const rate = await findRate();
    if (drawLine) drawLine(toBar(progress, rate));
    else out(describeProgress(progress, rate));
  };
  const timer = setInterval(() => void show(), drawLine ? drawEvery : lineEvery);
  return {
    end: () => {
      clearInterval(timer);
      drawLine?.('');
    },
  };
}
