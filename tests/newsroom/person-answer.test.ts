import { expect, test } from 'vitest';
import { toPersonAnswer } from '@/lib/newsroom/archive/person-answer';

const reading = { read: 3, total: 40 };

test.each([
  ['known', { names: ['赵敏'], reading }],
  ['known', { names: ['赵敏'] }],
  ['known', { names: ['赵敏'], moved: 'zhao-min-2' }],
  ['moved', { names: [], moved: 'zhao-min-2', reading }],
  ['unread', { names: [], reading }],
  ['nobody', { names: [] }],
] as const)('the list and the feeds of a person answer: %s', (kind, { names, ...found }) => {
  expect(toPersonAnswer({ names: [...names], ...found }).kind).toBe(kind);
});
