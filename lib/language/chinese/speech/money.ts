import { toCurrencyRule } from '../../speech/currency-rule';
import type { SpokenRule } from '../../speech/speech-rules';
import { joinThousands } from '../../speech/thousands';
import type { ChineseSpeechWords } from './speech-words';

export function toMoneyRules({ currencies }: ChineseSpeechWords): SpokenRule[] {
  return [
    // Commas between thousands are read as pauses.
    joinThousands(','),
    toCurrencyRule({ currencies, powers: '十百千万萬亿億兆', unit: '元' }),
  ];
}
