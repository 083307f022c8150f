import { createHash } from 'node:crypto';
import type { EditionPlan } from '@/lib/layout/edition/make-up-edition';
import { openFileCache } from '@/lib/store/file-cache';
import { type PlanParts, planEdition } from './plans';

export interface PlanCacheParts {
  folder: string;
  /** Names the code that makes up; undefined while it may change: then nothing is cached. */
  build: string | undefined;
}

/** A month of a daily on its own sheet and on A4. */
const maxFiles = 64;

/**
 * `planEdition`, once for what an edition says: a server that starts again reads its plans, some ten times
 * as fast as making them up while its code is cold.
 */
export function openPlanCache({ folder, build }: PlanCacheParts): typeof planEdition {
  if (build === undefined) return planEdition;
  const files = openFileCache({ folder, ending: '.json', maxFiles });
  return async (parts) => {
    const bytes = await files.get(keyOf(build, parts), async () =>
      toBytes(await planEdition(parts)),
    );
    return parsePlan(bytes) ?? planEdition(parts);
  };
}

function keyOf(build: string, parts: PlanParts): string {
  return createHash('sha256')
    .update(`${build}\n${JSON.stringify(parts)}`)
    .digest('hex');
}

const toBytes = (plan: EditionPlan): Uint8Array => new TextEncoder().encode(JSON.stringify(plan));

/** Undefined for a damaged file. */
function parsePlan(bytes: Uint8Array): EditionPlan | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
