/**
 * Makes an edition a publication that e-readers open: EPUB 3.3, reflowable, an article a file, with the pages of the
 * paper as page list. The same state of an edition gives the same bytes.
 */

import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import { element, toXmlDocument } from '@/lib/edition/feeds/xml';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { toArticlePage } from './article-page';
import { type Book, colophonName, coverName, navigationName, styleName, toBook } from './book';
import { type BookPicture, toBookPictures } from './book-pictures';
import { toBookStyle } from './book-style';
import { toColophonPage } from './colophon-page';
import { coverPicture, toCoverPage } from './cover-page';
import { toNavigationPage } from './navigation-page';
import { type PackageItem, toPackageDocument } from './package-document';
import { type ArchiveFile, writeArchive } from './write-archive';

/** What a publication is made of, as plain data that can be sent to a thread. */
export interface EpubParts {
  paper: Paper;
  edition: Edition;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** The script of the edition, if it is not the paper's own. Links keep it. */
  script?: ChineseScript | undefined;
  /** Copies of the pictures for paper, by the names of their files. One that cannot be read is missing. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** The front page as PNG; undefined where the paper has no sheets. */
  cover: Uint8Array | undefined;
}

export async function makeEpub(parts: EpubParts): Promise<Uint8Array> {
  const pictures = await toBookPictures(parts.pictures);
  return writeArchive(toFiles(parts, toBook(parts.edition), pictures));
}

const folder = 'EPUB/';
const packageName = 'package.opf';

function toFiles(
  parts: EpubParts,
  book: Book,
  pictures: ReadonlyMap<string, BookPicture>,
): ArchiveFile[] {
  const { paper, edition, cover } = parts;
  const pages = [
    ...(cover ? [{ path: coverName, content: toCoverPage(parts) }] : []),
    {
      path: navigationName,
      content: toNavigationPage({ paper, edition, book, hasCover: cover !== undefined }),
    },
    ...book.chapters.map((chapter) => ({
      path: chapter.path,
      content: toArticlePage({ ...parts, book, chapter, pictures }),
    })),
    { path: colophonName, content: toColophonPage(parts) },
  ];
  const media = [
    ...(cover ? [{ path: coverPicture, type: 'image/png', bytes: cover }] : []),
    ...pictures.values(),
  ];
  const items = [
    ...pages.map(({ path }, index) => toPageItem(path, index)),
    { id: 'style', href: styleName, type: 'text/css' },
    ...media.map(({ path, type }, index) => toMediaItem(path, type, index)),
  ];
  const files = [
    {
      path: packageName,
      content: toXmlDocument(toPackageDocument({ ...parts, book, items })),
    },
    ...pages,
    { path: styleName, content: toBookStyle(paper.language) },
    ...media.map(({ path, bytes }) => ({ path, content: bytes })),
  ];
  return [
    { path: 'META-INF/container.xml', content: container },
    ...files.map(({ path, content }) => ({ path: folder + path, content })),
  ];
}

function toPageItem(path: string, index: number): PackageItem {
  return {
    id: `page-${index + 1}`,
    href: path,
    type: 'application/xhtml+xml',
    ...(path === navigationName && { properties: 'nav' }),
    isPage: true,
  };
}

function toMediaItem(path: string, type: string, index: number): PackageItem {
  const properties = path === coverPicture && { properties: 'cover-image' };
  return { id: `picture-${index + 1}`, href: path, type, ...properties };
}

/** Where the package is (EPUB 3.3, 4.2.6.3.1). */
const container = toXmlDocument(
  element(
    'container',
    { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
    [
      element('rootfiles', {}, [
        element('rootfile', {
          'full-path': `${folder}${packageName}`,
          'media-type': 'application/oebps-package+xml',
        }),
      ]),
    ],
  ),
);
