import { expect, test } from 'vitest';
import { openPeople } from '@/lib/newsroom/archive/people';

test('two people whose names read alike have addresses of their own, also after a restart', () => {
  const people = openPeople();
  for (const name of ['杨丽萍', '杨莉平', '杨丽苹', '杨丽萍']) people.add(name);
  expect(people.slugOf('杨丽萍')).toBe('yang-liping');
  expect(people.slugOf('杨莉平')).toBe('yang-liping-2');
  expect(people.slugOf('杨丽苹')).toBe('yang-liping-3');
  expect(people.namesOf('yang-liping-2')).toEqual(['杨莉平']);
  expect(people.namesOf('nobody')).toEqual([]);
  expect(people.slugOf('杨利萍')).toBeUndefined();

  const reopened = openPeople(people.toJson());
  reopened.add('杨利萍');
  expect(reopened.slugOf('杨莉平')).toBe('yang-liping-2');
  expect(reopened.slugOf('杨利萍')).toBe('yang-liping-4');
});
