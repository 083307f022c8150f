/**
 * The newsroom in the other script of a Chinese paper: the same editions, lists and people, with every text that readers
 * see converted. Addresses are those of the paper itself.
 */

import { setImmediate as letOthersRun } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Article } from '@/lib/content/article';
import type { StandingPage } from '@/lib/content/standing/standing-page';
import { convertStandingPage, convertWithdrawn } from '@/lib/edition/script/convert-article';
import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import type { TextConverter } from '@/lib/language/chinese/script/convert-text';
import type { Archive } from '../archive/archive';
import type { Teaser } from '../archive/edition-record';
import type { Day } from '../archive/public-days';
import type { Newsroom } from '../newsroom';
import {
  conversionOf,
  convertArticles,
  openPaperConversion,
  type PaperConversion,
} from './convert-edition';
import { convertCorrections, convertHit, convertRecord, convertTeaser } from './convert-lists';

/** Headlines of the calendar: those of an archive are shown at every visit. */
const mostHeadlines = 20_000;
/** Headlines that are converted at a time, in about 5 ms. */
const headlinesAtOnce = 50;

export interface ConvertedNewsroom extends Newsroom {
  /** Converts what was chosen in the paper's own script. */
  convertText: (text: string) => Promise<string>;
  convertArticles: (articles: readonly Article[]) => Promise<Article[]>;
}

/** @param newsroom of a paper in Chinese that is not in this script itself */
export function convertNewsroom(newsroom: Newsroom, script: ChineseScript): ConvertedNewsroom {
  const findConversion = openConversions(newsroom, script);
  /** Names that were looked up, by how they are shown. */
  const originals = new LRUCache<string, readonly string[]>({ max: mostHeadlines });
  const showNames = (names: readonly string[], show: (name: string) => string) => {
    const shown = [...new Set(names.map(show))];
    for (const one of shown)
      originals.set(
        one,
        names.filter((name) => show(name) === one),
      );
    return shown;
  };
  const toOriginals = (key: string | readonly string[]) =>
    [key].flat().flatMap((one) => originals.get(one) ?? one);
  const convertTeasers = async (teasers: readonly Teaser[]) => {
    const { converter } = await findConversion();
    return teasers.map((teaser) => convertTeaser(teaser, converter));
  };
  /** Every view names all of them at its foot. */
  const standing = new WeakMap<StandingPage, { page: StandingPage; by: TextConverter }>();
  const { archive } = newsroom;
  const convertedArchive: Archive = {
    ...archive,
    listDays: openDays(archive, findConversion),
    listTeasers: async (by, key, page) => {
      const isNamed = by === 'people' || by === 'labels' || by === 'places';
      const list = await archive.listTeasers(by, isNamed ? toOriginals(key) : key, page);
      return list && { ...list, teasers: await convertTeasers(list.teasers) };
    },
    slugPeople: async (edition) => {
      const { converter } = await findConversion();
      const placed = (await newsroom.listArticles(edition.date)) ?? [];
      const articles = placed.map(({ article }) => article);
      const slugs = await archive.slugPeople({ ...edition, articles });
      return new Map(Array.from(slugs, ([name, slug]) => [converter.name(name), slug]));
    },
    readRecord: async (date) => {
      const record = await archive.readRecord(date);
      return record && convertRecord(record, (await findConversion()).converter);
    },
    listNearby: async (located) => {
      const placed = (await newsroom.listArticles(located.date)) ?? [];
      const own = placed.find(({ article }) => article.slug === located.slug)?.article;
      return convertTeasers(await archive.listNearby(own ?? located));
    },
    listSimilar: async (about) => convertTeasers(await archive.listSimilar(about)),
    listCorrections: async (page) => {
      const list = await archive.listCorrections(page);
      return list && convertCorrections(list, (await findConversion()).converter);
    },
    listPeople: async () => {
      const directory = await archive.listPeople();
      const { converter } = await findConversion();
      const people = directory.people.map((one) => ({ ...one, name: converter.name(one.name) }));
      return { ...directory, people };
    },
    listNames: async (by) => {
      const directory = await archive.listNames(by);
      const { converter } = await findConversion();
      const names = directory.names.map((one) => ({ ...one, name: converter.text(one.name) }));
      return { ...directory, names };
    },
    findNames: async (by, slug) => {
      const found = await archive.findNames(by, slug);
      const { converter } = await findConversion();
      return { ...found, names: showNames(found.names, (name) => converter.text(name)) };
    },
    findPerson: async (slug) => {
      const found = await archive.findPerson(slug);
      const { converter } = await findConversion();
      return { ...found, names: showNames(found.names, converter.name) };
    },
    search: async (request) => {
      const found = await archive.search(request);
      const { converter } = await findConversion();
      return { ...found, hits: found.hits.map((hit) => convertHit(hit, converter)) };
    },
    suggest: async (prefix, limit) => {
      const { converter } = await findConversion();
      return (await archive.suggest(prefix, limit)).map((one) => ({
        ...one,
        text: one.kind === 'person' ? converter.name(one.text) : converter.text(one.text),
      }));
    },
  };
  return {
    ...newsroom,
    archive: convertedArchive,
    convertText: async (text) => (await findConversion()).converter.text(text),
    convertArticles: async (articles) => convertArticles(articles, await findConversion()),
    readPaper: async () => (await newsroom.readPaper()) && (await findConversion()).paper,
    listStandingPages: async () => {
      const conversion = conversionOf([], await findConversion());
      const pages = await newsroom.listStandingPages();
      return pages.map((page) => {
        const known = standing.get(page);
        if (known?.by === conversion.converter) return known.page;
        const converted = convertStandingPage(page, conversion);
        standing.set(page, { page: converted, by: conversion.converter });
        return converted;
      });
    },
    findEdition: async (date, form) => newsroom.findEdition(date, form, await findConversion()),
    findNewest: async () => newsroom.findNewest(await findConversion()),
    listArticles: async (date) => {
      const placed = await newsroom.listArticles(date);
      if (!placed) return undefined;
      const own = placed.map(({ article }) => article);
      const articles = await convertArticles(own, await findConversion());
      return articles.map((article, index) => ({ ...placed[index], article }));
    },
    listWithdrawn: async (date) => {
      const withdrawn = await newsroom.listWithdrawn(date);
      const conversion = conversionOf([], await findConversion());
      return withdrawn.map((one) => convertWithdrawn(one, conversion));
    },
  };
}

