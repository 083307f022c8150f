import type { FieldChange } from './front-matter/write-fields';
import type { ActRequest } from './requests';

/** Acts that change one article. */
export type ArticleAct = Extract<ActRequest, { kind: 'pins' | 'heading' }>;

/** Returns the fields that an act writes. */
export function toFieldChanges(act: ArticleAct): FieldChange[] {
  if (act.kind === 'heading') {
    const text = act.text.trim().normalize('NFC');
    // A title may not be removed, only the others.
    const isRemoved = text === '' && act.field !== 'title';
    return [{ path: [act.field], value: isRemoved ? undefined : text }];
  }
  return Object.entries(act.pins).map(([name, value]) => ({
    path: name === 'rank' || name === 'page' ? [name] : ['layout', name],
    value: value ?? undefined,
  }));
}

/** Says what an act does, for undo: `wider`, `title`. */
export function labelOf(act: ArticleAct): string {
  return act.kind === 'heading' ? act.field : act.label;
}
