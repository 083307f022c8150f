import type { LatinBylines } from '../byline-vocabulary';

/** `By Jane Doe and John Smith`, `Words by …; photographs by …`, `Jane Doe reports`, `Reuters`. */
export const englishBylines: LatinBylines = {
  by: ['by'],
  foreignBy: ['par', 'von', 'por', 'door', 'av', 'af'],
  and: 'and',
  works: [
    { words: ['words', 'text', 'story', 'written'], role: 'writer' },
    { words: ['reported', 'reporting', 'additional reporting'], role: 'reporter' },
    {
      words: [
        'photographs?',
        'photography',
        'photos?',
        'pictures?',
        'images?',
        'illustrations?',
        'graphics?',
      ],
      role: 'photographer',
    },
  ],
  particles: 'de da di del della der den dos du van von la le bin ibn al el y'.split(' '),
  afterName: ['in', 'at', 'for', 'from', 'of', 'writes'],
  reports: ['reports?', 'reporting'],
  titles: [
    { words: ['photographer'], role: 'photographer' },
    { words: ['reporter', 'correspondent'], role: 'reporter' },
    {
      words: 'writer editor columnist critic producer chief analyst contributor intern'.split(' '),
    },
  ],
  agencies:
    'press news agency agencies staff services? times desk newsroom board team bureau wires? reports editorial herald tribune journal gazette reuters afp ap pa bbc xinhua bloomberg'.split(
      ' ',
    ),
};
