/**
 * An edition that links lead to. The cost of a look does not depend on the size of the archive: the edition's folder is
 * listed, and of its articles only the linked one is read, for its crossheads. All are read only if no file has the
 * slug, to look for it among their aliases.
 */
import type { BodyContext } from './body/body-context';
import { listCrossheads } from './body/crossheads';
import { toBody } from './body/to-body';
import { slugOfFile } from './fields/slug';
import { listNames } from './files/edition-folder';
import { readBytes } from './files/read-bytes';
import { type Manuscript, parseManuscript } from './manuscript';
import { readPublication } from './published/publication';
import { listRecorded } from './published/withdrawn-articles';
import { longestText } from './source/parse-source';

export interface LinkTargets extends Pick<BodyContext, 'language' | 'marksTag'> {
  contentDir: string;
  /** The date of the edition that is being read. */
  date: string;
  /** The crossheads of its articles, by slug. */
  crossheads: ReadonlyMap<string, readonly string[]>;
}

/** What is read of the edition is read once. */
export class LinkedEdition {
  readonly #targets: LinkTargets;
  readonly #date: string;
  readonly #crossheads: Map<string, readonly string[]>;
  #names: Promise<string[] | undefined> | undefined;
  #withdrawn: Promise<ReadonlySet<string>> | undefined;
  #aliases: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(targets: LinkTargets, date: string) {
    this.#targets = targets;
    this.#date = date;
    this.#crossheads = new Map(date === targets.date ? targets.crossheads : []);
  }

  /** Lists the slugs in its folder; undefined if there is no such edition. */
  async listSlugs(): Promise<string[] | undefined> {
    const names = await this.#listNames();
    return names?.filter((name) => name.endsWith('.md')).map(slugOfFile);
  }

  /** True for an article that the manifest of its edition has as withdrawn. */
  async isWithdrawn(slug: string): Promise<boolean> {
    this.#withdrawn ??= this.#readWithdrawn();
    return (await this.#withdrawn).has(slug);
  }

  async has(slug: string): Promise<boolean> {
    return (await this.#findFile(slug)) !== undefined;
  }

  /** Returns undefined for an article of the edition that is being read that has errors of its own. */
  async listCrossheads(slug: string): Promise<readonly string[] | undefined> {
    const known = this.#crossheads.get(slug);
    if (known || this.#date === this.#targets.date) return known;
    const name = await this.#findFile(slug);
    const found = name === undefined ? [] : crossheadsOf(await this.#read(name), this.#targets);
    this.#crossheads.set(slug, found);
    return found;
  }

  async #readWithdrawn(): Promise<ReadonlySet<string>> {
    const { publication } = await readPublication(this.#targets.contentDir, this.#date);
    return new Set(listRecorded(publication).map(({ slug }) => slug));
  }

  #listNames(): Promise<string[] | undefined> {
    this.#names ??= listNames(this.#targets.contentDir, this.#date);
    return this.#names;
  }

  /** Returns the name of the file of an article, by its slug or a former one. */
  async #findFile(slug: string): Promise<string | undefined> {
    const names = (await this.#listNames()) ?? [];
    const name = names.find((one) => one.endsWith('.md') && slugOfFile(one) === slug);
    if (name !== undefined) return name;
    this.#aliases ??= this.#readAliases(names);
    return (await this.#aliases).get(slug);
  }

  async #readAliases(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const aliases = new Map<string, string>();
    for (const name of names.filter((one) => one.endsWith('.md'))) {
      const { isDraft, known } = await this.#read(name);
      if (!isDraft) for (const alias of known.aliases ?? []) aliases.set(alias, name);
    }
    return aliases;
  }

  async #read(name: string): Promise<Manuscript> {
    const file = `${this.#date}/${name}`;
    const bytes = await readBytes(this.#targets.contentDir, file, { most: longestText });
    return parseManuscript(file, bytes);
  }
}

/** Returns the crossheads of an article as they are printed. Its diagnostics are reported with its own edition. */
function crossheadsOf(
  { tree, slug, text }: Manuscript,
  { date, language, marksTag }: LinkTargets,
): string[] {
  if (!tree) return [];
  const { body } = toBody(tree, {
    ...{
      date,
      slug,
      kind: 'news',
      text,
      language,
      marksTag,
      removed: [],
      failed: [],
      sections: [],
    },
    ...{ slugs: new Map(), pictures: new Map(), report: () => undefined },
  });
  return listCrossheads(body);
}
