import { openIsShown } from '../is-shown';
import { matchesQuery } from '../query/find-hits';
import { parseQuery } from '../query/parse-query';
import type { Suggestion, SuggestRequest } from '../search-index';
import { foldName } from '../text/marks';
import { findArticles } from './find-articles';
import type { Connection } from './open-connection';

/** Names that are looked at for those that may be shown, and the newest days of each. */
const mostNames = 40;
const mostDays = 400;
/** Articles with the words whose headlines are looked at. */
const mostHeadlines = 100;
/** In UTF-16 code units. No name is longer. */
const longestPrefix = 60;

/** Returns people and places whose names begin with a text, the most frequent first, and the newest headlines that have it. */
export async function suggest(sql: Connection, request: SuggestRequest): Promise<Suggestion[]> {
  const prefix = foldName(request.prefix.slice(0, longestPrefix).replaceAll('\0', ''));
  if (prefix === '') return [];
  const isShown = openIsShown(request.shown);
  const limit = Math.max(1, Math.min(mostNames, Math.trunc(request.limit) || 1));
  const of = { prefix, limit, isShown };
  return [
    ...(await findNames(sql, 'person', of)),
    ...(await findNames(sql, 'place', of)),
    ...(await findHeadlines(sql, { ...request, limit })),
  ];
}

async function findNames(
  sql: Connection,
  kind: 'person' | 'place',
  { prefix, limit, isShown }: { prefix: string; limit: number; isShown: (day: number) => boolean },
): Promise<Suggestion[]> {
  const names = await sql<{ text: string; days: number[] }[]>`
    SELECT name.text, ARRAY(
      SELECT day FROM search_name_day AS at
      WHERE at.kind = name.kind AND at.text = name.text ORDER BY day DESC LIMIT ${mostDays}
    ) AS days
    FROM (
      SELECT kind, text, folded, articles FROM search_name
      WHERE kind = ${kind} AND folded >= ${prefix} AND folded < ${`${prefix}\u{10ffff}`}
      ORDER BY articles DESC, folded LIMIT ${mostNames}
    ) AS name
    ORDER BY name.articles DESC, name.folded`;
  return names
    .filter(({ days }) => days.some(isShown))
    .slice(0, limit)
    .map(({ text }) => ({ kind, text }));
}

async function findHeadlines(sql: Connection, request: SuggestRequest): Promise<Suggestion[]> {
  const { prefix, limit, shown } = request;
  const search = {
    query: prefix,
    filters: {},
    order: 'newest',
    limit: mostHeadlines,
    shown,
  } as const;
  const { hits } = await findArticles(sql, search);
  const query = parseQuery(prefix);
  return hits
    .filter(({ title }) => matchesQuery([title.text], query))
    .slice(0, limit)
    .map(({ title, date, slug }) => ({ kind: 'headline', text: title.text, date, slug }));
}
