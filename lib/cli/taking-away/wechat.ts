/**
 * `npm run paper -- wechat DATE SLUG [--out FILE] [--json]`: writes a page from which an article is copied into the editor
 * of an official account (公众号): its text with inline styles, its links as numbered notes, its pictures as data, which the
 * editor uploads when the text is pasted.
 */
import { writeFile } from 'node:fs/promises';
import { siteOrigin } from '@/lib/addresses/site-origin';
import type { Article } from '@/lib/content/article';
import { findArticle, isArticle } from '@/lib/edition/edition';
import { toBookPictures } from '@/lib/export/epub/book-pictures';
import {
  toWechatArticle,
  type WechatArticle,
  wechatLimits,
} from '@/lib/export/wechat/wechat-article';
import { toWechatPage } from '@/lib/export/wechat/wechat-page';
import { type Command, type CommandIo, usageError } from '../command';
import { parseArguments } from '../command-input';
import { describeDateProblem } from './date-argument';
import { openPictures } from './open-pictures';
import { openPublicEdition, type PublicEdition } from './open-public-edition';

const usage = 'Usage: npm run paper -- wechat DATE SLUG [--out FILE] [--json]';

/** What `--json` prints. */
export interface WechatReport extends Omit<WechatArticle, 'html'> {
  file: string;
  /** What is longer than the editor of an official account takes. */
  warnings: string[];
}

export const wechat: Command = async (args, io) => {
  const parsed = parseArguments({
    args,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [date, slug, ...more] = parsed?.positionals ?? [];
  const problem = describeDateProblem(date) ?? describeSlugProblem(slug);
  if (
    !parsed ||
    problem !== undefined ||
    more.length > 0 ||
    date === undefined ||
    slug === undefined
  ) {
    if (problem !== undefined) io.err(problem);
    io.err(usage);
    return usageError;
  }
  const opened = await openPublicEdition(date, io);
  if (!opened) return 1;
  const article = findArticle(opened.edition, slug);
  if (!article || !isArticle(article)) {
    io.err(describeMissing(opened, slug, article));
    return 1;
  }
  const made = await makeArticle(opened, article, io);
  const file = parsed.values.out ?? `${date}-${article.slug}-wechat.html`;
  await writeFile(file, toWechatPage(made, opened.paper.language));
  report(made, file, { ...io, json: parsed.values.json });
  return 0;
};

const describeSlugProblem = (slug: string | undefined): string | undefined =>
  slug === undefined ? 'SLUG is missing: write the last part of the article’s address.' : undefined;

function describeMissing(
  { edition }: PublicEdition,
  slug: string,
  found: Article | undefined,
): string {
  const { date } = edition;
  if (found) return `${slug} is no article: only articles are written for official accounts.`;
  const gone = edition.withdrawn.find((one) => one.slug === slug || one.aliases.includes(slug));
  if (gone) return `${slug} was withdrawn on ${gone.date}, so it is not written.`;
  return `There is no article ${slug} in ${date}: npm run paper -- layout ${date} lists them.`;
}

async function makeArticle(
  opened: PublicEdition,
  article: Article,
  { stateDir }: CommandIo,
): Promise<WechatArticle> {
  const { paper, edition } = opened;
  const origin = siteOrigin({ siteUrl: process.env.SITE_URL, paperUrl: paper.url });
  const read = openPictures(opened, stateDir);
  const copies = new Map<string, Uint8Array>();
  for (const { name } of article.pictures) {
    const bytes = await read('picture', name);
    if (bytes) copies.set(name, bytes);
  }
  const pictures = [...(await toBookPictures(copies))].map(
    ([name, { type, bytes }]) =>
      [name, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`] as const,
  );
  return toWechatArticle({ paper, edition, article, origin, pictures: new Map(pictures) });
}

function report(
  made: WechatArticle,
  file: string,
  { json, out, err }: Pick<CommandIo, 'out' | 'err'> & { json: boolean },
): void {
  const { title, digest, pictures } = made;
  const warnings = [
    ...describeLength('title', title, wechatLimits.title),
    ...describeLength('digest', digest, wechatLimits.digest),
  ];
  if (json) {
    out(
      JSON.stringify(
        { file, title, digest, pictures, warnings } satisfies WechatReport,
        undefined,
        2,
      ),
    );
    return;
  }
  out(file);
  out(`Title: ${title}`);
  out(`Digest: ${digest}`);
  for (const warning of warnings) err(warning);
  if (pictures.length > 0)
    err(
      `The editor uploads the pictures when the text is pasted. Where one is missing then, insert its file: ${pictures.join(', ')}`,
    );
}

function describeLength(name: string, text: string, most: number): string[] {
  const { length } = [...text];
  return length > most
    ? [`The ${name} has ${length} characters, and WeChat takes ${most}: shorten it there.`]
    : [];
}
