/** The words of the rules in one script. */
export interface ChineseSpeechWords {
  /** Of times: 点. */
  oClock: string;
  /** 零下, before degrees. */
  below: string;
  /** 零上, before degrees in a range that begins below zero. */
  above: string;
  degrees: string;
  fahrenheit: string;
  /** 负, before a negative number. */
  minus: string;
  /** 正, before a number with the sign plus. */
  positive: string;
  /** 加, 减 and 等于, between numbers. */
  plus: string;
  less: string;
  equals: string;
  /** Before a number: ≥, ≈. */
  signs: Readonly<Record<string, string>>;
  /** 分之, in fractions. */
  ofParts: string;
  perMille: string;
  perTenThousand: string;
  /** The digit 1 in numbers that are read digit by digit: 幺 on the mainland. */
  one: string;
  currencies: Readonly<Record<string, string>>;
  units: Readonly<Record<string, string>>;
  /** After a number in a range: 元, 人. */
  measures: string;
  /** 某, for a name that is masked by ×. */
  someone: string;
  /** Words of results that tell a score from a time. */
  results: string;
  /** The results that say that both sides have as many: 战平. */
  draw: string;
  /** 小时, of how long a race took. */
  hours: string;
  /**
   * Words before or after the time that a race took; `times` and `results` are those that are never beside a score or a
   * time of day.
   */
  races: { before: string; after: string; times: string; results: string };
  /** Words and dates before a time of day. */
  timesOfDay: string;
  /** Words before or after a short telephone number. */
  calls: { before: string; after: string };
  /** Seasons and school years, whose years are read digit by digit. */
  seasons: string;
  trains: string;
  /** 至今, after the year in which a life began. */
  untilNow: string;
  to: string;
  multiplied: string;
  per: string;
  ratio: string;
  number: string;
}
