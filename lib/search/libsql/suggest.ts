import { dayOfArticle, toDate } from '../article-ids';
import { openIsShown } from '../is-shown';
import { matchesQuery } from '../query/find-hits';
import { parseQuery } from '../query/parse-query';
import { toTerms } from '../query/to-terms';
import type { Suggestion, SuggestRequest } from '../search-index';
import { foldName } from '../text/marks';
import type { Database } from './open-database';
import { readArticle } from './read-article';
import { toMatch } from './to-match';

/** Names and headlines that are looked at for those that may be shown; each is bounded work. */
const mostNames = 40;
const mostHeadlines = 400;
/** Days of a name that are looked at: nobody is in so many editions that are not public yet. */
const mostDays = 400;
/** Milliseconds that a reader who types may wait for headlines. */
const longestSuggestion = 50;

/** Returns people and places whose names begin with a text, the most frequent first, and the newest headlines that have it. */
export function suggest(database: Database, request: SuggestRequest): Suggestion[] {
  const prefix = foldName(parseable(request.prefix));
  if (prefix === '') return [];
  const isShown = openIsShown(request.shown);
  const limit = Math.max(1, Math.min(mostNames, Math.trunc(request.limit) || 1));
  return [
    ...findNames(database, { kind: 'person', prefix, isShown }).slice(0, limit),
    ...findNames(database, { kind: 'place', prefix, isShown }).slice(0, limit),
    ...findHeadlines(database, { text: request.prefix, limit, isShown }),
  ];
}

/** In UTF-16 code units. No name is longer. */
const longestPrefix = 60;
const parseable = (text: string) => text.slice(0, longestPrefix);

interface NameQuery {
  kind: 'person' | 'place';
  prefix: string;
  isShown: (day: number) => boolean;
}

function findNames(database: Database, { kind, prefix, isShown }: NameQuery): Suggestion[] {
  const names = database.all<{ text: string }>(
    `SELECT text FROM name WHERE kind = ? AND folded >= ? AND folded < ?
     ORDER BY articles DESC, folded LIMIT ${mostNames}`,
    ...[kind, prefix, `${prefix}\u{10ffff}`],
  );
  return names
    .filter(({ text }) =>
      database
        .all<{ day: number }>(
          `SELECT day FROM name_day WHERE kind = ? AND text = ? ORDER BY day DESC LIMIT ${mostDays}`,
          ...[kind, text],
        )
        .some(({ day }) => isShown(day)),
    )
    .map(({ text }) => ({ kind, text }));
}

function findHeadlines(
  database: Database,
  { text, limit, isShown }: { text: string; limit: number; isShown: NameQuery['isShown'] },
): Suggestion[] {
  const query = parseQuery(text);
  const match = toMatch(toTerms(query), {});
  if (match === undefined) return [];
  const begin = performance.now();
  const found: Suggestion[] = [];
  const rows = database.all<{ id: number }>(
    `SELECT rowid AS id FROM word WHERE word MATCH ? ORDER BY rowid DESC LIMIT ${mostHeadlines}`,
    match,
  );
  for (const { id } of rows) {
    const article = isShown(dayOfArticle(id)) ? readArticle(database, id) : undefined;
    if (article && matchesQuery([article.title], query)) {
      const { slug, title } = article;
      found.push({ kind: 'headline', text: title, date: toDate(dayOfArticle(id)), slug });
    }
    if (found.length === limit || performance.now() - begin > longestSuggestion) break;
  }
  return found;
}
