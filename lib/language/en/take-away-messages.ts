import type { TakeAwayMessages } from '../messages/take-away-messages';

export const englishTakeAway: TakeAwayMessages = {
  editionEpub: 'EPUB of this issue',
  cover: 'Cover',
  colophon: 'Imprint',
  withoutAdvertisements: 'This file has no advertisements.',
  accessibility:
    'All content is text that can be read aloud and enlarged; all pictures have descriptions; pages, sections and headings can be navigated.',
  inBrief: 'In brief',
  more: 'More',
  notes: 'Notes',
  title: 'Title',
  digest: 'Digest',
  text: 'Text',
  pictures: 'Pictures',
};
