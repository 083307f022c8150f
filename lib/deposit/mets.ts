/**
 * Writes the metadata of an edition as METS (loc.gov/METS) with MODS 3 descriptions, the form in which libraries take
 * newspapers in: the issue and its articles, the pages, and the files with their checksums. The names of the divisions
 * are those of the structural data set of German newspaper digitisation, which others read too: `newspaper`, `issue`,
 * `article`, `advertisement`, `page`.
 */
import { element, textElement, toXmlDocument } from '@/lib/edition/feeds/xml';
import { type BagFile, digestBytes } from './bag';
import type { ArticleMetadata, EditionMetadata, WithdrawnMetadata } from './edition-metadata';
import { pdfName } from './payload-names';

export interface MetsParts {
  metadata: EditionMetadata;
  /** The files that it describes, by path in the folder `data`. */
  files: readonly BagFile[];
  /** When the edition was published: ISO 8601. */
  created?: string;
}

export function toMets({ metadata, files, created }: MetsParts): string {
  const ids = new Map(files.map(({ path }, index) => [path, `file-${index + 1}`]));
  const { title, dateIssued } = metadata;
  return toXmlDocument(
    lines(
      'mets:mets',
      {
        'xmlns:mets': 'http://www.loc.gov/METS/',
        'xmlns:mods': 'http://www.loc.gov/mods/v3',
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        OBJID: metadata.identifier ?? dateIssued,
        LABEL: `${title} ${dateIssued}`,
        TYPE: 'newspaper issue',
      },
      [
        element('mets:metsHdr', { CREATEDATE: created, RECORDSTATUS: 'complete' }, [
          element('mets:agent', { ROLE: 'CREATOR', TYPE: 'ORGANIZATION' }, [
            textElement('mets:name', metadata.publisher ?? title),
          ]),
        ]),
        describe('issue', describeIssue(metadata)),
        ...metadata.articles.map((article) => describe(idOf(article), describeArticle(article))),
        ...metadata.withdrawn.map((article) => describe(idOf(article), describeWithdrawn(article))),
        lines('mets:fileSec', {}, listGroups(files, ids)),
        toPages(metadata, ids),
        toDivisions(metadata, ids),
        toLinks(metadata),
      ].filter(Boolean),
    ),
  );
}

/** Writes an element with its children on lines of their own, so that a person can read and compare the file. */
function lines(
  name: string,
  attributes: Record<string, string | number | undefined>,
  children: readonly string[],
): string {
  return element(name, attributes, children.length === 0 ? [] : ['\n', children.join('\n'), '\n']);
}

const idOf = ({ slug }: { slug: string }): string => `article-${slug}`;

function describe(id: string, fields: readonly string[]): string {
  const mods = lines('mods:mods', {}, fields.filter(Boolean));
  const data = element('mets:xmlData', {}, ['\n', mods, '\n']);
  return element('mets:dmdSec', { ID: `mods-${id}` }, [
    element('mets:mdWrap', { MDTYPE: 'MODS' }, [data]),
  ]);
}

function describeIssue(metadata: EditionMetadata): string[] {
  const { title, publisher, language, dateIssued, partNumber, identifier } = metadata;
  return [
    titleInfo([
      textElement('mods:title', title),
      textElement('mods:partNumber', partNumber === undefined ? undefined : String(partNumber)),
    ]),
    element('mods:originInfo', {}, [
      textElement('mods:publisher', publisher),
      textElement('mods:dateIssued', dateIssued, { encoding: 'w3cdtf' }),
    ]),
    element('mods:language', {}, [
      textElement('mods:languageTerm', language, { type: 'code', authority: 'rfc5646' }),
    ]),
    textElement('mods:genre', 'newspaper'),
    textElement('mods:identifier', identifier, { type: 'uri' }),
  ];
}

function describeArticle(article: ArticleMetadata): string[] {
  const { title, subTitle, genre, names, places, keywords, corrections, page } = article;
  const subject = (name: string) => (text: string) =>
    element('mods:subject', {}, [textElement(name, text)]);
  return [
    titleInfo([textElement('mods:title', title), textElement('mods:subTitle', subTitle)]),
    ...names.map(({ name, roles }) =>
      element('mods:name', { type: 'personal' }, [
        textElement('mods:namePart', name),
        ...roles.map((role) =>
          element('mods:role', {}, [textElement('mods:roleTerm', role, { type: 'text' })]),
        ),
      ]),
    ),
    textElement('mods:genre', genre),
    element('mods:originInfo', {}, [
      textElement('mods:dateIssued', article.datePublished, { encoding: 'w3cdtf' }),
      textElement('mods:dateModified', article.dateModified, { encoding: 'w3cdtf' }),
    ]),
    ...places.map(subject('mods:geographic')),
    ...keywords.map(subject('mods:topic')),
    textElement('mods:note', article.byline, { type: 'statement of responsibility' }),
    ...corrections.map(({ date, text }) =>
      textElement('mods:note', `${date} ${text}`, { type: 'correction' }),
    ),
    page === undefined
      ? ''
      : element('mods:part', {}, [
          element('mods:extent', { unit: 'page' }, [textElement('mods:start', String(page))]),
        ]),
    textElement('mods:identifier', article.identifier, { type: 'uri' }),
  ];
}

