import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/content/fields/schema';
import { fontPath } from '@/lib/edition/addresses/paths';
import { fontsOf } from '@/lib/fonts/face-sets';
import { toFontAddress } from '@/lib/fonts/font-address';
import { faceSetOf } from '@/lib/language/face-set';
import { languageOf } from '@/lib/language/find-language';
import { dateLetters } from '@/lib/offline/date-letters';
import type { EditionFiles } from '@/lib/offline/edition-files';
import { isOfflineOn } from '@/lib/offline/is-offline-on';
import { toEditionFiles } from '@/lib/offline/to-edition-files';
import { digestPages } from '@/lib/print/digest-pages';
import { readerScript } from '@/lib/store/reader-script';
import { buildName } from '../build-name';
import { findPicture, getEdition, getSitePaper } from '../data';
import { digestPicture } from '../pictures';
import { listBuildFiles } from './build-files';

/** Lists what a device keeps of an edition; undefined if readers may not see it, or nothing is to be kept. */
export async function findEditionFiles(date: string): Promise<EditionFiles | undefined> {
  const [paper, edition] = await Promise.all([getSitePaper(), getEdition(date)]);
  if (edition?.status !== 'published' || !isOfflineOn) return undefined;
  const { pages, articles, unlisted, withdrawn } = edition;
  const names = [
    ...articles,
    ...pages.flatMap((page) => [...page.articles, ...page.ads]),
    ...unlisted,
  ].flatMap(({ pictures }) => pictures.map(({ name }) => name));
  const pictureVersions = await digestPictures(date, [...new Set(names)]);
  const state = [
    buildName,
    digestPages({ paper, edition, pages }),
    pages.map(({ plan: _, ...page }) => page),
    [unlisted, withdrawn, paper.standingPages],
    [...pictureVersions],
  ];
  const version = createHash('sha256').update(JSON.stringify(state)).digest('base64url');
  return toEditionFiles({
    edition,
    paper,
    script: readerScript(),
    version: version.slice(0, 22),
    pictureVersions,
    built: listBuildFiles(),
    noticeFace: findNoticeFace(paper),
  });
}

/** Every system has Latin letters; for others, the notice has a face with the letters that it may have. */
function findNoticeFace({ language: tag, theme }: Paper): string | undefined {
  const language = languageOf(tag);
  const { noticeKept, noticeNewest, keptEditions } = language.messages.keep;
  if (language.script === 'latin' || language.script === 'other') return undefined;
  const letters = noticeKept + noticeNewest + keptEditions + dateLetters(tag);
  const [font] = fontsOf(faceSetOf(language, theme), 'hei');
  return fontPath(font, toFontAddress(font, [...new Set(letters)].sort().join('')));
}

async function digestPictures(date: string, names: string[]): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const name of names) {
    const file = await findPicture(date, name);
    if (file) digests.set(name, (await digestPicture(file)).slice(0, 22));
  }
  return digests;
}
