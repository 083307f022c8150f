import type { Finding, Place } from '@/lib/content/diagnostic';
import { startOfFile } from '@/lib/content/diagnostic';
import { readBytes } from '@/lib/content/files/read-bytes';
import { describeLostPerson } from '@/lib/content/published/lost-people';
import { peopleFile, type ReadPeople } from '@/lib/content/published/people-file';
import { placeInManifest } from '@/lib/content/published/place-in-manifest';
import { manifestOf } from '@/lib/content/published/publication';
import type { EditionContent } from '@/lib/content/read-edition';
import { longestText } from '@/lib/content/source/parse-source';
import { digestArticle } from '@/lib/newsroom/publishing/digest-edition';
import type { AddressAnswer } from './ask-site';
import type { PromisedAddress } from './promised-addresses';

export interface LostParts {
  contentDir: string;
  /** The edition as it is now; undefined if it has errors, or is gone. */
  content: EditionContent | undefined;
  people: ReadPeople;
}

/** A finding, and the file and place where the address can be brought back. */
export interface LostAddress {
  file: string;
  place: Place | undefined;
  finding: Finding;
}

/** Describes an address that does not answer as promised, with what to write so that it does. */
export async function describeLost(
  address: PromisedAddress,
  answer: AddressAnswer,
  parts: LostParts,
): Promise<LostAddress> {
  const { edition, path, kind } = address;
  const { date, text } = edition;
  const promised =
    kind === 'withdrawn' ? 'the address of a withdrawn article' : 'the published address';
  const message = `${promised} ${path} ${describeAnswer(answer)}`;
  const inManifest = (value: string, fix: string): LostAddress => ({
    file: manifestOf(date),
    place: placeInManifest(text, value),
    finding: { code: 'lost-address', message, fix },
  });
  switch (kind) {
    case 'edition':
      return {
        file: edition.publication ? date : manifestOf(date),
        place: startOfFile,
        finding: { code: 'lost-address', message, fix: fixOfEdition(address) },
      };
    case 'article':
      return inManifest(address.slug, fixOfArticle(address.slug, date, parts.content));
    case 'withdrawn':
      return inManifest(
        address.slug,
        `restore its entry in ${manifestOf(date)}, or run npm run paper -- withdraw ${date} ${address.slug} --reason TEXT`,
      );
    case 'page':
    case 'pagePdf':
      return {
        ...inManifest('pages', `write page: ${address.page} in an article that belongs there`),
        place: placeOfPage(text, address.page),
      };
    case 'editionPdf':
      return inManifest(date, `see npm run paper -- check ${date}`);
    case 'picture':
      return inManifest(
        address.name,
        `put ${address.name} back and show it in an article, or remove it here if it was taken back`,
      );
    case 'section':
      return {
        ...(await placeSections(parts.contentDir)),
        finding: {
          code: 'lost-address',
          message,
          fix: `write aliases: [${address.id}] in the section that replaces it`,
        },
      };
    case 'standing':
      return inManifest(
        address.slug,
        `write aliases: [${address.slug}] in the page that replaces it, or restore pages/${address.slug}.md`,
      );
    case 'person':
      return describePerson(address, message, parts.people);
    default:
      return address satisfies never;
  }
}

function describeAnswer(answer: AddressAnswer): string {
  if (typeof answer === 'object') return answer.problem;
  switch (answer) {
    case 'missing':
      return 'answers 404';
    case 'gone':
      return 'answers 410, but nothing was withdrawn';
    case 'shown':
      return 'shows an article';
    default:
      return answer satisfies never;
  }
}

function fixOfEdition({ edition: { date, publication, slugs } }: PromisedAddress): string {
  if (publication) return `see npm run paper -- check ${date}`;
  const articles = `${slugs.length} article${slugs.length === 1 ? '' : 's'}`;
  return `restore the folder with its ${articles} from a backup`;
}

/** The article that has the text of a lost one was only renamed. */
function fixOfArticle(slug: string, date: string, content: EditionContent | undefined): string {
  const digest = content?.publication?.articles[slug]?.digest;
  const renamed = content?.articles.find((article) => digestArticle(article) === digest);
  return renamed
    ? `write aliases: [${[...renamed.aliases, slug].join(', ')}] in ${renamed.file}, which has its text`
    : `write aliases: [${slug}] in the article that replaces it, or run npm run paper -- withdraw ${date} ${slug} --reason TEXT`;
}

/** Returns the place of a page's number in a manifest, which has one value a line. */
function placeOfPage(text: string, page: number): Place {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.trim().startsWith(`"number": ${page},`));
  return index < 0
    ? startOfFile
    : { line: index + 1, column: (lines[index] ?? '').search(/\S/) + 1 };
}

async function placeSections(
  contentDir: string,
): Promise<{ file: string; place: Place | undefined }> {
  const file = 'paper.yaml';
  const bytes = await readBytes(contentDir, file, { most: longestText });
  const lines = new TextDecoder().decode(bytes).split('\n');
  const index = lines.findIndex((line) => /^sections\s*:/.test(line));
  return { file, place: index < 0 ? startOfFile : { line: index + 1, column: 1 } };
}

function describePerson(
  { slug, name, edition }: Extract<PromisedAddress, { kind: 'person' }>,
  message: string,
  { people = new Map(), places, end }: ReadPeople,
): LostAddress {
  const isKnown = [...people.values()].some(
    (one) => one.slug === slug || one.formerly.includes(slug),
  );
  if (!isKnown && end)
    return {
      file: peopleFile,
      place: places.get(name) ?? end,
      finding: {
        code: 'lost-address',
        message,
        fix: describeLostPerson(slug, name, people).fix,
      },
    };
  return {
    file: manifestOf(edition.date),
    place: placeInManifest(edition.text, slug),
    finding: {
      code: 'lost-address',
      // All articles of somebody may have been withdrawn.
      severity: 'warning',
      message,
      fix: `no article that readers see names ${name}: restore one, or leave it if all were taken back`,
    },
  };
}
