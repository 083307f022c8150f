import { expect, test } from 'vitest';
import { findKeyEffect } from '@/components/search/suggestion-keys';

test('Escape gives up what is being fetched, though no list is open yet', () => {
  expect(findKeyEffect('Escape', 0, -1)).toEqual({ kind: 'close', isOpen: false });
  expect(findKeyEffect('Escape', 3, 1)).toEqual({ kind: 'close', isOpen: true });
});

test('the arrow keys go round from the field through the suggestions', () => {
  const walk = (key: string) => {
    const visited: number[] = [];
    for (let at = -1, steps = 0; steps < 4; steps += 1) {
      const effect = findKeyEffect(key, 3, at);
      at = effect?.kind === 'move' ? effect.to : Number.NaN;
      visited.push(at);
    }
    return visited;
  };
  expect(walk('ArrowDown')).toEqual([0, 1, 2, -1]);
  expect(walk('ArrowUp')).toEqual([2, 1, 0, -1]);
});

test('Enter chooses a suggestion, or searches for what is in the field', () => {
  expect(findKeyEffect('Enter', 3, 1)).toEqual({ kind: 'choose', index: 1 });
  expect(findKeyEffect('Enter', 3, -1)).toBeUndefined();
});

test('other keys, and all but Escape without suggestions, are the field’s own', () => {
  expect(findKeyEffect('a', 3, 1)).toBeUndefined();
  for (const key of ['ArrowDown', 'ArrowUp', 'Enter'])
    expect(findKeyEffect(key, 0, -1)).toBeUndefined();
});