type FindConversion = () => Promise<PaperConversion>;

/** Returns the conversion of the paper as it is now. */
function openConversions(newsroom: Newsroom, script: ChineseScript): FindConversion {
  let last: { paper: string; conversion: PaperConversion } | undefined;
  return async () => {
    const paper = await newsroom.readPaper();
    if (!paper) throw new Error('There is no paper to convert');
    const written = JSON.stringify(paper);
    if (last?.paper !== written)
      last = { paper: written, conversion: openPaperConversion(paper, script) };
    return last.conversion;
  };
}

/** Returns the days with their headlines, a few of which are converted at a time. */
function openDays({ listDays }: Archive, find: FindConversion): Archive['listDays'] {
  const known = new WeakMap<PaperConversion, LRUCache<string, string>>();
  return async () => {
    const conversion = await find();
    const leads = known.get(conversion) ?? new LRUCache({ max: mostHeadlines });
    known.set(conversion, leads);
    const days: Day[] = [];
    let count = 0;
    for (const day of await listDays()) {
      if (!day.summary) {
        days.push(day);
        continue;
      }
      const { lead } = day.summary;
      const converted = leads.get(lead) ?? conversion.converter.text(lead);
      if (!leads.has(lead)) {
        count += 1;
        if (count % headlinesAtOnce === 0) await letOthersRun();
      }
      leads.set(lead, converted);
      days.push({ ...day, summary: { ...day.summary, lead: converted } });
    }
    return days;
  };
}
