import { type PlanParts, planEdition } from './plan-edition';

/**
 * Makes up an edition.
 *
 * @returns the plan as JSON: bytes pass from a thread without a copy, and go to the disk unchanged
 */
export async function planAsJson(parts: PlanParts): Promise<Uint8Array> {
  return new TextEncoder().encode(JSON.stringify(await planEdition(parts)));
}
