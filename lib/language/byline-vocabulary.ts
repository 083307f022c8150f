/**
 * The words that bylines are read by. lib/content parses the line; which words name a role, an agency or
 * an office is the language's. All entries but those of `roles` and `marks` are sources of regular
 * expressions, so that `photos?` is one entry.
 */
export interface BylineVocabularies {
  /** For lines that hold Chinese characters. */
  han: HanBylines;
  /** For all other lines. */
  latin: LatinBylines;
}

/** 记者, 通讯员, 图/摄, 文. */
export type Role = 'reporter' | 'correspondent' | 'photographer' | 'writer';

/** Words of bylines without spaces between words. */
export interface HanBylines {
  /** A head 本报讯, 据新华社北京3月9日电, 央视网消息: how it may begin, whose report it is, how it ends. */
  head: { accordingTo: string[]; media: string[]; endings: string[] };
  /** Words that stand before the names they describe: 记者. */
  roles: Readonly<Record<string, Role>>;
  /** What may stand before such a word: 特约, 首席. */
  ranks: string[];
  /** The rank that makes its bearer a photographer too: 摄影. */
  photographerRank: string[];
  /** The rank that a place follows: 驻. */
  postedTo: string[];
  /** Ends of a medium's name before a role: 日报, 电视台. */
  media: string[];
  /** The paper itself, before a role: 本报. */
  ownPaper: string[];
  /** Words that stand behind the names they describe, or before them with a colon: 摄, 文/图. */
  marks: Readonly<Record<string, readonly Role[]>>;
  /** Marks that hardly ever end a given name, so that they may touch it: 张三摄. */
  touchingMarks: string[];
  /** Between two names, with a space behind: 和. */
  and: string[];
  /** 等, after the last name. */
  andOthers: string[];
  /** 报道, after names and after a place. */
  report: string[];
  /** 发自, before a place. */
  sentFrom: string[];
  /** 来源, before a colon and an agency. */
  source: string[];
  /** Ends of offices' names, also of those as short as a person's. */
  offices: string[];
  /** Ends of offices' names where they are longer than a person's. */
  longOffices: string[];
}

/** Words of bylines in Latin letters; cases do not matter. */
export interface LatinBylines {
  /** Opens a list of names: `by`. */
  by: string[];
  /** The same in other languages, only as the first word of the line. */
  foreignBy: string[];
  /** Between two names. */
  and: string;
  /** What was done, before `by` or a colon. */
  works: { words: string[]; role: Role }[];
  /** Words with a small letter inside names: `van`. */
  particles: string[];
  /** Opens what may follow a name: `in London`. */
  afterName: string[];
  /** Those of them that say that the person reported. */
  reports: string[];
  /** What somebody is, by the last word, without a plural's s; `role` where it says one. */
  titles: { words: string[]; role?: Role }[];
  /** Who signs when no person does, by the last word. */
  agencies: string[];
}
