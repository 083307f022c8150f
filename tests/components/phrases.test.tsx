import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Phrases } from '@/components/site/phrases';

const draw = (text: string, language = 'en') =>
  renderToStaticMarkup(<Phrases text={text} language={language} names={[]} />);
const whole = (text: string) => `<span class="whitespace-nowrap">${text}</span>`;

/** What is drawn of a heading that is heard as one text. */
const drawn = (text: string, inside: string) =>
  `<span class="spoken" data-spoken="${text}"><span aria-hidden="true" class="fallback-image">${inside}</span></span>`;

test('a single letter and its hyphen stay with their word', () => {
  expect(draw('Watchdog probes e-mail deletions')).toBe(
    drawn('Watchdog probes e-mail deletions', `Watchdog probes ${whole('e-mail')} deletions`),
  );
  expect(draw('X-rays and T-shirts')).toBe(
    drawn('X-rays and T-shirts', `${whole('X-rays')} and ${whole('T-shirts')}`),
  );
});

test('other compounds may break at their hyphen', () => {
  expect(draw('An award-winning all-or-nothing plan')).toBe('An award-winning all-or-nothing plan');
  expect(draw('Do-it-yourself: a-b-c')).toBe('Do-it-yourself: a-b-c');
});

test('a Chinese headline breaks between words, and never in a number', () => {
  expect(draw('能登地区7.6级地震', 'zh-Hans')).toContain('<wbr/>7.6级<wbr/>');
});

test('a Chinese headline is heard as one text, unless a part of it is marked', () => {
  expect(draw('印刷色的照片', 'zh-Hans')).toContain('data-spoken="印刷色的照片"');
  const marks = [{ from: 0, to: 2, hit: 0 }];
  const marked = renderToStaticMarkup(
    <Phrases text="印刷色的照片" language="zh-Hans" names={[]} marks={marks} />,
  );
  expect(marked).not.toContain('data-spoken');
});
