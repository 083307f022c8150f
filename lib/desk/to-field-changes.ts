import type { Article } from '@/lib/content/article';
import type { FieldChange } from './front-matter/write-fields';
import type { ActRequest } from './requests';

/** Acts that change one article. */
export type ArticleAct = Extract<ActRequest, { kind: 'pins' | 'heading' }>;

/** Returns the fields that an act writes. The page of an advertisement is written where it is. */
export function toFieldChanges(act: ArticleAct, { ad }: Pick<Article, 'ad'> = {}): FieldChange[] {
  if (act.kind === 'heading') {
    const text = act.text.trim().normalize('NFC');
    // A title may not be removed, only the others.
    const isRemoved = text === '' && act.field !== 'title';
    return [{ path: [act.field], value: isRemoved ? undefined : text }];
  }
  const pathOf = (name: string): FieldChange['path'] => {
    if (name === 'page' && ad?.page !== undefined) return ['ad', 'page'];
    return name === 'rank' || name === 'page' ? [name] : ['layout', name];
  };
  return Object.entries(act.pins).map(([name, value]) => ({
    path: pathOf(name),
    value: value ?? undefined,
  }));
}

/** Says what an act does, for undo: `wider`, `title`. */
export function labelOf(act: ArticleAct): string {
  return act.kind === 'heading' ? act.field : act.label;
}
