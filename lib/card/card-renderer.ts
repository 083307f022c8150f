import { createHash } from 'node:crypto';
import { BusyError } from '@/lib/store/busy-error';
import { type CachedFile, openFileCache } from '@/lib/store/file-cache';
import type { CardShape } from './card-sizes';
import {
  type ArticleSubject,
  type CardSubject,
  type DigestPicture,
  type PageSubject,
  picturesOf,
  versionOf,
} from './card-subject';
import type { CardOrder } from './draw-card';
import type { ReadPicture } from './raster/rasterize-photograph';

/** Makes the pictures that are shared of a view, with a cache on disk. */
export interface CardRenderer {
  /** Returns the card of an article or page as PNG. */
  card: (request: CardRequest, shape: CardShape) => Promise<CachedFile>;
  /** Returns the whole sheet of a page as PNG. */
  cover: (request: CardRequest<PageSubject>) => Promise<CachedFile>;
  /** Returns the clipping of an article as PNG. */
  clipping: (
    request: CardRequest<ArticleSubject>,
    address: string | undefined,
  ) => Promise<CachedFile>;
}

export interface CardRequest<T extends CardSubject = CardSubject> {
  subject: T;
  /** `versionOf` the subject. */
  version: string;
}

export interface CardRendererParts {
  /** The folder of the cache. */
  folder: string;
  /** Name of the running build, part of each key: another build may draw the same card differently. */
  build: string;
  /** Returns the bytes of a copy of a picture that is large enough for a clipping. */
  readPicture: ReadPicture;
  /** By default, pictures are compared byte by byte. */
  digestPicture?: DigestPicture;
  /** Draws a picture, here or in a thread. */
  draw: (order: CardOrder) => Promise<Uint8Array>;
}

/** Enough for the cards of two weeks of a daily. A card has about 70 KB, a clipping about 500. */
const maxFiles = 1000;
const maxBytes = 256 * 2 ** 20;
/** Seconds after which the new picture is known. */
const retryAfter = 1;

export function openCardRenderer(parts: CardRendererParts): CardRenderer {
  const { folder, build, readPicture, digestPicture = readPicture, draw } = parts;
  const files = openFileCache({ folder, ending: '.png', maxFiles, maxBytes });
  const find = ({ subject, version }: CardRequest, kind: string, order: OrderWithoutPictures) => {
    const key = createHash('sha256').update([build, version, kind].join('\n')).digest('hex');
    return files.find(key, async () => {
      const pictures = await readPictures(order.subject, readPicture);
      // Otherwise a card with a picture that was replaced meanwhile would be cached under the version of the old one.
      if ((await versionOf(subject, digestPicture)) !== version)
        throw new BusyError('A picture of the card has just been replaced', retryAfter);
      return draw({ ...order, pictures });
    });
  };
  return {
    card: (request, shape) =>
      find(request, shape, { kind: 'card', subject: withoutOtherPages(request.subject), shape }),
    cover: (request) =>
      find(request, 'cover', { kind: 'cover', subject: withoutOtherPages(request.subject) }),
    clipping: (request, address) =>
      find(request, `clipping ${address}`, {
        kind: 'clipping',
        subject: withoutOtherPages(request.subject),
        address,
      }),
  };
}

type WithoutPictures<T> = T extends CardOrder ? Omit<T, 'pictures'> : never;
type OrderWithoutPictures = WithoutPictures<CardOrder>;

async function readPictures(subject: CardSubject, read: ReadPicture) {
  const pictures = new Map<string, Uint8Array>();
  for (const source of picturesOf(subject)) {
    const bytes = await read(source);
    if (bytes) pictures.set(source, bytes);
  }
  return pictures;
}

/** Leaves out the plans of the other pages, which are not drawn and would be copied to the thread. */
function withoutOtherPages<T extends CardSubject>(subject: T): T {
  const pages = subject.edition.pages.map((page) => {
    const { plan: _, ...rest } = page;
    return { ...rest, articles: [] };
  });
  return { ...subject, edition: { ...subject.edition, pages } };
}
