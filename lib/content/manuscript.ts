/**
 * One article file, parsed but not yet an article: that takes the edition around it. What is wrong in the
 * file itself is told here; the rest in to-article.ts and check-edition.ts.
 */
import type { Root } from 'mdast';
import { findMonster } from './body/find-monster';
import { parseMarkdown } from './body/parse-markdown';
import { type Fault, headOfFile, type Report, reportTo } from './fault';
import { type Fields, parseFields } from './parse-fields';
import { parseSource } from './parse-source';
import { type Frontmatter, frontmatterSchema } from './schema';
import { findSlugFault, slugOfFile } from './slug';

export interface Manuscript {
  /** Path under the content folder. */
  file: string;
  slug: string;
  /** The file's text as parsed: \n line ends, nothing invisible. */
  text: string;
  tree: Root;
  fields: Fields<Frontmatter>;
  isDraft: boolean;
  faults: Fault[];
  report: Report;
}

/** @param bytes undefined for a file that could not be read */
export function parseManuscript(file: string, bytes: Uint8Array | undefined): Manuscript {
  const faults: Fault[] = [];
  const report = reportTo(faults, file);
  const slug = slugOfFile(file.replace(/^.*\//, ''));
  const slugFault = findSlugFault(slug);
  if (slugFault) {
    const mend = `rename the file: ${slugFault.mend}`;
    report(headOfFile, { code: 'bad-slug', message: slugFault.message, mend });
  }
  const text = readable(bytes, report);
  const tree: Root = text === undefined ? { type: 'root', children: [] } : parseMarkdown(text);
  const fields = text === undefined ? noFields : parseFrontmatter(tree, text, report);
  return {
    file,
    slug,
    text: text ?? '',
    tree,
    fields,
    isDraft: fields.raw.draft === true,
    faults,
    report,
  };
}

const noFields: Fields<Frontmatter> = { raw: {}, placeOf: () => headOfFile };

/** The text, when there is one that may be parsed. */
function readable(bytes: Uint8Array | undefined, report: Report): string | undefined {
  if (!bytes) {
    const mend = 'see that it may be read';
    report(headOfFile, { code: 'unreadable', message: 'the file cannot be read', mend });
    return undefined;
  }
  const text = parseSource(bytes, report);
  const monster = text === undefined ? undefined : findMonster(text);
  if (!monster) return text;
  report(monster.place, {
    code: 'too-complex',
    message: monster.message,
    mend: 'write it plainer',
  });
  return undefined;
}

function parseFrontmatter(tree: Root, text: string, report: Report): Fields<Frontmatter> {
  const [first] = tree.children;
  if (first?.type === 'yaml')
    return parseFields({ text: first.value, firstLine: 2 }, frontmatterSchema, report);
  const opening = text.search(/^---[ \t]*$/m);
  const line = text.slice(0, Math.max(opening, 0)).split('\n').length;
  const isLate = opening > 0 && text.slice(0, opening).trim() === '';
  if (opening === 0) {
    const mend = 'write a line --- after the last field';
    report(headOfFile, { code: 'front-matter', message: 'the front matter is not closed', mend });
  } else if (isLate) {
    const mend = 'remove the empty lines above';
    report(
      { line, column: 1 },
      { code: 'front-matter', message: 'the front matter must begin in line 1', mend },
    );
  } else {
    const mend = 'begin with a line ---, title: …, section: …, and a line ---';
    report(headOfFile, { code: 'front-matter', message: 'no front matter', mend });
  }
  return noFields;
}
