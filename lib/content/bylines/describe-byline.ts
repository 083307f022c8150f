import type { Finding } from '../diagnostic';
import type { UnderstoodByline } from './byline';
import { isEastAsian } from './judge-name';

/** Says whom a byline names, with which roles, and which of its words were not understood. */
export function describeByline({ byline, unknown }: UnderstoodByline): Finding {
  const named = byline.people.map(({ name, roles }) => `${name} (${roles.join(', ')})`);
  const people = `the byline names ${named.length > 0 ? named.join(', ') : 'nobody'}`;
  const doubts = unknown.map((text) => `“${shorten(text.trim())}”`).join(', ');
  const message = doubts === '' ? people : `${people}; not understood: ${doubts}`;
  return { code: 'byline', severity: 'information', message, fix: toFix(byline.printed, doubts) };
}

/** A line that is not understood at all may be a whole paragraph. */
function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted).join('')}…` : text;
}

/** In characters: enough to find the place. */
const mostQuoted = 30;

function toFix(printed: string, doubts: string): string {
  const form = isEastAsian(printed)
    ? 'write the role before the name: 记者 张三 摄影 李四'
    : 'write what people did before their names: By Jane Doe, photos by John Roe';
  return doubts === ''
    ? `nothing if that is right, else ${form}`
    : `nothing if that is no person, else ${form}`;
}
