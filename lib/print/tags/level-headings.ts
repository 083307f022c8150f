import type { Tag, TagKid } from './tag';

/**
 * Makes the paper's name, or the name of a page that is printed by itself, the one heading of the first level. Below
 * it no level is left out: a crosshead of a story without a headline is a heading of the second level, and not one of
 * the story before.
 */
export function levelHeadings(root: Tag): Tag {
  let level = 0;
  let hasTitle = false;
  const visit = (tag: Tag): Tag => {
    const isTitle = tag.role === 'title' && !hasTitle;
    if (isTitle) {
      hasTitle = true;
      level = 1;
      // A logo is a figure, and stays one inside of the heading.
      if (tag.type === 'Figure') return { kind: 'tag', type: 'H1', kids: [tag] };
      return { ...tag, type: 'H1' };
    }
    if (tag.type === 'Art') level = Math.min(level, 1);
    const wanted = Number(/^H([1-6])$/.exec(tag.type)?.[1] ?? Number.NaN);
    if (Number.isNaN(wanted)) return { ...tag, kids: tag.kids.map(visitKid) };
    level = Math.min(Math.max(wanted, level === 0 ? 1 : 2), level + 1);
    return { ...tag, type: `H${level}` };
  };
  const visitKid = (kid: TagKid): TagKid => (kid.kind === 'tag' ? visit(kid) : kid);
  return visit(root);
}
