import { expect, test } from 'vitest';
import { toPersonSlug } from '@/lib/edition/addresses/person-slug';

test.each([
  ['杨丽萍', 'yang-liping'],
  ['张盼', 'zhang-pan'],
  ['欧阳修', 'ouyang-xiu'],
  ['欧阳', 'ou-yang'],
  ['单田芳', 'shan-tianfang'],
  ['曾子墨', 'zeng-zimo'],
  ['吕雉', 'lv-zhi'],
  ['阿卜杜·热合曼', 'abudu-reheman'],
  ['Jane Doe', 'jane-doe'],
  ["Seán O'Brien Jr.", 'sean-obrien-jr'],
  ['José Álvarez', 'jose-alvarez'],
  ['Иван', 'person'],
])('%s is addressed as %s', (name, slug) => {
  expect(toPersonSlug(name)).toBe(slug);
});
