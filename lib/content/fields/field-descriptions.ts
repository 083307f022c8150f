/**
 * What each field means, in one sentence, by its path without the positions in lists: `pages.editors`. The JSON
 * Schemas, `paper help` and the snippets of code editors print these texts. A field of the schemas that has no
 * description here fails the type check.
 */
import type { z } from 'zod';
import { faceNames } from '@/lib/language/face-set';
import { sheetBounds } from '@/lib/layout/model/sheet-grid';
import type { ArticleKind } from '../article-kind';
import type { editionSchema, frontmatterSchema, paperSchema, standingSchema } from './schema';

/** The paths of all fields of a value, through lists and the alternatives of unions: `sheet`, `sheet.size`, … */
type PathOf<T> = T extends readonly (infer Item)[]
  ? PathOf<Item>
  : T extends object
    ? {
        [Key in KnownKey<T>]-?: Key | `${Key}.${PathOf<NonNullable<T[Key]>>}`;
      }[KnownKey<T>]
    : never;

/** The names of a value's fields, without those that may have any name. */
type KnownKey<T> = keyof { [Key in keyof T as string extends Key ? never : Key]: 0 } &
  keyof T &
  string;

type Descriptions<Schema extends z.ZodType> = Record<PathOf<z.input<Schema>>, string>;

const sheetFields = {
  size: `The size of the sheet: broadsheet, berliner, tabloid, a3, a4, or its own width and height.`,
  'size.width': `The width of the sheet in millimetres, ${sheetBounds.shortest} to ${sheetBounds.longest}.`,
  'size.height': `The height of the sheet in millimetres, ${sheetBounds.shortest} to ${sheetBounds.longest}.`,
  columns: 'The number of columns; without it, as many as make them read best.',
  bodySize:
    'The size of the body type in points, on all pages; if left out, 9 or what fills the pages of an edition best.',
} as const;

function listFaces(): string {
  const { chinese, japanese, korean, latin } = faceNames;
  const list = (names: readonly string[]) => names.join(', ');
  return `for Chinese ${list(chinese)}; for Japanese ${list(japanese)}; for Korean ${list(korean)}; for Latin letters ${list(latin)}`;
}

/** What a page has with a body of 9 points, by the widths of columns that read best (`lib/layout/model/sheet-grid.ts`). */
const columnsOfSheets =
  'in Chinese 8 on a broadsheet, 7 on a berliner, 6 on a tabloid or a3, 5 on a4, in English 7, 5, 5 and 3, and fewer where little text is set larger';

const kindMeanings: Readonly<Record<ArticleKind, string>> = {
  news: 'a report; also if left out',
  photo: 'a picture with little text',
  verse: 'a poem, whose lines are kept',
  notice: 'a notice, signed and dated at its end',
  obituary: 'a notice of a death, in a black frame',
  letters: 'letters of readers, a crosshead over each',
  interview: 'questions and answers',
  index: 'headlines of other pages, filled in by itself',
  ad: 'an advertisement of the size in ad',
};

function listKinds(): string {
  const kinds = Object.entries(kindMeanings).map(([kind, meaning]) => `${kind} (${meaning})`);
  return `What the article is and how it is set: ${kinds.join(', ')}.`;
}

export const paperDescriptions = {
  name: 'The name of the paper, as the masthead shows it.',
  language: 'The language of the paper, as a language tag: zh-Hans, en, ja.',
  timeZone: 'The time zone in which the paper dates its editions: Asia/Shanghai.',
  sections: 'The sections of the paper, in the order of its menu.',
  'sections.id': 'The name of the section in addresses and in front matter: economy.',
  'sections.page': 'The page on which the articles of the section are printed.',
  'sections.name': 'The name of the section as readers see it.',
  'sections.aliases':
    'Ids that the section had before: their addresses lead here, and articles may have them.',
  nameLatin: 'The name of the paper in Latin letters, printed under a name in another script.',
  tagline: 'A line about the paper, printed in the masthead.',
  publisher: 'Who publishes the paper.',
  contact: 'How readers reach the paper, in one line.',
  footer: 'A paragraph of Markdown under every page of the site: registration number, address.',
  url: 'The public address of the site, which links to share begin with: https://news.example.com, or with a path, https://example.com/news, where the paper is a part of another site.',
  since: 'An edition and its issue number, from which those of later editions are counted.',
  'since.date': 'The date of that edition: 2023-03-10.',
  'since.issue': 'The issue number of that edition.',
  sheet: 'The sheet that the paper is laid out for; a tabloid if left out.',
  ...under('sheet', sheetFields),
  theme: 'The paper’s own face: logo, colour and type.',
  'theme.logo':
    'A picture beside paper.yaml (SVG, PNG, …) that is shown in place of the name in mastheads.',
  'theme.color': 'The spot colour, as # and six digits in quotes: "#a3201b".',
  'theme.headlineFace': `The face of headlines: ${listFaces()}.`,
  'theme.bodyFace': `The face of the text: ${listFaces()}.`,
  analytics:
    'A script that counts readers; its other fields become data attributes: websiteId becomes data-website-id.',
  'analytics.src': 'The https address of the script.',
  lexicon:
    'Words that headlines never break and dictionaries lack: names of offices, events, brands.',
  traditional: 'How a Chinese paper is shown in the other script, at addresses with ?script=.',
  'traditional.region':
    'Whose traditional characters: tw (裡, 臺) or hk (裏, 台); by default those of the language.',
  'traditional.exceptions':
    'Words that the paper writes in its own way, simplified first: { 台湾: 台灣, 钟楚: 鐘楚 }.',
  smartQuotes: 'False prints straight quotes, -- and ... as they are typed.',
  edits:
    'When readers see saved edits of a published edition: save, within a second, or publish, at the next publish.',
} satisfies Descriptions<typeof paperSchema>;

