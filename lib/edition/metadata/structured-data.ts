/**
 * Structured data of views in schema.org's vocabulary: articles with their place in print, issues and breadcrumbs.
 * The types of the vocabulary come from schema-dts, so a wrong property fails the type check.
 */
import type {
  BreadcrumbList,
  CorrectionComment,
  Graph,
  ImageObject,
  NewsArticle,
  Organization,
  Periodical,
  Person,
  PublicationIssue,
  Article as SchemaArticle,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { plainSize } from '@/lib/addresses/picture-variants';
import type { Article } from '@/lib/content/article';
import type { Person as BylinePerson } from '@/lib/content/bylines/byline';
import type { Paper } from '@/lib/content/fields/schema';
import type { Role } from '@/lib/language/byline-vocabulary';
import { formatDay } from '@/lib/language/dates';
import { languageOf } from '@/lib/language/find-language';
import { foreignLanguage } from '@/lib/language/foreign-language';
import {
  articlePath,
  editionPath,
  homePath,
  pagePath,
  personPath,
  picturePath,
  searchPath,
} from '../addresses/paths';
import { modifiedOf } from '../article-times';
import { type Edition, findPage, type Page } from '../edition';
import { genreOf, isNews } from '../kind-name';
import { pageTitle } from '../page-title';
import { authorsOf } from './authors-of';
import { descriptionOf } from './description';

export interface DataParts {
  paper: Paper;
  edition: Edition;
  /** `https://example.com`; empty if it is not configured, which makes addresses relative. */
  origin: string;
}

export interface ArticleDataParts extends DataParts {
  article: Article;
  /** The slugs of people, by name. */
  people: ReadonlyMap<string, string>;
  /** The path of the article's wide card. */
  card?: string | undefined;
}

/** One entry of the breadcrumbs. */
export interface Step {
  name: string;
  path: string;
}

/** Returns the data of an article view: the article and its breadcrumbs. */
export function toArticleData(parts: ArticleDataParts): Graph {
  const { edition, origin, article } = parts;
  const page = findPage(edition, article.slug);
  const steps = [
    ...stepsToEdition(parts),
    ...(page ? [stepToPage(page, parts)] : []),
    { name: article.title, path: articlePath(edition.date, article.slug) },
  ];
  const data = isNews(article) ? toNewsArticle(parts) : toPlainArticle(parts);
  return toGraph([data, toBreadcrumbs(steps, origin)]);
}

/** Returns the data of an edition or of one of its pages: the issue and the breadcrumbs. */
export function toEditionData(parts: DataParts & { page?: Page }): Graph {
  const { origin, page } = parts;
  const steps = [...stepsToEdition(parts), ...(page ? [stepToPage(page, parts)] : [])];
  return toGraph([toIssue(parts), toBreadcrumbs(steps, origin)]);
}

/** Returns the data of the home page: the site with its search, and the data of the edition that it shows. */
export function toHomeData(parts: DataParts): Graph {
  return toGraph([
    toIssue(parts),
    toBreadcrumbs(stepsToEdition(parts), parts.origin),
    toSite(parts),
  ]);
}

function toSite({ paper, origin }: DataParts): WebSite {
  const action: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: `${origin}${searchPath}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': `${origin}${homePath}#site`,
    url: origin + homePath,
    name: paper.name,
    inLanguage: paper.language,
    potentialAction: action,
  };
}

/** Returns the data of the archive or of a list of a section or person: its breadcrumbs. */
export function toListData({ paper, origin }: Omit<DataParts, 'edition'>, list: Step): Graph {
  return toGraph([toBreadcrumbs([{ name: paper.name, path: homePath }, list], origin)]);
}

function stepsToEdition({ paper, edition }: DataParts): Step[] {
  const day = { name: formatDay(edition.date, paper.language), path: editionPath(edition.date) };
  return [{ name: paper.name, path: homePath }, day];
}

function stepToPage(page: Page, { paper, edition }: DataParts): Step {
  return { name: pageTitle(page, paper.language), path: pagePath(edition.date, page.number) };
}

