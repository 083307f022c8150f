/** What the player remembers on the device: where the reader stopped in each edition, and how they listen. */

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

const key = 'banmian-listen';

/** Editions whose places are remembered: two weeks of a daily. */
const mostPlaces = 14;

const nothing: ListeningMemory = { places: {}, rate: 1, voices: {} };

export function readMemory(): ListeningMemory {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isMemory(stored) ? stored : nothing;
  } catch {
    return nothing;
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

function isMemory(stored: unknown): stored is ListeningMemory {
  if (typeof stored !== 'object' || stored === null) return false;
  return (
    'places' in stored &&
    typeof stored.places === 'object' &&
    stored.places !== null &&
    'rate' in stored &&
    typeof stored.rate === 'number' &&
    'voices' in stored &&
    typeof stored.voices === 'object' &&
    stored.voices !== null
  );
}