export const editionDescriptions = {
  issue: 'The issue number, where it is not counted from the paper’s first edition.',
  pages: 'The pages of the edition, in any order.',
  'pages.number': 'The number of the page.',
  'pages.name': 'The name of the page, as its folio prints it.',
  'pages.editors': 'Who edited the page.',
  'pages.designers': 'Who designed the page.',
  'pages.proofreaders': 'Who read the proofs of the page.',
  'pages.sheet': 'The sheet of this page, where it is not the paper’s.',
  ...under('pages.sheet', sheetFields),
} satisfies Descriptions<typeof editionSchema>;

export const standingDescriptions = {
  title: 'The title of the page, and its name at the foot of every page of the site.',
  description: 'What the page is about, in one sentence, for search engines and shared links.',
  aliases: 'Names that the page had before: their addresses lead here.',
  draft: 'True keeps the page from readers.',
} satisfies Descriptions<typeof standingSchema>;

export const frontmatterDescriptions = {
  title: 'The headline.',
  section: 'The id of a section of paper.yaml.',
  kicker: 'A line above the headline that leads up to it.',
  deck: 'A line below the headline that says more.',
  column: 'A standing label over the article: the name of a series or a regular column.',
  page: 'The page on which the article begins; without it, the layout chooses one.',
  rank: 'How important the article is: 1 lead, 2 second, 3 normal, 4 small, 5 brief.',
  byline: 'Who wrote it, printed exactly as written.',
  places: 'The places that the article is about, for search and metadata.',
  keywords: 'What the article is about, for search and metadata.',
  published: 'When the article came out, where that is not the morning of the edition.',
  updated: 'When the article was last changed.',
  corrections: 'What was wrong in the article and is now right, printed under it.',
  'corrections.date': 'The day of the correction: 2023-03-11.',
  'corrections.text': 'What was wrong and what is right, in plain text.',
  layout: 'What the layout must do with the article.',
  'layout.span': 'The width of the article in columns.',
  'layout.box': 'True puts the article into a ruled, tinted box.',
  'layout.place': 'Where the article is placed on its page: lead, top or bottom.',
  'layout.picture': 'How large its picture is: none, small or large.',
  'layout.keepWith': 'The slug of the article that it should be placed next to.',
  aliases: 'Former slugs of the article, whose addresses lead to it.',
  draft: 'True keeps the article out of the edition.',
  withdrawn: 'Takes a published article back: its address says since when and why.',
  'withdrawn.date': 'The day on which the article was withdrawn: 2023-03-11.',
  'withdrawn.reason': 'Why it was withdrawn, in one sentence for readers.',
  kind: listKinds(),
  ad: `The size and place of an advertisement (kind: ad), in columns and rows or in millimetres. A page has the columns of sheet.columns, or without it ${columnsOfSheets}; layout DATE draws them.`,
  'ad.columns':
    'Its width in columns of the page; all of them make a strip over the whole width, and more get a warning.',
  'ad.rows': 'Its height in rows of the page, each as high as a line of the text.',
  'ad.width': 'Its width in millimetres.',
  'ad.height': 'Its height in millimetres.',
  'ad.place':
    'The corner of the page; bottom if left out. top and bottom: the outer corner there, at the right on odd pages, at the left on even ones; left and right: that corner at the foot; top-left, top-right, bottom-left, bottom-right: as they say. For a strip over the whole width, write as many columns as the page has, and top or bottom.',
  'ad.page': 'The page that it was sold for; page says the same.',
} satisfies Descriptions<typeof frontmatterSchema>;

type Under<Prefix extends string, Texts> = {
  [Key in keyof Texts & string as `${Prefix}.${Key}`]: string;
};

/** The same descriptions for fields inside another one. */
function under<const Prefix extends string, Texts extends Readonly<Record<string, string>>>(
  prefix: Prefix,
  texts: Texts,
): Under<Prefix, Texts>;
function under(prefix: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(texts).map(([name, text]) => [`${prefix}.${name}`, text]);
  return Object.fromEntries(entries);
}
