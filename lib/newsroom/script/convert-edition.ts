import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Article } from '@/lib/content/article';
import type { Paper } from '@/lib/content/fields/schema';
import { creditedPeople } from '@/lib/content/pictures/credited-people';
import type { EditionContent } from '@/lib/content/read-edition';
import {
  convertArticle,
  convertSettings,
  convertWithdrawn,
  type ScriptConversion,
} from '@/lib/edition/script/convert-article';
import {
  convertPaper,
  exceptionsTo,
  otherTag,
  traditionalRegion,
} from '@/lib/edition/script/convert-paper';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import {
  openNames,
  openTextConverter,
  type TextConverter,
} from '@/lib/language/chinese/script/convert-text';
import { findDictionary } from '../chinese-dictionary';

/** How the texts of a paper are converted to one script. */
export interface PaperConversion {
  script: ChineseScript;
  converter: TextConverter;
  tag: string;
  /** The paper in that script. */
  paper: Paper;
  /** What was converted already, as long as its source is in memory: every view of an edition needs all of it. */
  known: {
    articles: WeakMap<Article, Article>;
    contents: WeakMap<EditionContent, Promise<EditionContent>>;
  };
}

/** @param paper in Chinese */
export function openPaperConversion(paper: Paper, script: ChineseScript): PaperConversion {
  const dictionary = findDictionary(paper.language);
  if (!dictionary) throw new Error(`There is no Chinese dictionary for ${paper.language}`);
  const converter = openTextConverter({
    to: script,
    region: traditionalRegion(paper),
    dictionary,
    exceptions: exceptionsTo(script, paper),
  });
  const tag = otherTag(script, paper);
  const known = { articles: new WeakMap(), contents: new WeakMap() };
  return { script, converter, tag, paper: convertPaper(paper, { converter, tag }), known };
}

/** Returns the conversion of some articles, which knows the people whom they name. */
export function conversionOf(
  articles: readonly Article[],
  { converter, tag }: PaperConversion,
): ScriptConversion {
  const credited = creditedPeople(articles.flatMap(({ pictures }) => pictures));
  const people = articles.flatMap(({ byline }) => byline?.people.map(({ name }) => name) ?? []);
  return { converter, tag, names: openNames([...people, ...credited]) };
}

/** Converts articles of one edition, one at a time: each takes a few milliseconds, and others have their turn. */
export async function convertArticles(
  articles: readonly Article[],
  paper: PaperConversion,
): Promise<Article[]> {
  const { articles: known } = paper.known;
  const conversion = conversionOf(articles, paper);
  const converted: Article[] = [];
  for (const article of articles) {
    const one = known.get(article) ?? convertArticle(article, conversion);
    if (!known.has(article)) await letOthersRun();
    known.set(article, one);
    converted.push(one);
  }
  return converted;
}

/** Converts an edition, once for all views of it. */
export function convertContent<C extends EditionContent>(
  content: C,
  paper: PaperConversion,
): Promise<EditionContent> {
  const { contents } = paper.known;
  const converting = contents.get(content) ?? convertNew(content, paper);
  contents.set(content, converting);
  converting.catch(() => contents.delete(content));
  return converting;
}

async function convertNew(
  content: EditionContent,
  paper: PaperConversion,
): Promise<EditionContent> {
  const { date, settings, articles, withdrawn, publication } = content;
  const conversion = conversionOf(articles, paper);
  return {
    date,
    settings: convertSettings(settings, conversion),
    articles: await convertArticles(articles, paper),
    withdrawn: withdrawn.map((one) => convertWithdrawn(one, conversion)),
    ...(publication && { publication }),
  };
}
