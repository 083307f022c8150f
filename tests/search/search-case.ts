/** Reads the cases of `tests/search/cases`: a folder each, with the history of an index and what searches of it find. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { articleKinds } from '@/lib/content/article-kind';
import type { IndexedArticle, IndexedEdition, SearchRequest } from '@/lib/search/search-index';

const folder = join(import.meta.dirname, 'cases');

const articleSchema = z.strictObject({
  title: z.string(),
  text: z.string(),
  lines: z.array(z.string()).default([]),
  kind: z.enum(articleKinds).default('news'),
  section: z.string().default('news'),
  page: z.number().optional(),
  people: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
});

const stepSchema = z.union([
  z.strictObject({ date: z.string(), articles: z.record(z.string(), articleSchema) }),
  z.strictObject({ removes: z.string() }),
]);

const searchSchema = z.strictObject({
  query: z.string(),
  /** The query is typed so many times. */
  repeat: z.number().default(1),
  section: z.string().optional(),
  person: z.array(z.string()).optional(),
  kind: z.enum(articleKinds).optional(),
  page: z.number().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  order: z.enum(['newest', 'relevance']).default('newest'),
  limit: z.number().default(20),
  after: z.string().optional(),
  shown: z.array(z.string()).optional(),
  /** Slugs in the order of the result. */
  finds: z.array(z.string()),
  note: z.string().optional(),
});

export type Step = { upsert: IndexedEdition } | { remove: string };

export interface SearchCase {
  name: string;
  steps: Step[];
  searches: { request: SearchRequest; finds: string[]; label: string }[];
}

export function readSearchCases(): SearchCase[] {
  return readdirSync(folder).map((name) => {
    const read = (file: string) => parse(readFileSync(join(folder, name, file), 'utf8'));
    const steps = z.array(stepSchema).parse(read('documents.yaml'));
    const searches = z.array(searchSchema).parse(read('searches.yaml'));
    return { name, steps: steps.map(toStep), searches: searches.map(toSearch) };
  });
}

function toStep(step: z.infer<typeof stepSchema>): Step {
  if ('removes' in step) return { remove: step.removes };
  const articles = Object.entries(step.articles).map(([slug, { page, ...article }]) => {
    return { slug, ...article, ...(page !== undefined && { page }) } satisfies IndexedArticle;
  });
  return { upsert: { date: step.date, source: 'first', articles } };
}

function toSearch(search: z.infer<typeof searchSchema>): SearchCase['searches'][number] {
  const { query, repeat, order, limit, after, shown, finds, note, ...rest } = search;
  const set = Object.entries(rest).filter(([, value]) => value !== undefined);
  const filters: SearchRequest['filters'] = Object.fromEntries(set);
  const request: SearchRequest = {
    ...{ query: query.repeat(repeat), filters, order, limit, shown: shown ?? 'all' },
    ...(after !== undefined && { after }),
  };
  const label = [JSON.stringify(query), ...set.map(([key, value]) => `${key} ${value}`)];
  if (order !== 'newest') label.push(order);
  if (shown) label.push(`shown ${shown}`);
  if (repeat > 1) label.push(`${repeat} times`);
  return { request, finds, label: label.join(', ') };
}
