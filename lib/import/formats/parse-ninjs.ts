/**
 * Reads ninjs, the news items in JSON of the IPTC: version 3 (`headlines`, `bodies`), and the older ones that agencies
 * still send (`headline`, `body_xhtml`). A file is one item, a list of them, or an object with `items`.
 */

import { z } from 'zod';
import { escapeMarkup } from '@/lib/language/escape-markup';
import type { ImportedDocument, Note } from '../imported-document';
import { parseFragment } from './parse-html';
import { toMoment } from './to-moment';

const value = z.object({
  role: z.string().optional(),
  contentType: z.string().optional(),
  contenttype: z.string().optional(),
  value: z.string(),
});
const named = z.object({ name: z.string().optional(), rel: z.string().optional() }).loose();

const associated = z
  .object({
    type: z.string().optional(),
    uri: z.string().optional(),
    headlines: z.array(value).optional(),
    headline: z.string().optional(),
    descriptions: z.array(value).optional(),
    description_text: z.string().optional(),
    by: z.string().optional(),
    byline: z.string().optional(),
    renditions: z.unknown().optional(),
  })
  .loose();

const itemSchema = z
  .object({
    uri: z.string().optional(),
    headlines: z.array(value).optional(),
    headline: z.string().optional(),
    subheadlines: z.array(value).optional(),
    bodies: z.array(value).optional(),
    body_xhtml: z.string().optional(),
    body_html: z.string().optional(),
    body_text: z.string().optional(),
    descriptions: z.array(value).optional(),
    description_text: z.string().optional(),
    by: z.string().optional(),
    byline: z.string().optional(),
    dateline: z.string().optional(),
    located: z.string().optional(),
    slugline: z.string().optional(),
    edNote: z.string().optional(),
    ednote: z.string().optional(),
    copyrightNotice: z.string().optional(),
    copyrightnotice: z.string().optional(),
    usageTerms: z.string().optional(),
    usageterms: z.string().optional(),
    embargoedUntil: z.string().optional(),
    embargoed: z.string().optional(),
    versionCreated: z.string().optional(),
    versioncreated: z.string().optional(),
    firstCreated: z.string().optional(),
    firstcreated: z.string().optional(),
    keywords: z.array(z.string()).optional(),
    subjects: z.array(named).optional(),
    places: z.array(named).optional(),
    people: z.array(named).optional(),
    associations: z.union([z.array(associated), z.record(z.string(), associated)]).optional(),
  })
  .loose();
type Item = z.output<typeof itemSchema>;

/** @throws if the text is not JSON, or none of its parts is a news item */
export function parseNinjs(text: string): ImportedDocument[] {
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const list = Array.isArray(json)
    ? json
    : (z.object({ items: z.array(z.unknown()) }).safeParse(json).data?.items ?? [json]);
  const items = list.map((one) => itemSchema.parse(one)).filter(hasText);
  if (items.length === 0) throw new Error('no news item with a headline or a body');
  return items.map(parseItem);
}

function hasText(item: Item): boolean {
  return Boolean(
    item.headlines?.length ||
      item.headline ||
      item.bodies?.length ||
      item.body_xhtml ||
      item.body_text,
  );
}

function pick(
  values: readonly z.output<typeof value>[] | undefined,
  role: string,
): string | undefined {
  return (values?.find((one) => one.role === role) ?? values?.[0])?.value;
}

function parseItem(item: Item): ImportedDocument {
  const body = parseFragment(findBody(item));
  const title = pick(item.headlines, 'main') ?? item.headline;
  const deck =
    pick(item.subheadlines, 'main') ??
    item.headlines?.find(({ role }) => /^sub/i.test(role ?? ''))?.value;
  const byline = item.by ?? item.byline;
  const published = toMoment(
    item.versionCreated ?? item.versioncreated ?? item.firstCreated ?? item.firstcreated,
  );
  const keywords = [...new Set([...(item.keywords ?? []), ...namesOf(item.subjects)])];
  const places = namesOf(item.places);
  return {
    ...body,
    head: {
      ...(title && { title: title.replace(/\s+/g, ' ').trim() }),
      ...(deck && { deck }),
      ...(byline && { byline }),
      ...(published && { published }),
      ...(keywords.length > 0 && { keywords }),
      ...(places.length > 0 && { places }),
    },
    notes: [...body.notes, ...listNotes(item)],
    texts: [...[title, deck, byline].filter((one) => one !== undefined), ...body.texts],
  };
}

function findBody(item: Item): string {
  const bodies = item.bodies ?? [];
  const typeOf = (one: z.output<typeof value>) => one.contentType ?? one.contenttype ?? 'text/html';
  const html =
    bodies.find((one) => /html/.test(typeOf(one)))?.value ?? item.body_xhtml ?? item.body_html;
  if (html !== undefined) return html;
  const text = bodies[0]?.value ?? item.body_text ?? '';
  return text
    .split(/\n\s*\n|\n/)
    .map((one) => `<p>${escapeMarkup(one)}</p>`)
    .join('');
}

function namesOf(list: Item['subjects']): string[] {
  return (list ?? []).flatMap(({ name }) => name ?? []);
}

/** What an agency says to the editor: restrictions, embargoes, pictures that are sent by themselves. */
function listNotes(item: Item): Note[] {
  const said: [string, string | undefined][] = [
    ['editor’s note', item.edNote ?? item.ednote],
    ['not before', item.embargoedUntil ?? item.embargoed],
    ['use', item.usageTerms ?? item.usageterms],
    ['rights', item.copyrightNotice ?? item.copyrightnotice],
    ['slug line', item.slugline],
    ['item', item.uri],
  ];
  const notes = said.flatMap(([name, text]): Note[] =>
    text
      ? [
          {
            kind: name === 'item' || name === 'slug line' ? 'kept' : 'not understood',
            text: `${name}: ${text}`,
          },
        ]
      : [],
  );
  const associations = Array.isArray(item.associations)
    ? item.associations
    : Object.values(item.associations ?? {});
  const pictures = associations.map((one): Note => {
    const words = [
      pick(one.headlines, 'main') ?? one.headline,
      pick(one.descriptions, 'caption') ?? one.description_text,
      one.by ?? one.byline,
    ];
    const href =
      /"href":"([^"]+)"/.exec(JSON.stringify(one.renditions ?? ''))?.[1] ?? one.uri ?? '';
    return {
      kind: 'not understood',
      text: `the item names a ${one.type ?? 'file'}: ${[href, ...words].filter(Boolean).join(' · ')}`,
    };
  });
  return [...notes, ...pictures];
}
