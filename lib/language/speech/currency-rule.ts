import type { SpokenRule } from './speech-rules';

interface SumWords {
  /** The name of a currency by its sign. */
  currencies: Readonly<Record<string, string>>;
  /** Characters of powers after the number: 万亿. */
  powers: string;
  /** The unit that may be written after the sum although it has a sign: ￥1200元. */
  unit: string;
}

/** The sign of a sum is left out, or read before it: $3.5亿 is 3.5亿美元. */
export function toCurrencyRule({ currencies, powers, unit }: SumWords): SpokenRule {
  const signs = Object.keys(currencies)
    .sort((a, b) => b.length - a.length)
    .map((sign) => sign.replaceAll('$', '\\$'))
    .join('|');
  return {
    pattern: new RegExp(
      `(?<!\\d)(${signs})\\s?(\\d+(?:\\.\\d+)?)(?:\\s?([${powers}]+))?${unit}?`,
      'gu',
    ),
    spoken: ([, sign = '', sum, power = '']) => `${sum}${power}${currencies[sign]}`,
  };
}
