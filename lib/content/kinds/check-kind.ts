/** Checks that an article has what its kind is made of. */
import type { Element, Root } from 'hast';
import type { Body } from '../body/to-body';
import type { Finding } from '../diagnostic';
import type { Manuscript } from '../manuscript';

/** Reports what is missing in an article of its kind, at the field that names it. */
export function checkKind({ known, fields, report }: Manuscript, body: Body): void {
  const finding = findMissing(known.kind, body);
  if (finding) report(fields.placeOf(['kind']), finding);
}

function findMissing(
  kind: Manuscript['known']['kind'],
  { body, pictures }: Body,
): Finding | undefined {
  switch (kind) {
    case 'photo':
      return pictures.length > 0 ? undefined : noPicture;
    case 'verse':
      return hasClass(body, 'verse') ? undefined : noVerse;
    case 'letters':
      return hasClass(body, 'sign-off') ? undefined : noSignature;
    case 'interview':
      return hasClass(body, 'question') ? undefined : noQuestion;
    case 'news':
    case 'notice':
    case 'obituary':
    case 'index':
    case 'ad':
    case undefined:
      return undefined;
    default:
      return kind satisfies never;
  }
}

const noPicture: Finding = {
  code: 'photo-without-picture',
  message: 'kind is photo, but no picture is in the text',
  fix: 'add one: ![what it shows](file.jpg "caption｜credit"), or remove kind',
};

const noVerse: Finding = {
  code: 'not-verse',
  severity: 'warning',
  message: 'kind is verse, but the lines are as long as prose',
  fix: 'write each line of the poem on a line of its own, or remove kind',
};

const noSignature: Finding = {
  code: 'no-signature',
  severity: 'warning',
  message: 'kind is letters, but no letter has a signature',
  fix: 'write the name in a line of its own under each letter, without a full stop',
};

const noQuestion: Finding = {
  code: 'no-question',
  severity: 'warning',
  message: 'kind is interview, but no question was found',
  fix: 'begin each turn with 问： or 答：, Q: or A:, or a name and a colon, or write the questions in **bold**',
};

function hasClass(body: Root, name: string): boolean {
  return body.children.some(
    (child): child is Element =>
      child.type === 'element' && String(child.properties.className ?? '').includes(name),
  );
}
