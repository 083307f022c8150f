/** What the player remembers on the device: where the reader stopped in each edition, and how they listen. */
import { storageKey } from '@/lib/addresses/storage-key';

export interface ListeningMemory {
  /** By the date of the edition. */
  places: Readonly<Record<string, RememberedPlace>>;
  rate: number;
  /** Addresses of voices, by language. */
  voices: Readonly<Record<string, string>>;
}

export interface RememberedPlace {
  slug: string;
  sentence: number;
}

const key = storageKey('listen');

/** Where all papers of an origin had their memory; read until the paper has its own. */
const oldKey = 'banmian-listen';

/** Editions whose places are remembered: two weeks of a daily. */
const mostPlaces = 14;

export function readMemory(): ListeningMemory {
  try {
    return parseMemory(localStorage.getItem(key) ?? localStorage.getItem(oldKey) ?? '{}');
  } catch {
    return parseMemory('{}');
  }
}

/** @param place undefined once the edition was read out to its end */
export function rememberPlace(date: string, place: RememberedPlace | undefined): void {
  const { [date]: _, ...others } = readMemory().places;
  const latest = Object.entries(others)
    .sort()
    .slice(-mostPlaces + 1);
  writeMemory({ places: { ...Object.fromEntries(latest), ...(place && { [date]: place }) } });
}

export function writeMemory(parts: Partial<ListeningMemory>): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readMemory(), ...parts }));
  } catch {
    // A browser that stores nothing begins at the first story again.
  }
}

/**
 * Parses stored text, leaving out what is of no use. Another version of the site, or another script of its origin, may
 * have written it.
 *
 * @internal exported for the test
 */
export function parseMemory(text: string): ListeningMemory {
  const { places, rate, voices } = toRecord(parseJson(text));
  const isRate = typeof rate === 'number' && rate > 0 && rate <= 10;
  return {
    places: Object.fromEntries(
      Object.entries(toRecord(places)).flatMap(([date, place]) => {
        const { slug, sentence } = toRecord(place);
        return typeof slug === 'string' && isIndex(sentence) ? [[date, { slug, sentence }]] : [];
      }),
    ),
    rate: isRate ? rate : 1,
    voices: Object.fromEntries(
      Object.entries(toRecord(voices)).flatMap(([language, voice]) =>
        typeof voice === 'string' ? [[language, voice]] : [],
      ),
    ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fields of an object; none of anything else. */
const toRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
