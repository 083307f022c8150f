import { join } from 'node:path';
import { cache } from 'react';
import { matchAddress } from '@/lib/addresses/match-address';
import { type CardRequest, openCardRenderer } from '@/lib/card/card-renderer';
import {
  type ArticleSubject,
  type CardSubject,
  findArticleSubject,
  findPageSubject,
  type PageSubject,
  versionOf,
} from '@/lib/card/card-subject';
import { articlePath } from '@/lib/edition/addresses/paths';
import type { Edition } from '@/lib/edition/edition';
import { runJob } from '@/lib/jobs/run-job';
import type { CachedFile } from '@/lib/store/file-cache';
import { buildName } from './build-name';
import {
  findLogo,
  findPicture,
  getOwnEdition,
  getOwnNewestEdition,
  getOwnPaper,
  getPaper,
} from './data';
import { digestPicture, findCopy } from './pictures';
import { knownOrigin } from './site-origin';

const renderer = openCardRenderer({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'cards'),
  build: buildName ?? String(Date.now()),
  readPicture,
  digestPicture: digestSource,
  draw: (order) => runJob('costly', 'drawCard', order),
});

/** Finds a picture file by its address on the page. */
async function findSource(source: string) {
  const { form, values: { date = '', name = '' } = {} } = matchAddress(source) ?? {};
  const file = await (form === 'logo' ? findLogo(name) : findPicture(date, name));
  return file && { file, name };
}

/** In pixels: as wide as a picture across a clipping, which has two and a half to each of a card's. */
const cardCopy = { kind: 'paper', width: 2000 } as const;

/** Reads a copy of a picture by its address on the page. */
async function readPicture(source: string): Promise<Uint8Array | undefined> {
  const found = await findSource(source);
  if (!found) return undefined;
  const { file, name } = found;
  return (await findCopy(file, name, cardCopy))?.read();
}

async function digestSource(source: string): Promise<string | undefined> {
  const found = await findSource(source);
  return found && digestPicture(found.file);
}

/**
 * Finds the card of a view: of an article, a page, or the front page of an edition, which is the newest one for
 * the home page. Returns undefined if the view has no card of its own.
 *
 * @param view path of the view: `/`, `/2023-03-10/pages/2`
 */
export const findCard = cache(async (view: string): Promise<CardRequest | undefined> => {
  const subject = await findSubject(view);
  return subject && { subject, version: await versionOf(subject, digestSource) };
});

async function findSubject(view: string): Promise<CardSubject | undefined> {
  const { form, values } = matchAddress(view) ?? {};
  const { date = '', page = '', slug = '' } = values ?? {};
  const [paper, edition] = await Promise.all([
    getOwnPaper(),
    form === 'home' ? getOwnNewestEdition() : getOwnEdition(date),
  ]);
  if (!edition) return undefined;
  const source = { paper, edition, origin: knownOrigin(paper) };
  if (form === 'page') return findPageSubject(source, page);
  if (form === 'article') return findArticleSubject(source, slug);
  const isFront = form === 'home' || form === 'edition';
  return isFront ? findPageSubject(source, String(edition.pages.at(0)?.number)) : undefined;
}

export const drawCard = renderer.card;

/** Finds the cover of an edition: its front page. Undefined where it has no sheets. */
export async function findCover(edition: Edition): Promise<CardRequest<PageSubject> | undefined> {
  const paper = await getPaper();
  const source = { paper, edition, origin: knownOrigin(paper) };
  const subject = findPageSubject(source, String(edition.pages.at(0)?.number));
  return subject && { subject, version: await versionOf(subject, digestSource) };
}

export const drawCover = renderer.cover;

/** Returns the clipping of an article, a PNG file, with its subject. */
export async function getClipping(
  date: string,
  slug: string,
): Promise<{ subject: ArticleSubject; file: CachedFile } | undefined> {
  const [paper, edition] = await Promise.all([getOwnPaper(), getOwnEdition(date)]);
  const origin = knownOrigin(paper);
  const subject = edition && findArticleSubject({ paper, edition, origin }, slug);
  if (!subject) return undefined;
  const version = await versionOf(subject, digestSource);
  const address = origin && origin + articlePath(date, subject.article.slug);
  return { subject, file: await renderer.clipping({ subject, version }, address) };
}
