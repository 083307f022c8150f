/** Finds out whether an edition has an article already, from its title and its text. */
import { toString as textOf } from 'mdast-util-to-string';
import { foldText } from '@/lib/content/completeness/fold-text';
import { parseManuscript } from '@/lib/content/manuscript';

/** An article as far as it is compared, in folded characters: spaces and forms of quotation marks do not count. */
interface Compared {
  file: string;
  title: string;
  text: string;
}

/** The articles of an edition's folder, and those that an import has added. */
export class KnownArticles {
  readonly #known: Compared[];

  constructor(articles: readonly { file: string; bytes: Uint8Array }[]) {
    this.#known = articles.map(({ file, bytes }) => toCompared(file, bytes));
  }

  /** Returns the paths of an article that is the same, and of one that only has the same title. */
  find(text: string): { same: string | undefined; namesake: string | undefined } {
    const own = toCompared('', new TextEncoder().encode(text));
    const namesakes = this.#known.filter(({ title }) => title === own.title);
    const same = namesakes.find((one) => one.text === own.text);
    return { same: same?.file, namesake: namesakes[0]?.file };
  }

  add(file: string, text: string): void {
    this.#known.push(toCompared(file, new TextEncoder().encode(text)));
  }
}

/** Comments are left away, because the editor removes those of the import. */
function toCompared(file: string, bytes: Uint8Array): Compared {
  const { known, tree } = parseManuscript(file, bytes);
  const blocks = tree?.children.filter(({ type }) => type !== 'html' && type !== 'yaml') ?? [];
  const text = blocks.map((block) => textOf(block, { includeHtml: false, includeImageAlt: false }));
  return { file, title: fold(known.title ?? ''), text: fold(text.join('\n')) };
}

function fold(text: string): string {
  return foldText(text.normalize('NFKC')).characters.join('');
}
