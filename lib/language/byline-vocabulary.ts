/**
 * The words by which lib/content parses bylines: names of roles, agencies and offices. Unless its description says
 * otherwise, an entry is the source of a regular expression, so that `photos?` is one entry.
 */
export interface BylineVocabularies {
  /** For lines in Chinese characters, kana or hangul, which need no spaces between words. */
  han: HanBylines;
  /** For lines in scripts with spaces between words: Latin, Cyrillic, Arabic. */
  latin: LatinBylines;
}

/** 记者, 通讯员, 图/摄, 文, 漫画, 责编, 译. */
export type Role =
  | 'reporter'
  | 'correspondent'
  | 'photographer'
  | 'writer'
  | 'illustrator'
  | 'editor'
  | 'translator';

/** What a word says of the people beside it. `none`: they are named, but did not make the article (校对, 指导老师). */
export type Credit = Role | 'none';

/** Words of bylines in East Asian scripts. */
export interface HanBylines {
  /**
   * The words of a head like 本报讯, 据新华社北京3月9日电, 央视网消息: what it may begin with, the ends of media's
   * names, and what it may end with.
   */
  head: { accordingTo: string[]; media: string[]; endings: string[] };
  /** First words of a line that only names a source: 据, 来源. */
  sources: string[];
  /** Words before the names that they describe: 记者. The keys are plain text. */
  roles: Readonly<Record<string, Role>>;
  /** Words before a role: 特约, 首席. */
  ranks: string[];
  /** The rank of a reporter who is also a photographer: 摄影. */
  photographerRank: string[];
  /** The word before the place where a reporter is posted: 驻. */
  postedTo: string[];
  /** The paper itself, before a role: 本报. */
  ownPaper: string[];
  /** Words before or after the names that they describe: 摄, 文, 责编. The keys are plain text. */
  labels: Readonly<Record<string, readonly Credit[]>>;
  /** Labels that need no space after a name, because they hardly ever end a given name: 张三摄. */
  touchingLabels: string[];
  /** Labels that also end many given names: 译. They need no space after a name of at least three characters. */
  nameLikeLabels: string[];
  /** Labels that add nothing to a known role: 编制, in 新华社记者 张三 编制. */
  weakLabels: string[];
  /** Between two names: 和. */
  and: string[];
  /** 等, after the last name. */
  andOthers: string[];
  /** 报道, after names and after a place. */
  report: string[];
  /** 发自, before a place. */
  sentFrom: string[];
  /** 摄于, before a place or time. */
  takenAt: string[];
  /** First words of a note about the author: 作者单位. */
  notes: string[];
  /** Sources of pictures and texts that are no people: 视觉中国, 受访者. */
  notPeople: string[];
  /** Places before or after a name: 河南. */
  places: string[];
  /** In brackets before the name of an author: 美, 唐. */
  nationalities: string[];
  /** Words after the source of a picture or text: 供图, 提供. */
  provided: string[];
  /** Words for a picture that end the name of a source: 资料图片. */
  pictures: string[];
  /** Ends of offices' names, also of those as short as a person's. */
  offices: string[];
  /** Ends of offices' names where they are longer than a person's. */
  longOffices: string[];
  /** Ends of the names of schools, classes and courses. */
  schools: string[];
  /** Words for a person's occupation, after the name of an office: 教授. */
  occupations: string[];
  /** Words that look like names, also after a role: 记者 手记. Plain text. */
  notNames: string[];
  /** Characters that no name has. Plain text. */
  neverInNames: string;
}

/** Words of bylines in scripts with word spaces, matched in upper and lower case. */
export interface LatinBylines {
  /** Before a list of names: `by`. */
  by: string[];
  /** The same in other languages: at the start of a line, or after a word for work. */
  foreignBy: string[];
  /** After a word for work only: `photos de`. */
  of: string[];
  /** Phrases before a list of names: `as told to`, كتب. */
  phrases: { words: string[]; credit: Credit }[];
  /** Between two names. */
  and: string[];
  /** Between two names, but also a part of names: `y`. Both names must have two words. */
  shortAnd: string[];
  /** A letter that is written together with the following name: the Arabic و. */
  joinedAnd: string[];
  /** First names that begin with such a letter: وليد. */
  namesWithJoinedAnd: string[];
  /** Words for a person's work, before `by` or a colon. */
  works: { words: string[]; credit: Credit }[];
  /** Words before such a word: `guest`. */
  workModifiers: string[];
  /** Words inside names that begin with a small letter: `van`. Plain text. */
  particles: string[];
  /** The same, written together with the next word: `d'`, `al-`. */
  prefixes: string[];
  /** Abbreviations before a name, whose full stop ends no list, without the full stop: `Prof`. */
  honorifics: string[];
  /** First words of a phrase after a name: `in London`. */
  afterName: string[];
  /** Words after a name that say that the person reported: `reports`. */
  reports: string[];
  /** Last words of a job title, in the singular, with the role that it means, if any. */
  titles: { words: string[]; role?: Role }[];
  /** After a name: `Ph.D.`. */
  degrees: string[];
  /** First words of a signature that is no person: `special to`. */
  desks: string[];
  /** Last words of the names of agencies and other signatures that are no person. */
  agencies: string[];
  /** Words that no name has. Plain text, in small letters. */
  ordinaryWords: ReadonlySet<string>;
}