/** Serialises data for a script element, escaped so that no text in it can end the element (HTML 13.2.5.4). */
export function toScriptText(data: Graph): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function toGraph(graph: Graph['@graph']): Graph {
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** News has properties for its place in print. Letters to the paper are opinions. */
function toNewsArticle(parts: ArticleDataParts): NewsArticle {
  const { paper, edition, article } = parts;
  const { places, kind } = article;
  const page = findPage(edition, article.slug);
  const section = paper.sections.find(({ id }) => id === article.section);
  const { comma } = languageOf(paper.language).messages;
  return {
    '@type': kind === 'letters' ? 'OpinionNewsArticle' : 'NewsArticle',
    ...toArticleProperties(parts),
    ...(places.length > 0 && { dateline: places.join(comma) }),
    ...(page && { printPage: String(page.number), printSection: page.name || section?.name || '' }),
    printEdition: toIssueName(edition, paper),
  };
}

/** A poem, a notice or an obituary is printed in the paper, but it is no report of it. */
function toPlainArticle(parts: ArticleDataParts): SchemaArticle {
  const page = findPage(parts.edition, parts.article.slug);
  return {
    '@type': 'Article',
    ...toArticleProperties(parts),
    ...(page && { pageStart: page.number }),
  };
}

type ArticleProperties = Omit<Extract<NewsArticle, { '@type': 'NewsArticle' }>, '@type'>;

function toArticleProperties(parts: ArticleDataParts): ArticleProperties {
  const { paper, origin, article } = parts;
  const { title, kicker, deck, summary, keywords, published } = article;
  const address = origin + articlePath(article.date, article.slug);
  const section = paper.sections.find(({ id }) => id === article.section);
  const people = toPeople(parts);
  const alternative = deck ?? kicker;
  const genre = genreOf(article, paper.language);
  const images = [...toImages(article, origin), ...toCardImage(parts)];
  return {
    '@id': address,
    url: address,
    mainEntityOfPage: address,
    headline: title,
    ...(alternative !== undefined && { alternativeHeadline: alternative }),
    ...(genre !== undefined && { genre }),
    description: descriptionOf(article),
    ...(section && { articleSection: section.name }),
    ...(keywords.length > 0 && { keywords }),
    inLanguage: foreignLanguage(title + summary, paper.language) ?? paper.language,
    datePublished: published,
    dateModified: modifiedOf(article),
    author: people.author.length > 0 ? people.author : toPublisher(paper),
    ...(people.editor.length > 0 && { editor: people.editor }),
    ...(people.translator.length > 0 && { translator: people.translator }),
    publisher: toPublisher(paper),
    isPartOf: toIssue(parts),
    ...(images.length > 0 && { image: images }),
    ...(article.corrections.length > 0 && { correction: toCorrections(article) }),
  };
}

function toIssueName({ date, issue }: Edition, { language }: Paper): string {
  const day = formatDay(date, language);
  return issue === undefined ? day : `${day} ${languageOf(language).messages.issue(issue)}`;
}

/** Lists the people of the byline by property. Somebody who wrote and translated is in both lists. */
function toPeople(parts: ArticleDataParts): Record<'author' | 'editor' | 'translator', Person[]> {
  const { byline } = parts.article;
  const withRole = (role: Role) =>
    (byline?.people ?? []).filter(({ roles }) => roles.includes(role));
  return {
    author: authorsOf(byline).map((person) => toPerson(person, parts)),
    editor: withRole('editor').map((person) => toPerson(person, parts)),
    translator: withRole('translator').map((person) => toPerson(person, parts)),
  };
}

/** The roles are job titles: `记者`, `Photographer`. */
function toPerson(
  { name, roles }: BylinePerson,
  { paper, people, origin }: ArticleDataParts,
): Person {
  const { roles: messages, comma } = languageOf(paper.language).messages;
  const slug = people.get(name);
  return {
    '@type': 'Person',
    name,
    jobTitle: roles.map((role) => messages[role]).join(comma),
    ...(slug !== undefined && { url: origin + personPath(slug) }),
  };
}

function toIssue({ paper, edition, origin }: DataParts): PublicationIssue {
  const address = origin + editionPath(edition.date);
  return {
    '@type': 'PublicationIssue',
    '@id': address,
    url: address,
    name: `${paper.name} ${toIssueName(edition, paper)}`,
    ...(edition.issue !== undefined && { issueNumber: edition.issue }),
    datePublished: edition.date,
    pagination: String(edition.pages.length),
    inLanguage: paper.language,
    isPartOf: toPeriodical(paper, origin),
  };
}

function toPeriodical(paper: Paper, origin: string): Periodical {
  return {
    '@type': 'Periodical',
    name: paper.name,
    ...(paper.nameLatin !== undefined && { alternateName: paper.nameLatin }),
    url: origin + homePath,
    inLanguage: paper.language,
    publisher: toPublisher(paper),
  };
}

function toPublisher({ name, publisher }: Paper): Organization {
  return { '@type': 'Organization', name: publisher ?? name };
}

function toImages({ pictures, date }: Article, origin: string): ImageObject[] {
  return pictures.map((picture) => {
    const { name, caption, credit } = picture;
    const { width, height } = plainSize(name, picture);
    return {
      '@type': 'ImageObject',
      url: origin + picturePath(date, name),
      // Lengths in schema.org need a unit.
      width: `${width}px`,
      height: `${height}px`,
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { creditText: credit }),
    };
  });
}

/** The card of the article, which comes after its own pictures. */
function toCardImage({ card, origin }: ArticleDataParts): ImageObject[] {
  return card === undefined
    ? []
    : [{ '@type': 'ImageObject', url: origin + card, width: '1200px', height: '630px' }];
}

function toCorrections({ corrections }: Article): CorrectionComment[] {
  return corrections.map(({ date, text }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: date,
  }));
}

function toBreadcrumbs(steps: Step[], origin: string): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
}
