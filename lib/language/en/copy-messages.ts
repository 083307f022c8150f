import type { CopyMessages } from '../messages/copy-messages';

export const englishCopy: CopyMessages = {
  needsScript: 'The search of this copy of the paper works in your browser and needs JavaScript.',
  notRead: 'The index of the search could not be read. Try again later.',
  searching: 'Searching …',
  oneFile: 'This issue as one file',
};
