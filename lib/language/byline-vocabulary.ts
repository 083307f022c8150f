/**
 * The words by which lib/content parses bylines: names of roles, agencies and offices. All entries except those
 * of `roles` and `marks` are sources of regular expressions, so that `photos?` is one entry.
 */
export interface BylineVocabularies {
  /** For lines that hold Chinese characters. */
  han: HanBylines;
  /** For all other lines. */
  latin: LatinBylines;
}

/** 记者, 通讯员, 图/摄, 文. */
export type Role = 'reporter' | 'correspondent' | 'photographer' | 'writer';

/** Words of bylines in Chinese characters. */
export interface HanBylines {
  /**
   * The words of a head like 本报讯, 据新华社北京3月9日电, 央视网消息: what it may begin with, the ends of media's
   * names, and what it may end with.
   */
  head: { accordingTo: string[]; media: string[]; endings: string[] };
  /** Words before the names that they describe: 记者. */
  roles: Readonly<Record<string, Role>>;
  /** Words before a role: 特约, 首席. */
  ranks: string[];
  /** The rank of a reporter who is also a photographer: 摄影. */
  photographerRank: string[];
  /** The word before the place where a reporter is posted: 驻. */
  postedTo: string[];
  /** Ends of a medium's name before a role: 日报, 电视台. */
  media: string[];
  /** The paper itself, before a role: 本报. */
  ownPaper: string[];
  /** Words after the names that they describe, or before them with a colon: 摄, 文/图. */
  marks: Readonly<Record<string, readonly Role[]>>;
  /** Marks that need no space after a name, because they hardly ever end a given name: 张三摄. */
  touchingMarks: string[];
  /** Between two names, with a space after it: 和. */
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

/** Words of bylines in Latin letters, matched in upper and lower case. */
export interface LatinBylines {
  /** Before a list of names: `by`. */
  by: string[];
  /** The same in other languages, only as the first word of the line. */
  foreignBy: string[];
  /** Between two names. */
  and: string;
  /** Words for a person's work, before `by` or a colon. */
  works: { words: string[]; role: Role }[];
  /** Words inside names that begin with a small letter: `van`. */
  particles: string[];
  /** First words of a phrase after a name: `in London`. */
  afterName: string[];
  /** Words after a name that say that the person reported: `reports`. */
  reports: string[];
  /** Last words of a job title, in the singular, with the role that it means, if any. */
  titles: { words: string[]; role?: Role }[];
  /** Last words of the names of agencies and other signatures that are no person. */
  agencies: string[];
}
