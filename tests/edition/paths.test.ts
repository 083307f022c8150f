import { expect, test } from 'vitest';
import {
  pagePath,
  parseListPage,
  personPath,
  picturePath,
  sectionPath,
} from '@/lib/edition/addresses/paths';

test('the first page of a list has the address without a number', () => {
  expect(sectionPath('economy')).toBe('/sections/economy');
  expect(sectionPath('economy', 1)).toBe('/sections/economy');
  expect(sectionPath('economy', 2)).toBe('/sections/economy/2');
  expect(personPath('yang-liping', 3)).toBe('/people/yang-liping/3');
  expect(pagePath('2023-03-10', 2)).toBe('/2023-03-10/pages/2');
});

test('a picture with a name in Chinese has an address in ASCII', () => {
  expect(picturePath('2023-03-10', '杏花.jpg')).toBe('/2023-03-10/media/%E6%9D%8F%E8%8A%B1.jpg');
});

test.each([
  [undefined, 1],
  [['2'], 2],
  [['17'], 17],
  [['1'], undefined],
  [['0'], undefined],
  [['02'], undefined],
  [['x'], undefined],
  [['2', '3'], undefined],
  [['99999999'], undefined],
])('the list page of %j is %s', (segments, page) => {
  expect(parseListPage(segments)).toBe(page);
});
