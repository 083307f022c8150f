import { join } from 'node:path';
import { cache } from 'react';
import { type CardOrder, openCardPress } from '@/lib/card/card-press';
import {
  type ArticleSubject,
  type CardSubject,
  findArticleSubject,
  findPageSubject,
  versionOf,
} from '@/lib/card/card-subject';
import { articlePath } from '@/lib/edition/addresses/paths';
import { buildName } from './build-name';
import { getEdition, getNewestEdition, getPaper, getPicture } from './data';
import { knownOrigin } from './site-origin';

const press = openCardPress({
  folder: join(process.env.STATE_DIR ?? '.banmian', 'cards'),
  build: buildName ?? String(Date.now()),
  readPicture,
  log: console.warn,
});

/** A picture by its address on the page. */
async function readPicture(source: string): Promise<Uint8Array | undefined> {
  const [, date = '', , name = ''] = source.split('/');
  return (await getPicture(date, decodeURIComponent(name)))?.bytes;
}

/**
 * What the card of a view shows: an article, a page, or the front of an edition, the newest one's for the
 * paper itself; undefined where the view has no card of its own.
 *
 * @param view its address: `/`, `/2023-03-10/pages/2`
 */
export const findCard = cache(async (view: string): Promise<CardOrder | undefined> => {
  const subject = await findSubject(view);
  return subject && { subject, version: await versionOf(subject, readPicture) };
});

async function findSubject(view: string): Promise<CardSubject | undefined> {
  const [date, second, number, ...more] = view.split('/').filter((segment) => segment !== '');
  const [paper, edition] = await Promise.all([
    getPaper(),
    date === undefined ? getNewestEdition() : getEdition(date),
  ]);
  if (!edition || more.length > 0) return undefined;
  const source = { paper, edition, origin: knownOrigin(paper) };
  if (second === undefined) return findPageSubject(source, String(edition.pages.at(0)?.number));
  if (second === 'pages') return findPageSubject(source, number ?? '');
  return number === undefined ? findArticleSubject(source, second) : undefined;
}

export const drawCard = press.card;

/** An article cut out of its page, and which it is. */
export async function getClipping(
  date: string,
  slug: string,
): Promise<{ subject: ArticleSubject; png: Uint8Array } | undefined> {
  const [paper, edition] = await Promise.all([getPaper(), getEdition(date)]);
  const origin = knownOrigin(paper);
  const subject = edition && findArticleSubject({ paper, edition, origin }, slug);
  if (!subject) return undefined;
  const version = await versionOf(subject, readPicture);
  const address = origin && origin + articlePath(date, subject.article.slug);
  return { subject, png: await press.clipping({ subject, version }, address) };
}