function describeWithdrawn(article: WithdrawnMetadata): string[] {
  const { title, dateWithdrawn, reason, identifier } = article;
  return [
    titleInfo([textElement('mods:title', title ?? article.slug)]),
    textElement('mods:note', `${dateWithdrawn} ${reason}`, { type: 'withdrawn' }),
    textElement('mods:identifier', identifier, { type: 'uri' }),
  ];
}

function titleInfo(children: readonly string[]): string {
  return element('mods:titleInfo', {}, children);
}

/** The groups of files by what they are for, with the beginning or the end of their paths. */
const groups: readonly { use: string; has: (path: string) => boolean }[] = [
  { use: 'PDF', has: (path) => path === pdfName },
  { use: 'HTML', has: (path) => path.endsWith('.html') },
  { use: 'SOURCE', has: (path) => /^content\/.*\.(?:md|yaml|json)$/.test(path) },
  { use: 'PICTURE', has: (path) => /^content\/.*\.(?!md$|yaml$|json$)[^.]+$/.test(path) },
];

function listGroups(files: readonly BagFile[], ids: ReadonlyMap<string, string>): string[] {
  return groups.flatMap(({ use, has }) => {
    const own = files.filter(({ path }) => has(path));
    if (own.length === 0) return [];
    const entries = own.map(({ path, bytes }) =>
      element(
        'mets:file',
        {
          ID: ids.get(path),
          MIMETYPE: mediaTypeOf(path),
          SIZE: bytes.length,
          CHECKSUM: digestBytes(bytes),
          CHECKSUMTYPE: 'SHA-256',
        },
        [element('mets:FLocat', { LOCTYPE: 'URL', 'xlink:href': toAddress(path) })],
      ),
    );
    return [lines('mets:fileGrp', { USE: use }, entries)];
  });
}

/** Names of files may have `#` and `?`, which would end the path of an address. */
function toAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html',
  md: 'text/markdown',
  yaml: 'application/yaml',
  json: 'application/json',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

function mediaTypeOf(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return mediaTypes[ending] ?? 'application/octet-stream';
}

function toPages({ pages }: EditionMetadata, ids: ReadonlyMap<string, string>): string {
  const divisions = pages.map(({ number, name }, index) =>
    element('mets:div', {
      ID: `page-${number}`,
      TYPE: 'page',
      ORDER: index + 1,
      ORDERLABEL: number,
      LABEL: name,
    }),
  );
  const whole = lines('mets:div', { TYPE: 'physSequence' }, [
    ...pointersTo([pdfName], ids),
    ...divisions,
  ]);
  return lines('mets:structMap', { TYPE: 'PHYSICAL' }, [whole]);
}

function toDivisions(metadata: EditionMetadata, ids: ReadonlyMap<string, string>): string {
  const { articles, withdrawn, title, dateIssued } = metadata;
  const divide = (type: string, one: ArticleMetadata | WithdrawnMetadata, files: string[]) => {
    const attributes = { ID: idOf(one), TYPE: type, DMDID: `mods-${idOf(one)}` };
    return element('mets:div', { ...attributes, LABEL: one.title }, pointersTo(files, ids));
  };
  const divisions = [
    ...articles.map((one) => {
      const type = one.genre === 'ad' ? 'advertisement' : 'article';
      return divide(type, one, [one.file, one.source, ...one.pictures.map(({ file }) => file)]);
    }),
    ...withdrawn.map((one) => divide('article', one, [one.file])),
  ];
  const issue = { ID: 'issue', TYPE: 'issue', DMDID: 'mods-issue', LABEL: dateIssued };
  const whole = lines('mets:div', issue, divisions);
  const paper = lines('mets:div', { TYPE: 'newspaper', LABEL: title }, [whole]);
  return lines('mets:structMap', { TYPE: 'LOGICAL' }, [paper]);
}

function pointersTo(paths: readonly string[], ids: ReadonlyMap<string, string>): string[] {
  return paths.flatMap((path) => {
    const id = ids.get(path);
    return id === undefined ? [] : [element('mets:fptr', { FILEID: id })];
  });
}

/** Which article is on which page. */
function toLinks({ articles }: EditionMetadata): string {
  const links = articles.flatMap((article) =>
    article.page === undefined
      ? []
      : [
          element('mets:smLink', {
            'xlink:from': idOf(article),
            'xlink:to': `page-${article.page}`,
          }),
        ],
  );
  return links.length === 0 ? '' : lines('mets:structLink', {}, links);
}
