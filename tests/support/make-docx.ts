/** Makes small Word files: the parts that a test writes out, and around them what each such file needs. */
import JSZip from 'jszip';

export interface DocxParts {
  /** The content of `w:body`. */
  body: string;
  /** The content of `w:footnotes`. */
  footnotes?: string;
  /** The paragraphs of the header of all pages. */
  header?: string;
  /** Pictures by their relation: `rId9`. */
  pictures?: Readonly<Record<string, { name: string; bytes: Uint8Array }>>;
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Files in a ZIP have a time; this one makes them the same at each run. */
const date = new Date('2026-01-01T00:00:00Z');

export async function makeDocx({
  body,
  footnotes,
  header,
  pictures = {},
}: DocxParts): Promise<Uint8Array> {
  const zip = new JSZip();
  const add = (name: string, content: string | Uint8Array) =>
    zip.file(name, content, { date, createFolders: false });
  const parts = [
    ...(footnotes === undefined ? [] : ['footnotes']),
    ...(header === undefined ? [] : ['header1']),
  ];
  const overrides = ['document', 'styles', ...parts]
    .map(
      (part) =>
        `<Override PartName="/word/${part}.xml" ContentType="${types}.${part === 'document' ? 'document.main' : part.replace('1', '')}+xml"/>`,
    )
    .join('');
  add(
    '[Content_Types].xml',
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${overrides}</Types>`,
  );
  add('_rels/.rels', toRelations([['rId1', 'officeDocument', 'word/document.xml']]));
  add(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  );
  add(
    'word/styles.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:styles ${namespaces}>${styles}</w:styles>`,
  );
  if (footnotes !== undefined)
    add(
      'word/footnotes.xml',
      `<?xml version="1.0" encoding="UTF-8"?><w:footnotes ${namespaces}>${footnotes}</w:footnotes>`,
    );
  if (header !== undefined)
    add(
      'word/header1.xml',
      `<?xml version="1.0" encoding="UTF-8"?><w:hdr ${namespaces}>${header}</w:hdr>`,
    );
  add(
    'word/_rels/document.xml.rels',
    toRelations([
      ['rId1', 'styles', 'styles.xml'],
      ...parts.map(
        (part, index): Relation => [`rId${index + 2}`, part.replace('1', ''), `${part}.xml`],
      ),
      ...Object.entries(pictures).map(([id, { name }]): Relation => [id, 'image', `media/${name}`]),
    ]),
  );
  for (const { name, bytes } of Object.values(pictures)) add(`word/media/${name}`, bytes);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

type Relation = [id: string, type: string, target: string];

function toRelations(list: Relation[]): string {
  const inside = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
}

const styles = [
  ['1', 'heading 1'],
  ['2', 'heading 2'],
  ['Caption', 'caption'],
]
  .map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  .join('');

/** A paragraph of plain text; `style` is `1`, `2` or `Caption`. */
export function paragraph(text: string, style?: string): string {
  return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph with a picture; `id` is its relation. */
export function picture(id: string, description = ''): string {
  return `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="228600" cy="152400"/><wp:docPr id="1" name="图片 1" descr="${description}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${lines.join('')}</w:tbl>`;
}
