import { PDFHexString } from '@cantoo/pdf-lib';
import type { Breakable } from './break-pdf';

type Break = (document: Breakable) => void;

const text = (value: string) => PDFHexString.fromText(value);

/** Gives the first element of a type another one. */
const retype =
  (type: string, to: string): Break =>
  (document) =>
    document.set(document.element(type), 'S', to);

/** Takes every word about its language out of a document. */
const mute: Break = (document) => {
  document.set(document.pdf.catalog, 'Lang', undefined);
  for (const { dict } of document.elements) document.set(dict, 'Lang', undefined);
  document.rewriteEntry(document.pdf.catalog, 'Metadata', (xmp) =>
    xmp.replaceAll(/xml:lang="(?!x-default)[^"]*"/g, 'xml:lang="x-default"'),
  );
};

const inXmp =
  (part: RegExp): Break =>
  (document) =>
    document.rewriteEntry(document.pdf.catalog, 'Metadata', (xmp) => xmp.replace(part, ''));

const deleteUnicode: Break = (document) => document.set(document.font, 'ToUnicode', undefined);

const encoded =
  (encoding: (document: Breakable) => Parameters<Breakable['set']>[2]): Break =>
  (document) =>
    document.set(document.font, 'Encoding', encoding(document));

const system = { Registry: text('Other'), Ordering: text('Other'), Supplement: 9 };

const otherCMap = encoded((document) => document.stream('', { CIDSystemInfo: system }));

const describeFont =
  (name: string, value: Parameters<Breakable['set']>[2]): Break =>
  (document) =>
    document.set(document.dict(document.descendant, 'FontDescriptor'), name, value);

const show =
  (code: string): Break =>
  (document) =>
    document.rewrite((content) => content.replace(/<[\dA-F]{4}> Tj/, `<${code}> Tj`));

const mapTo =
  (unicode: string): Break =>
  (document) =>
    document.rewriteEntry(
      document.font,
      'ToUnicode',
      (map) => `${map}\n1 beginbfchar\n<0001> <${unicode}>\nendbfchar\n`,
    );

const drawForm =
  (source: string, entries: Parameters<Breakable['stream']>[1], times: number): Break =>
  (document) => {
    const form = document.stream(source, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 1, 1],
      ...entries,
    });
    document.set(document.dict(document.page, 'Resources'), 'XObject', { Broken: form });
    const use = '/Artifact BMC\n/Broken Do\nEMC\n';
    document.rewrite((content) => `${content}\n${use.repeat(times)}`);
  };

const configure =
  (properties: Parameters<Breakable['set']>[2]): Break =>
  (document) =>
    document.set(document.pdf.catalog, 'OCProperties', properties);

const encrypt =
  (entries: Record<string, number | string>): Break =>
  (document) => {
    const encryption = document.add({ Filter: 'Standard', V: 1, R: 2, ...entries });
    document.pdf.context.trailerInfo.Encrypt = encryption;
  };

const firstLink = (document: Breakable) => document.element('Link');

