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
  ['Иван', 'ivan'],
  ['Đặng Thị Hồng', 'dang-thi-hong'],
  ['歐陽修文', 'ouyang-xiuwen'],
  ['單雄信', 'shan-xiongxin'],
  ['尉遲恭', 'yuchi-gong'],
  ['單于明', 'chanyu-ming'],
  ['单于明', 'chanyu-ming'],
  ['홍길동', 'hong-gildong'],
  ['남궁민수', 'namgung-minsu'],
  ['山田太郎', 'shantian-tailang'],
  ['田中さくら', 'tianzhong-sakura'],
  ['田中华', 'tian-zhonghua'],
  ['أحمد محمد', 'hmd-mhmd'],
  ['Jo\u0301se Nu\u0301n\u0303ez', 'jose-nunez'],
  ['Jean-Paul Sartre', 'jean-paul-sartre'],
  ['…', 'person'],
])('%s is addressed as %s', (name, slug) => {
  expect(toPersonSlug(name)).toBe(slug);
});
