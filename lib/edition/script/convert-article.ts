import type { Article, Picture, WithdrawnArticle } from '@/lib/content/article';
import type { Byline } from '@/lib/content/bylines/byline';
import type { EditionSettings } from '@/lib/content/fields/schema';
import type { StandingPage } from '@/lib/content/standing/standing-page';
import type { Names, TextConverter } from '@/lib/language/chinese/script/convert-text';
import { toNameSlug } from '../addresses/name-slug';
import { convertBody } from './convert-body';

/** How the texts of an edition are converted to the other Chinese script. */
export interface ScriptConversion {
  converter: TextConverter;
  /** The people of the edition. */
  names: Names;
  /** The language tag of the result. */
  tag: string;
}

/** Returns an article in the other script. Its slug, and whatever nobody reads, remains. */
export function convertArticle(article: Article, conversion: ScriptConversion): Article {
  const text = textOf(conversion);
  const { label, kicker, deck, byline, places, keywords, corrections } = article;
  const named = [...places, ...(label === undefined ? [] : [label])];
  return {
    ...article,
    title: text(article.title),
    ...(label !== undefined && { label: text(label) }),
    ...(kicker !== undefined && { kicker: text(kicker) }),
    ...(deck !== undefined && { deck: text(deck) }),
    ...(byline && { byline: convertByline(byline, conversion) }),
    places: places.map(text),
    keywords: keywords.map(text),
    ...(named.length > 0 && {
      nameSlugs: Object.fromEntries(named.map((name) => [text(name), toNameSlug(name)])),
    }),
    corrections: corrections.map((one) => ({ ...one, text: text(one.text) })),
    body: convertBody(article.body, { convert: text, tag: conversion.tag }),
    pictures: article.pictures.map((picture) => convertPicture(picture, text)),
    summary: text(article.summary),
  };
}

type Convert = (text: string) => string;

const textOf =
  ({ converter, names }: ScriptConversion): Convert =>
  (text) =>
    converter.text(text, names);

function convertPicture(picture: Picture, text: Convert): Picture {
  const { alt, caption, credit } = picture;
  return {
    ...picture,
    alt: text(alt),
    ...(caption !== undefined && { caption: text(caption) }),
    ...(credit !== undefined && { credit: text(credit) }),
  };
}

/** Its parts are converted one by one, so that they remain the parts of the printed line. */
function convertByline(byline: Byline, conversion: ScriptConversion): Byline {
  const { converter } = conversion;
  const text = textOf(conversion);
  const parts = byline.parts.map((part) =>
    part.name === undefined
      ? { ...part, text: text(part.text) }
      : {
          text: spread(part.text, converter.name(part.name)),
          name: converter.name(part.name),
        },
  );
  return {
    ...byline,
    parts,
    printed: parts.map((part) => part.text).join(''),
    people: byline.people.map(({ name, roles }) => ({ name: converter.name(name), roles })),
  };
}

/** Puts the characters of a name where the printed name has its own: `张　三`. */
function spread(printed: string, name: string): string {
  const characters = [...name];
  const spaces = /\s/u;
  if ([...printed].filter((one) => !spaces.test(one)).length !== characters.length) return name;
  return Array.from(printed, (one) => (spaces.test(one) ? one : characters.shift())).join('');
}

export function convertWithdrawn<A extends WithdrawnArticle>(
  article: A,
  conversion: ScriptConversion,
): A {
  const text = textOf(conversion);
  const { title, reason } = article;
  return { ...article, reason: text(reason), ...(title !== undefined && { title: text(title) }) };
}

export function convertSettings(
  settings: EditionSettings,
  conversion: ScriptConversion,
): EditionSettings {
  const { converter } = conversion;
  return {
    ...settings,
    pages: settings.pages.map((page) => ({
      ...page,
      name: converter.text(page.name),
      editors: page.editors.map(converter.name),
      designers: page.designers.map(converter.name),
      proofreaders: page.proofreaders.map(converter.name),
    })),
  };
}

export function convertStandingPage(
  page: StandingPage,
  conversion: ScriptConversion,
): StandingPage {
  const text = textOf(conversion);
  return {
    ...page,
    title: text(page.title),
    description: text(page.description),
    body: convertBody(page.body, { convert: text, tag: conversion.tag }),
    pictures: page.pictures.map((picture) => convertPicture(picture, text)),
  };
}
