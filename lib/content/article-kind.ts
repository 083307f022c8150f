/**
 * The kinds of articles (体裁). The kind decides how an article is set: a poem keeps its lines, an obituary has a black
 * frame. An article that names none is news.
 */
export const articleKinds = [
  'news',
  'photo',
  'verse',
  'notice',
  'obituary',
  'letters',
  'interview',
  'index',
  'ad',
] as const;
export type ArticleKind = (typeof articleKinds)[number];
