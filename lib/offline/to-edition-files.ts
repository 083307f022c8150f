import { isDrawing, listScreenCopies } from '@/lib/addresses/picture-variants';
import { withScript } from '@/lib/addresses/script-query';
import type { Article, Picture } from '@/lib/content/article';
import {
  articlePath,
  editionPath,
  iconPath,
  listenPath,
  logoPath,
  offlinePath,
  pagePath,
  picturePath,
  variantPath,
} from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { type EditionFiles, filesFormat, type KeptFile, type KeptPicture } from './edition-files';

export interface EditionFilesParts {
  edition: Edition;
  paper: { language: string; logo?: { name: string } | undefined };
  /** The script of the edition, if it is not the paper's own. */
  script?: ChineseScript | undefined;
  version: string;
  /** The version of each picture by its name. */
  pictureVersions: ReadonlyMap<string, string>;
  /** Files of the build. */
  built: readonly KeptFile[];
  /** Address of a face with the letters of the notice. */
  noticeFace: string | undefined;
}

/**
 * About how many bytes a view has, measured on the sample and on trial editions: what it has anyway, and what each
 * character adds. A sheet says where each line is, and Next sends each view twice, as HTML and as data for its router.
 */
const sizes = {
  article: { least: 68_000, perCharacter: 9 },
  sheet: { least: 60_000, perCharacter: 60 },
  listening: { least: 4000, perCharacter: 5 },
} as const;

/**
 * About how many bytes of faces an article has, of whose characters each view has files of its own, and a sheet. Papers
 * in Latin letters have the same files for nearly all views.
 */
const faces = { article: 120_000, perCharacter: 35, sheet: 200_000, latin: 300_000 } as const;

/** In bytes a pixel: photographs as WebP in the quality of `lib/pictures/make-copy.ts`. */
const perPixel = 0.11;

const iconNames = [
  'favicon.ico',
  'icon.svg',
  'apple-icon.png',
  'icon-192.png',
  'manifest.webmanifest',
] as const;
/** In bytes. */
const iconSize = 5000;
const noticeSize = 9000;

/** Lists everything that a device keeps of an edition that readers may see. */
export function toEditionFiles(parts: EditionFilesParts): EditionFiles {
  const { edition, paper, script, version, pictureVersions, built, noticeFace } = parts;
  const { date } = edition;
  const { keep } = languageOf(paper.language).messages;
  const articles = listArticles(edition);
  const pictures = articles.flatMap((article) => article.pictures);
  return {
    format: filesFormat,
    date,
    title: formatDay(date, paper.language),
    language: paper.language,
    ...(script && { script }),
    version,
    pages: [
      ...listSheets(edition),
      ...articles.map((article) => ({
        address: articlePath(date, article.slug),
        bytes: sizes.article.least + sizes.article.perCharacter * article.characters,
      })),
      toListening(edition),
    ].map(({ address, bytes }) => ({ address: withScript(address, script), bytes })),
    pictures: [...new Map(pictures.map((picture) => [picture.name, picture])).values()].map(
      (picture) => toKeptPicture(date, picture, pictureVersions.get(picture.name) ?? ''),
    ),
    shared: [
      ...built,
      ...iconNames.map((name) => ({ address: iconPath(name), bytes: iconSize })),
      ...(paper.logo ? [{ address: logoPath(paper.logo.name), bytes: iconSize }] : []),
      { address: withScript(offlinePath, script), bytes: sizes.article.least },
      ...(noticeFace === undefined ? [] : [{ address: noticeFace, bytes: noticeSize }]),
    ],
    faceBytes: sizeOfFaces(articles, edition.pages.length + 1, paper.language),
    texts: {
      kept: keep.noticeKept,
      newest: keep.noticeNewest,
      list: keep.keptEditions,
      ...(noticeFace !== undefined && { face: noticeFace }),
    },
  };
}

/** The longest texts are in it as they are printed and as they are spoken. */
function toListening({ date, articles }: Edition): KeptFile {
  const characters = articles.reduce((sum, one) => sum + one.characters, 0);
  return {
    address: listenPath(date),
    bytes: sizes.listening.least + sizes.listening.perCharacter * characters,
  };
}

function sizeOfFaces(articles: readonly Article[], sheets: number, language: string): number {
  if (languageOf(language).script === 'latin') return faces.latin;
  const characters = articles.reduce((sum, one) => sum + one.characters, 0);
  return articles.length * faces.article + characters * faces.perCharacter + sheets * faces.sheet;
}

/** All that have an address, each once: advertisements and indexes as well, to which sheets link. */
function listArticles({ pages, articles, unlisted }: Edition): Article[] {
  const all = [
    ...articles,
    ...pages.flatMap((page) => [...page.articles, ...page.ads]),
    ...unlisted,
  ];
  return [...new Map(all.map((article) => [article.slug, article])).values()];
}

/** The first page is also the edition's own view. */
function listSheets({ date, pages }: Edition): KeptFile[] {
  const sizeOf = (articles: readonly Article[]) => {
    const characters = articles.reduce((sum, one) => sum + one.characters, 0);
    return sizes.sheet.least + sizes.sheet.perCharacter * characters;
  };
  const front = { address: editionPath(date), bytes: sizeOf(pages[0]?.articles ?? []) };
  return [
    front,
    ...pages.map(({ number, articles }) => ({
      address: pagePath(date, number),
      bytes: sizeOf(articles),
    })),
  ];
}

function toKeptPicture(date: string, picture: Picture, version: string): KeptPicture {
  const { name, width, height, bytes } = picture;
  const address = picturePath(date, name);
  if (isDrawing(name)) return { address, version, copies: [{ address, bytes, width }] };
  const copies = listScreenCopies(width).map((copy) => ({
    address: variantPath(address, copy.name),
    bytes: Math.round(copy.width * ((copy.width * height) / width) * perPixel),
    width: copy.width,
  }));
  return { address, version, copies };
}
