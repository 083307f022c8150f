import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Paper } from '@/lib/content/fields/schema';
import type { Edition } from '@/lib/edition/edition';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import type { EpubParts } from './make-epub';
import { namePictures } from './name-pictures';

export interface EpubSource {
  paper: Paper;
  edition: Edition;
  /** The public origin; undefined if it is not configured. */
  origin: string | undefined;
  /** The script of the edition, if it is not the paper's own. */
  script?: ChineseScript | undefined;
}

export interface EpubMedia {
  /** Returns the copy of a picture for paper (`epubCopy`), or a drawing; undefined if there is none. */
  readPicture: (name: string) => Promise<Uint8Array | undefined>;
  /** Draws the front page; returns undefined where the paper has no sheets. */
  drawCover: () => Promise<Uint8Array | undefined>;
}

/** JPEG and PNG, which every e-reader shows, in the width of its screen. */
export const epubCopy = { kind: 'paper', width: 1250 } as const;

/** How many pictures are read at once: making a copy may take 200 MB. */
const atOnce = 2;

/** Gathers what the publication of an edition is made of. */
export async function gatherEpub(source: EpubSource, media: EpubMedia): Promise<EpubParts> {
  const { paper, edition, origin, script } = source;
  const limit = pLimit(atOnce);
  const read = namePictures(edition.articles).map((name) =>
    limit(async () => ({ name, bytes: await media.readPicture(name) })),
  );
  const pictures = (await Promise.all(read)).flatMap(({ name, bytes }) =>
    bytes ? [[name, bytes] as const] : [],
  );
  return {
    paper,
    edition: withoutPlans(edition),
    origin,
    script,
    pictures: new Map(pictures),
    cover: await media.drawCover(),
  };
}

/**
 * Returns a digest of everything that a publication is made of, except the bytes of its pictures and its cover.
 *
 * @returns hexadecimal
 */
export function digestEpub({ paper, edition, origin }: EpubSource): string {
  const state = [paper, withoutPlans(edition), origin ?? ''];
  return createHash('sha256').update(JSON.stringify(state)).digest('hex');
}

/** A publication has no sheets but its cover. */
function withoutPlans(edition: Edition): Edition {
  return { ...edition, pages: edition.pages.map(({ plan: _, ...page }) => page) };
}
