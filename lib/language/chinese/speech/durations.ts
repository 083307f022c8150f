import type { SpokenRule } from '../../speech/speech-rules';
import type { ChineseSpeechWords } from './speech-words';

/** How long a race took, which looks like a time of day: 2:03:15. */
export function toDurationRules({ hours, races, timesOfDay }: ChineseSpeechWords): SpokenRule[] {
  const toDurationRule = (before: string, after: string): SpokenRule => ({
    pattern: new RegExp(
      `${before}(?<!\\d|\\d[.:：])(\\d{1,2})[:：]([0-5]\\d)[:：]([0-5]\\d(?:\\.\\d+)?)(?![\\d:：])${after}`,
      'gu',
    ),
    spoken: (found) => sayDuration(found, hours),
  });
  return [
    // 58:30: minutes and seconds.
    {
      pattern: new RegExp(
        `(?<=(?:${races.times})[为為是了约約:：]?\\s?)(?<!\\d)(\\d{1,2})[:：]([0-5]\\d(?:\\.\\d+)?)(?![\\d:：])|(?<![\\d.:：])(\\d{1,2})[:：]([0-5]\\d(?:\\.\\d+)?)(?![\\d:：])(?=的?(?:${races.results}))`,
        'gu',
      ),
      spoken: ([, minute, second, minuteBefore, secondBefore]) =>
        sayDuration([undefined, '0', minute ?? minuteBefore, second ?? secondBefore], hours),
    },
    toDurationRule(`(?<=(?:${races.before})[为為是了约約:：]?\\s?)`, ''),
    toDurationRule(`(?<!(?:${timesOfDay})\\s?)`, `(?=[^\\d。；，,]{0,6}(?:${races.after}))`),
  ];
}

/** 2:03:15 is 2小时3分15秒, 0:58:30 is 58分30秒, and 2:00:15 is 2小时零15秒. */
function sayDuration(
  [, hour, minute, second = '']: readonly (string | undefined)[],
  hours: string,
): string {
  const rest = Number(second) === 0 ? '' : `${second.replace(/^0(?=\d)/, '')}秒`;
  const whole = Number(hour) === 0 ? '' : `${Number(hour)}${hours}`;
  if (Number(minute) > 0) return `${whole}${Number(minute)}分${rest}`;
  return whole === '' || rest === '' ? whole + rest : `${whole}零${rest}`;
}
