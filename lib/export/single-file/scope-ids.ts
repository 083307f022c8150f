import type { Element, Root } from 'hast';
import { listElements, textOf } from '../html/elements';

/** Properties whose values are ids of the same document. */
const references = [
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaDetails',
  'htmlFor',
  'headers',
] as const;

/**
 * Puts the id of each part of a view (`data-at`) before the ids within it, and before the references to them: two
 * articles may have the same crosshead. Parts that hold others are left as they are.
 */
export function scopeIds(tree: Root): void {
  for (const part of listElements(tree)) {
    const scope = textOf(part, 'id');
    if (part.properties.dataAt === undefined || scope === undefined) continue;
    const within = listElements(part).filter((element) => element !== part);
    if (within.some(({ properties }) => properties.dataAt !== undefined)) continue;
    scopeWithin(within, scope);
  }
}

function scopeWithin(elements: readonly Element[], scope: string): void {
  const ids = new Set(elements.flatMap((element) => textOf(element, 'id') ?? []));
  const toScoped = (id: string) => (ids.has(id) ? toScopedId(scope, id) : id);
  for (const element of elements) {
    const { properties } = element;
    const id = textOf(element, 'id');
    if (id !== undefined) properties.id = toScoped(id);
    for (const name of references) {
      const value = textOf(element, name);
      if (value === undefined) continue;
      Object.assign(properties, { [name]: value.split(/\s+/).map(toScoped) });
    }
    const href = textOf(element, 'href');
    if (href?.startsWith('#')) properties.href = `#${toScoped(decode(href.slice(1)))}`;
  }
}

/** The id that an id within a part has in the file. */
export const toScopedId = (scope: string, id: string): string => `${scope}--${id}`;

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
