/** Titles and abbreviations, which voices spell, read as another word, or part from what follows by a pause. */
import type { SpokenRule } from '../../speech/speech-rules';
import { toWordRule } from '../../speech/word-rule';

export const titleRule: SpokenRule = toWordRule(
  {
    'Dr.': 'Doctor',
    Dr: 'Doctor',
    'Prof.': 'Professor',
    Prof: 'Professor',
    'Gov.': 'Governor',
    'Sen.': 'Senator',
    'Rep.': 'Representative',
    'Gen.': 'General',
    'Lt.': 'Lieutenant',
    'Col.': 'Colonel',
    'Capt.': 'Captain',
    'Sgt.': 'Sergeant',
    'Rev.': 'Reverend',
    'Hon.': 'Honourable',
    'Mt.': 'Mount',
    'Ft.': 'Fort',
    'Maj.': 'Major',
    'Cpl.': 'Corporal',
    'Adm.': 'Admiral',
    'Cmdr.': 'Commander',
    'Supt.': 'Superintendent',
    'Det.': 'Detective',
    'Insp.': 'Inspector',
    'Pres.': 'President',
    'Msgr.': 'Monsignor',
  },
  { before: '(?<![\\w.])', after: '(?= (?:\\p{Lu}|van |de |von ))' },
);

const abbreviations: SpokenRule = toWordRule(
  {
    'e.g.': 'for example',
    'i.e.': 'that is',
    'vs.': 'versus',
    vs: 'versus',
    'approx.': 'approximately',
    'Ph.D.s': 'PhDs',
    'Ph.D.': 'PhD',
    'M.D.': 'MD',
    'B.A.': 'BA',
    'a.m.': 'am',
    'p.m.': 'pm',
    'et al.': 'and others',
    'Jr.': 'Junior',
    'Sr.': 'Senior',
    'Bros.': 'Brothers',
    'Govt.': 'Government',
    'Dept.': 'Department',
    'Assn.': 'Association',
  },
  { before: '(?<![\\w.])', after: '(?!\\w)' },
);

export const abbreviationRules: readonly SpokenRule[] = [
  abbreviations,
  { pattern: /(?<!\w)c\. ?(?=\d{4})/gu, spoken: 'circa ' },
  { pattern: /(?<!\w)pp\. ?(?=\d)/gu, spoken: 'pages ' },
  { pattern: /(?<!\w)p\. ?(?=\d)/gu, spoken: 'page ' },
  // "No" is read as the word of refusal.
  {
    pattern: /(?<!\w)Nos?\.? ?(?=\d)/gu,
    spoken: ([match = '']) => (match.startsWith('Nos') ? 'numbers ' : 'number '),
  },
  { pattern: /(?<![\w&])#(?=\d)/gu, spoken: 'number ' },
];
