import { expect, test } from 'vitest';
import { measureMailAddress, measureWebAddress } from '@/lib/content/markdown/measure-address';

test.each([
  ['https://a.cn/x', ''],
  ['https://a.cn/x', '.'],
  ['https://a.cn', ':'],
  ['https://a.cn/x', '),'],
  ['https://a.cn/A_(B)', ')'],
  ['https://a.cn/?a[]=1', ']'],
  ['https://a.cn/x', '**'],
  ['https://a.cn/x', '**and'],
  ['https://a.cn/x*y', '*'],
  ['https://a.cn/~b', '~~c'],
  ['https://a.cn/x', '&nbsp;'],
  ['https://a.cn/x?a=1&b=2', '&'],
  ['https://a.cn/x', "'"],
  ['www.a.cn', '!'],
  ['https://a.cn/x', ',https://b.cn/y'],
  ['https://a.cn/x', ';www.b.cn'],
  ['https://a.cn/x,y;z=https://b.cn', '.'],
  ['https://a.cn/s?q=中文&p=2', '即可'],
  ['https://a.cn/s?q=中文&城=武汉&p=', '甲'],
  ['https://a.cn/s?q=', '中文'],
  ['https://a.cn/s?q=1', '和b=2&c=3'],
  ['https://a.cn/s', '?见下文'],
  ['https://me:word@a.cn/x', ','],
])('the address of %s ends before "%s"', (address, rest) => {
  expect(measureWebAddress(address + rest)).toBe(address.length);
});

test.each(['https://', 'https://a', 'https://-.cn', 'http://.cn', 'www.', 'ftp://a.cn'])(
  '%s is no address',
  (text) => {
    expect(measureWebAddress(text)).toBe(0);
  },
);

test.each([
  ['me@a.cn', ''],
  ['me.b-c+d@mail.a.cn', '.'],
  ['me@a.cn', '.2'],
])('the mail address %s ends before "%s"', (address, rest) => {
  expect(measureMailAddress(address + rest)).toBe(address.length);
});

test.each(['me@', 'me@a', '@a.cn', 'me@a.c1'])('%s is no mail address', (text) => {
  expect(measureMailAddress(text)).toBe(0);
});