/** A change for each condition that makes a document fail it. */
export const breaks: Record<string, Break> = {
  '01-003': (document) =>
    document.rewrite((content) =>
      content.replace(/(\/MCID \d+ ?>>\s*BDC\n)([\s\S]*?EMC)/, '$1/Artifact BMC\n$2\nEMC'),
    ),
  '01-004': (document) =>
    document.rewrite((content) =>
      content.replace(/(\/\w+ <<\/MCID \d+ ?>>\s*BDC\n[\s\S]*?EMC)/, '/Artifact BMC\n$1\nEMC'),
    ),
  '01-005': (document) =>
    document.rewrite((content) => content.replace(/\/Artifact <<[^>]*>>BDC/, '/Span BMC')),
  '01-007': (document) =>
    document.set(document.dict(document.pdf.catalog, 'MarkInfo'), 'Suspects', true),
  '02-001': retype('P', 'Headline'),
  '02-003': (document) => document.set(document.root, 'RoleMap', { Strong: 'Em', Em: 'Strong' }),
  '02-004': (document) =>
    document.set(document.root, 'RoleMap', { P: 'Span', Strong: 'Span', Em: 'Span' }),
  '06-001': (document) => document.set(document.pdf.catalog, 'Metadata', undefined),
  '06-002': inXmp(/<pdfuaid:part>1<\/pdfuaid:part>/),
  '06-003': inXmp(/<dc:title>[\s\S]*<\/dc:title>/),
  '07-001': (document) =>
    document.set(
      document.dict(document.pdf.catalog, 'ViewerPreferences'),
      'DisplayDocTitle',
      undefined,
    ),
  '07-002': (document) =>
    document.set(
      document.dict(document.pdf.catalog, 'ViewerPreferences'),
      'DisplayDocTitle',
      false,
    ),
  '09-004': retype('TD', 'P'),
  '09-005': retype('LBody', 'P'),
  '09-006': retype('P', 'TOCI'),
  '09-007': retype('P', 'RB'),
  '09-008': retype('P', 'WT'),
  '10-001': deleteUnicode,
  '11-001': mute,
  '11-002': mute,
  '11-003': mute,
  '11-004': mute,
  '11-005': (document) => {
    document.addAnnotation({ Subtype: 'Widget', TU: text('Name') });
    mute(document);
  },
  '11-006': mute,
  '13-004': (document) => document.set(document.element('Figure'), 'Alt', undefined),
  '14-002': retype('H1', 'H2'),
  '14-003': retype('H2', 'H3'),
  '14-006': (document) => {
    const holder = document.elements.find(
      ({ kids }) => kids.filter(({ type }) => type === 'P').length > 1,
    );
    for (const { dict } of holder?.kids ?? []) document.set(dict, 'S', 'H');
  },
  '14-007': retype('P', 'H'),
  '15-003': (document) => document.set(document.element('TH'), 'A', undefined),
  '17-002': retype('P', 'Formula'),
  '17-003': deleteUnicode,
  '19-003': (document) => document.set(document.element('Note'), 'ID', undefined),
  '19-004': (document) =>
    document.set(document.element('P'), 'ID', document.objects.get(document.element('Note'), 'ID')),
  '20-001': configure({ Configs: [{}], D: { Name: text('all') } }),
  '20-002': configure({ D: {} }),
  '20-003': configure({ D: { Name: text('all'), AS: [] } }),
  '21-001': (document) => document.add({ Type: 'Filespec', EF: {} }),
  '25-001': (document) =>
    document.set(document.pdf.catalog, 'AcroForm', {
      XFA: document.stream('<dynamicRender>required</dynamicRender>'),
    }),
  '26-001': encrypt({}),
  '26-002': encrypt({ P: -1 & ~512 }),
  '28-002': (document) => document.addAnnotation({ Subtype: 'Text', Contents: text('a remark') }),
  '28-004': (document) => document.addAnnotation({ Subtype: 'Text' }),
  '28-005': (document) => document.addAnnotation({ Subtype: 'Widget' }),
  '28-006': (document) =>
    document.addAnnotation({ Subtype: 'Hologram', Contents: text('a remark') }),
  '28-007': (document) => document.addAnnotation({ Subtype: 'TrapNet' }),
  '28-008': (document) => document.set(document.page, 'Tabs', undefined),
  '28-009': (document) => document.set(document.page, 'Tabs', 'R'),
  '28-010': (document) => document.addAnnotation({ Subtype: 'Widget', TU: text('Name') }),
  '28-011': retype('Link', 'Span'),
  '28-012': (document) => {
    const [annotation] =
      document.elements.find(({ dict }) => dict === firstLink(document))?.annotations ?? [];
    if (annotation) document.set(annotation, 'Contents', undefined);
  },
  '28-014': (document) => document.add({ S: 'MCD', Alt: [] }),
  '28-015': (document) => document.add({ S: 'MCD', CT: text('video/mp4') }),
  '28-016': (document) => document.addAnnotation({ Subtype: 'FileAttachment', FS: {} }),
  '28-017': (document) => {
    const [annotation] =
      document.elements.find(({ dict }) => dict === firstLink(document))?.annotations ?? [];
    if (annotation) document.set(annotation, 'Subtype', 'PrinterMark');
  },
  '28-018': (document) =>
    document.addAnnotation({ Subtype: 'PrinterMark', AP: { N: document.stream('0 0 1 1 re f') } }),
  '30-001': drawForm('', { Ref: {} }, 1),
  '30-002': drawForm('/P <</MCID 0>> BDC EMC', {}, 2),
  '31-001': otherCMap,
  '31-002': otherCMap,
  '31-003': otherCMap,
  '31-004': (document) => document.set(document.descendant, 'CIDToGIDMap', 'Other'),
  '31-005': (document) => document.set(document.descendant, 'CIDToGIDMap', undefined),
  '31-006': encoded(() => 'Unknown-H'),
  '31-007': encoded((document) => document.stream('/WMode 1 def')),
  '31-008': encoded((document) => document.stream('', { UseCMap: 'GBK-EUC-H' })),
  '31-009': describeFont('FontFile2', undefined),
  '31-011': show('FFF0'),
  '31-012': describeFont('CharSet', text('/a')),
  '31-013': describeFont('CharSet', text('/a')),
  '31-014': describeFont('CIDSet', text('a')),
  '31-015': describeFont('CIDSet', text('a')),
  '31-016': (document) => {
    document.set(document.descendant, 'W', undefined);
    document.set(document.descendant, 'DW', 1);
  },
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index): [string, Break] => [
      `31-0${17 + index}`,
      (document) => document.set(document.font, 'Subtype', 'TrueType'),
    ]),
  ),
  '31-027': deleteUnicode,
  '31-028': mapTo('0000'),
  '31-029': mapTo('FEFF'),
  '31-030': show('0000'),
};
