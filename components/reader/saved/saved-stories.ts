import { storageKey } from '@/lib/addresses/storage-key';

/** A story that a reader saved, in the storage of the device. */
export interface SavedStory {
  date: string;
  slug: string;
  title: string;
  /** The name of its page, where the paper has pages. */
  page?: string;
  /** In milliseconds since 1970. */
  savedAt: number;
  /** Where its reader stopped; absent at its beginning and after its end. */
  stop?: ReadingStop;
}

export interface ReadingStop {
  /** Of the blocks of the body, from 0. */
  block: number;
}

const savedKey = storageKey('saved');

/** More than anybody reads again; the oldest ones go. */
const mostSaved = 500;

export const isSame = (
  one: Pick<SavedStory, 'date' | 'slug'>,
  other: Pick<SavedStory, 'date' | 'slug'>,
): boolean => one.date === other.date && one.slug === other.slug;

/** Returns the saved stories in the reader's order; none where the browser refuses its storage. */
export function readSaved(): SavedStory[] {
  try {
    return parseSaved(localStorage.getItem(savedKey) ?? '[]');
  } catch {
    return [];
  }
}

/**
 * Parses stored text, leaving out what is no story. Another version of the site, or another script of its origin, may
 * have written it.
 *
 * @internal exported for the test
 */
export function parseSaved(text: string): SavedStory[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isSavedStory).map(withSoundStop) : [];
}

/** Leaves out where the reader stopped, if that is no block. */
function withSoundStop({ stop, ...story }: SavedStory): SavedStory {
  const isSound = Number.isInteger(stop?.block) && (stop?.block ?? -1) >= 0;
  return stop && isSound ? { ...story, stop: { block: stop.block } } : story;
}

function isSavedStory(value: unknown): value is SavedStory {
  if (typeof value !== 'object' || value === null) return false;
  const { date, slug, title } = value as Partial<Record<keyof SavedStory, unknown>>;
  return (
    typeof title === 'string' &&
    typeof date === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    !Number.isNaN(Date.parse(date)) &&
    typeof slug === 'string' &&
    /^[a-z0-9-]+$/.test(slug)
  );
}

/** @returns false where the browser refuses its storage */
export function writeSaved(stories: readonly SavedStory[]): boolean {
  try {
    if (stories.length === 0) localStorage.removeItem(savedKey);
    else localStorage.setItem(savedKey, JSON.stringify(stories.slice(0, mostSaved)));
    // Other tabs hear of it by themselves, this one does not.
    window.dispatchEvent(new StorageEvent('storage', { key: savedKey }));
    return true;
  } catch {
    return false;
  }
}

/** Calls a function whenever the saved stories change, in this tab or another. Returns what ends that. */
export function watchSaved(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    // Without a key, everything was cleared.
    if (key === savedKey || key === null) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}

/** Moves a story by one place; returns the same order at the end of the list. */
export function moveStory<T>(stories: readonly T[], from: number, by: 1 | -1): T[] {
  const moved = [...stories];
  const [one, other] = [moved[from], moved[from + by]];
  if (one === undefined || other === undefined) return moved;
  moved[from] = other;
  moved[from + by] = one;
  return moved;
}
