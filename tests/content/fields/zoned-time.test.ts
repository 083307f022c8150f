import { expect, test } from 'vitest';
import { morningOf, parseMoment, toIso } from '@/lib/content/fields/zoned-time';

test.each([
  ['2023-03-10', 'Asia/Shanghai', '2023-03-10T06:00:00+08:00'],
  ['2023-07-01', 'Europe/London', '2023-07-01T06:00:00+01:00'],
  ['2023-01-01', 'Europe/London', '2023-01-01T06:00:00+00:00'],
  // The clocks change at one in the morning of these days.
  ['2023-03-26', 'Europe/London', '2023-03-26T06:00:00+01:00'],
  ['2023-10-29', 'Europe/London', '2023-10-29T06:00:00+00:00'],
  ['2023-03-12', 'America/New_York', '2023-03-12T06:00:00-04:00'],
  ['2023-11-05', 'America/St_Johns', '2023-11-05T06:00:00-03:30'],
  ['2023-03-10', 'Asia/Kathmandu', '2023-03-10T06:00:00+05:45'],
  ['2023-03-10', 'UTC', '2023-03-10T06:00:00+00:00'],
])('the morning of %s in %s', (date, zone, iso) => {
  expect(morningOf(date, zone)).toBe(iso);
});

test.each([
  ['2023-07-01T08:30', '2023-07-01T08:30:00+01:00'],
  ['2023-07-01 08:30:15', '2023-07-01T08:30:15+01:00'],
  ['2023-07-01T08:30Z', '2023-07-01T08:30:00+00:00'],
  ['2023-07-01T08:30:00.5+08:00', '2023-07-01T08:30:00+08:00'],
  ['2023-07-01T08:30-0330', '2023-07-01T08:30:00-03:30'],
])('%s in London', (text, iso) => {
  expect(toIso(text, 'Europe/London')).toBe(iso);
});

test.each([
  '2023-02-30T06:00',
  '2023-3-1T06:00',
  '2023-03-10',
  '2023-03-10T24:00',
  '2023-03-10T06:60',
  '2023-03-10T06:00+15:00',
  '2023-03-10T06:00 GMT',
  '',
])('%j is no moment', (text) => {
  expect(parseMoment(text)).toBeUndefined();
});
