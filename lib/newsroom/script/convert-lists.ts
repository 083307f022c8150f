import type { TextConverter } from '@/lib/language/chinese/script/convert-text';
import type { Excerpt, MarkedText } from '@/lib/search/query/excerpt';
import type { SearchHit } from '@/lib/search/search-index';
import type { CorrectionList } from '../archive/correction-list';
import type { EditionRecord, Teaser } from '../archive/edition-record';

/** Returns an entry of a list in the other script. */
export function convertTeaser(teaser: Teaser, { text, name }: TextConverter): Teaser {
  const { kicker, deck, label, corrections } = teaser;
  return {
    ...teaser,
    title: text(teaser.title),
    ...(kicker !== undefined && { kicker: text(kicker) }),
    ...(deck !== undefined && { deck: text(deck) }),
    ...(label !== undefined && { label: text(label) }),
    ...(corrections && {
      corrections: corrections.map((one) => ({ ...one, text: text(one.text) })),
    }),
    summary: text(teaser.summary),
    people: teaser.people.map(name),
    places: teaser.places.map((place) => text(place)),
  };
}

export function convertRecord(record: EditionRecord, converter: TextConverter): EditionRecord {
  const { summary, teasers } = record;
  return {
    ...record,
    summary: { ...summary, lead: converter.text(summary.lead) },
    teasers: teasers.map((teaser) => convertTeaser(teaser, converter)),
  };
}

export function convertCorrections(list: CorrectionList, converter: TextConverter): CorrectionList {
  return {
    ...list,
    corrections: list.corrections.map(({ date, text, teaser }) => ({
      date,
      text: converter.text(text),
      teaser: convertTeaser(teaser, converter),
    })),
  };
}

/** Returns a hit with the same words marked. */
export function convertHit(hit: SearchHit, converter: TextConverter): SearchHit {
  return {
    ...hit,
    title: convertMarked(hit.title, converter),
    excerpt: convertMarked(hit.excerpt, converter),
  };
}

/** A character may take another number of code units in the other script, so marks are moved by characters. */
function convertMarked<M extends MarkedText | Excerpt>(marked: M, { text }: TextConverter): M {
  const converted = text(marked.text);
  const characters = [...converted];
  const move = (offset: number) =>
    characters.slice(0, [...marked.text.slice(0, offset)].length).join('').length;
  const marks = marked.marks.map(({ from, to }) => ({ from: move(from), to: move(to) }));
  return { ...marked, text: converted, marks };
}
