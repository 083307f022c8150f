import type { Refusal } from '@/lib/layout/refusals/refusal';

/** What an editor can do about a refusal, by rule. */
export const refusalFixes = {
  word: 'write the heading or caption shorter, or in other words',
  headline: 'write a shorter title, or a longer one where it is lost',
  size: 'add a brief or a picture to the page, or take text off it',
  pin: 'remove the instruction',
  foot: 'move the crosshead, or change a line before it',
  table: 'write the table shorter, or give the story more columns',
  picture: 'use a larger picture, or one of other proportions',
  section: 'shorten what is on the page',
  front: 'write page: 1 in more stories, or shorten those on the front',
  jump: 'shorten the story, or take something else off the page',
  white: 'add a brief or a picture to the page',
  line: 'change a word near this line',
} satisfies Record<Refusal['rule'], string>;
