/**
 * The manifest of an edition, `DATE/published.json`. `paper publish` writes it beside the articles, so that it goes
 * wherever they go: what was promised to readers depends on no cache and on no machine. An edition without it is a
 * proof, which nobody sees.
 */
import { z } from 'zod';
import { isEditionDate } from '../fields/edition-date';
import { parseMoment } from '../fields/zoned-time';
import { readBytes, readBytesNow } from '../files/read-bytes';
import type { Release } from './edition-state';

const moment = z
  .string()
  .refine((text) => parseMoment(text)?.offset !== undefined && !Number.isNaN(Date.parse(text)));

const withdrawal = z.object({ date: z.string().refine(isEditionDate), reason: z.string() });

const publishedArticle = z.object({
  /** When readers could first see it: ISO 8601 with offset. */
  published: moment,
  /** A short hash of what readers see of it, to tell later whether it changed. */
  digest: z.string().exactOptional(),
  /** Its headline, for the page that says that it was withdrawn. */
  title: z.string().exactOptional(),
  withdrawn: withdrawal.exactOptional(),
});

export const publicationSchema = z.object({
  /** When readers may see the edition: ISO 8601 with offset. Files of earlier versions lack it: they see it. */
  release: moment.exactOptional(),
  /** The printed issue number; null for an edition without one. Files of earlier versions lack it. */
  issue: z.int().positive().nullable().exactOptional(),
  /** Every slug that ever was an address of the edition, sorted. */
  addresses: z.array(z.string()),
  /** By slug. */
  articles: z.record(z.string(), publishedArticle).default({}),
  /**
   * The people of its bylines: names by the slugs of their addresses, also those that they had when it was published
   * earlier. Files of earlier versions lack it.
   */
  people: z.record(z.string(), z.string()).default({}),
  /** The pages as they were made up, to tell later which of them changed. */
  pages: z
    .array(
      z.object({
        number: z.int().positive(),
        /** Slugs of the articles that are on the page. */
        articles: z.array(z.string()),
        /** A short hash of the places of all articles on the page. */
        layout: z.string(),
      }),
    )
    .default([]),
  /** The ids of the sections that articles of the edition were ever listed in. Files of earlier versions lack it. */
  sections: z.array(z.string()).default([]),
  /** The names of the standing pages that there were when it was published. Files of earlier versions lack it. */
  standing: z.array(z.string()).default([]),
  /**
   * The pictures that were ever shown at addresses of the edition: names of files, with the slugs of the articles that
   * showed them. Files of earlier versions lack it.
   */
  pictures: z.record(z.string(), z.array(z.string())).default({}),
  /** When `publish` last ran: ISO 8601 with offset. Files of earlier versions lack it. */
  at: moment.exactOptional(),
  /** A short hash of each file by its name, to tell later which were saved again. Files of earlier versions lack it. */
  files: z.record(z.string(), z.string()).default({}),
  /** Names the folder of copies that readers see where saved edits wait for `publish`. */
  copy: z
    .string()
    .regex(/^[\w-]+$/)
    .exactOptional(),
});

export type Publication = z.output<typeof publicationSchema>;

/**
 * In bytes. A daily with 120 stories and as many pictures has 50 kB, one with 1,000 stories, 10,000 pictures and the
 * longest headlines 1.5 MB. A manifest does not grow with the archive: each edition has its own.
 */
export const longestManifest = 8_000_000;

/** Returns the path of the manifest in the content folder. */
export const manifestOf = (date: string): string => `${date}/published.json`;

export interface ReadPublication {
  /** Absent if the edition was never published, and if the manifest cannot be read. */
  publication?: Publication;
  /** The text of the manifest; absent without one. */
  text?: string;
  /** True for a manifest that cannot be read. */
  isBad: boolean;
  /** True for one that is longer than `longestManifest`, of which nothing is read. */
  isTooLong?: true;
}

/** One byte more, to tell whether it is longer. */
const range = { most: longestManifest + 1 };

export async function readPublication(contentDir: string, date: string): Promise<ReadPublication> {
  return parsePublication(await readBytes(contentDir, manifestOf(date), range));
}

/**
 * Does the same at once, while other callers wait. It is for the manifests of thousands of editions, a few at a time:
 * each takes a tenth of the time that way.
 */
export function readPublicationNow(contentDir: string, date: string): ReadPublication {
  return parsePublication(readBytesNow(contentDir, manifestOf(date), range));
}

function parsePublication(bytes: Uint8Array | undefined): ReadPublication {
  if (!bytes) return { isBad: false };
  if (bytes.length > longestManifest) return { isBad: true, isTooLong: true };
  const text = new TextDecoder().decode(bytes);
  try {
    const { data } = publicationSchema.safeParse(JSON.parse(text));
    return data ? { publication: data, text, isBad: false } : { text, isBad: true };
  } catch {
    return { text, isBad: true };
  }
}

export function releaseOf(publication: Publication | undefined): Release {
  if (!publication) return undefined;
  return publication.release === undefined ? 0 : Date.parse(publication.release);
}
