import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { openFileCache } from '@/lib/store/file-cache';
import { openMemoryCache } from '@/lib/store/memory-cache';
import { planAsJson } from './plan-as-json';
import type { PlanParts } from './plan-edition';

export interface PlanCacheParts {
  folder: string;
  /** Name of the running build, part of each key; undefined while the code may change: then nothing is on disk. */
  build: string | undefined;
  /** Makes plans, here or in a thread; by default here. */
  plan?: typeof planAsJson;
}

/** Finds or makes the plan of an edition for a sheet. */
export type PlanCache = (parts: PlanParts) => Promise<EditionPlan>;

/** A plan has about a megabyte. */
interface Room {
  /** On disk. */
  maxFiles: number;
  maxBytes: number;
  /** Bytes in memory. */
  maxMemory: number;
}

/** Plans of the editions' own sheets: two months of a daily on disk, and what readers look at together in memory. */
const own: Room = { maxFiles: 64, maxBytes: 256 * 2 ** 20, maxMemory: 64 * 2 ** 20 };
/** Plans for other sheets, in large print, in brief and in the other script have room of their own, so that readers who choose many drive out only each other's. */
const other: Room = { maxFiles: 64, maxBytes: 128 * 2 ** 20, maxMemory: 32 * 2 ** 20 };

/** Bytes in memory for each byte of JSON: 1.3 measured on an edition of sixty stories, and room for the key. */
const expansion = 2;

/**
 * Returns a cache of plans, in memory and on disk, keyed by the content of the edition and the sheet. Just after
 * a restart, reading a plan is about ten times as fast as making it.
 */
export function openPlanCache(parts: PlanCacheParts): PlanCache {
  const { folder } = parts;
  const ofOwn = openRoom({ ...parts, folder: join(folder, 'own') }, own);
  const ofOther = openRoom({ ...parts, folder: join(folder, 'other') }, other);
  return (edition) => (isOfOwn(edition) ? ofOwn : ofOther)(edition);
}

/** True for the plan that every reader of an edition waits for. */
export function isOfOwn({ sheet, large, brief, script }: PlanParts): boolean {
  return !(sheet || large || brief || script);
}

function openRoom({ folder, build, plan = planAsJson }: PlanCacheParts, room: Room): PlanCache {
  const { maxMemory, ...limits } = room;
  const files =
    build === undefined ? undefined : openFileCache({ folder, ending: '.json', ...limits });
  const memory = openMemoryCache<{ plan: EditionPlan; json: number }>({
    maxBytes: maxMemory,
    sizeOf: ({ json }) => json * expansion,
  });
  const keyOf = openKeys(build);
  return async (parts) => {
    const key = keyOf(parts);
    const make = () => plan(parts);
    const { plan: found } = await memory.get(key, async () => {
      const json = await (files ? files.get(key, make) : make());
      return { plan: JSON.parse(new TextDecoder().decode(json)), json: json.length };
    });
    return found;
  };
}

/** Returns a function that hashes what a plan depends on; the articles of an edition are hashed only once. */
function openKeys(build: string | undefined) {
  const digests = new WeakMap<PlanParts['articles'], string>();
  return ({ articles, ...rest }: PlanParts): string => {
    const digest = digests.get(articles) ?? hash(JSON.stringify(articles));
    digests.set(articles, digest);
    return hash(JSON.stringify([build, digest, rest]));
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
