import { expect, test } from 'vitest';
import { choosePerson } from '@/lib/newsroom/archive/choose-person';
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

test('a name is that of the person in either script, and of exactly that one where there are two', () => {
  const person = (text: string, personSlug: string) =>
    ({ kind: 'person', text, personSlug }) as const;
  const one = [person('陈文静', 'chen-wenjing'), person('陈文', 'chen-wen')];
  for (const typed of ['陈文', '陳文']) expect(choosePerson(one, typed)?.slug).toBe('chen-wen');
  expect(choosePerson(one, '陈')).toBeUndefined();
  const two = [person('范里', 'fan-li'), person('範里', 'fan-li-2')];
  expect(two.map(({ text }) => choosePerson(two, text)?.slug)).toEqual(['fan-li', 'fan-li-2']);
  const place = { kind: 'place', text: '陈文' } as const;
  expect(choosePerson([place, { kind: 'person', text: '陈文' }], '陈文')).toBeUndefined();
});
