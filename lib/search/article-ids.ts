/**
 * Numbers of articles that are in the order of results: the newest edition has the greatest, and the first article of
 * an edition the greatest in it. The articles of some dates are then a range of numbers.
 */
import { mostArticles } from './search-index';

const millisecondsOfDay = 86_400_000;

/** Days since 1970-01-01; before that, negative. */
export function toDay(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay);
}

export function toDate(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

/** @param place in reading order, from 0 */
export function toArticleId(day: number, place: number): number {
  return (day + 1) * mostArticles - 1 - place;
}

export function dayOfArticle(id: number): number {
  return Math.floor(id / mostArticles);
}

/** Returns the least and the greatest id of the articles of a day, both included. */
export function idsOf(day: number): [least: number, greatest: number] {
  return [day * mostArticles, (day + 1) * mostArticles - 1];
}
