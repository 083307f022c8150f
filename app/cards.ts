import { join } from 'node:path';
import { cache } from 'react';
import { matchAddress } from '@/lib/addresses/match-address';
import { type CardRequest, openCardRenderer } from '@/lib/card/card-renderer';
import {
  type ArticleSubject,
  type CardSubject,
  findArticleSubject,
  findPageSubject,
  versionOf,
} from '@/lib/card/card-subject';
import { articlePath } from '@/lib/edition/addresses/paths';
import { runJob } from '@/lib/jobs/run-job';
import type { CachedFile } from '@/lib/store/file-cache';
import { buildName } from './build-name';
import { getEdition, getLogo, getNewestEdition, getPaper, getPicture } from './data';
import { knownOrigin } from './site-origin';

const renderer = openCardRenderer({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'cards'),
  build: buildName ?? String(Date.now()),
  readPicture,
  draw: (order) => runJob('costly', 'drawCard', order),
});

/** Reads a picture by its address on the page. */
async function readPicture(source: string): Promise<Uint8Array | undefined> {
  const { form, values: { date = '', name = '' } = {} } = matchAddress(source) ?? {};
  return form === 'logo' ? getLogo(name) : getPicture(date, name);
}

/**
 * Finds the card of a view: of an article, a page, or the front page of an edition, which is the newest one for
 * the home page. Returns undefined if the view has no card of its own.
 *
 * @param view path of the view: `/`, `/2023-03-10/pages/2`
 */
export const findCard = cache(async (view: string): Promise<CardRequest | undefined> => {
  const subject = await findSubject(view);
  return subject && { subject, version: await versionOf(subject, readPicture) };
});

async function findSubject(view: string): Promise<CardSubject | undefined> {
  const { form, values } = matchAddress(view) ?? {};
  const { date = '', page = '', slug = '' } = values ?? {};
  const [paper, edition] = await Promise.all([
    getPaper(),
    form === 'home' ? getNewestEdition() : getEdition(date),
  ]);
  if (!edition) return undefined;
  const source = { paper, edition, origin: knownOrigin(paper) };
  if (form === 'page') return findPageSubject(source, page);
  if (form === 'article') return findArticleSubject(source, slug);
  const isFront = form === 'home' || form === 'edition';
  return isFront ? findPageSubject(source, String(edition.pages.at(0)?.number)) : undefined;
}

export const drawCard = renderer.card;

/** Returns the clipping of an article, a PNG file, with its subject. */
export async function getClipping(
  date: string,
  slug: string,
): Promise<{ subject: ArticleSubject; file: CachedFile } | undefined> {
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  const origin = knownOrigin(paper);
  const subject = edition && findArticleSubject({ paper, edition, origin }, slug);
  if (!subject) return undefined;
  const version = await versionOf(subject, readPicture);
  const address = origin && origin + articlePath(date, subject.article.slug);
  return { subject, file: await renderer.clipping({ subject, version }, address) };
}
