import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Counter } from '@/components/site/counter';
import { securityHeadersFor } from '@/lib/http/security-headers';

test('the script loads after the page, and its fields are data attributes', () => {
  const analytics = {
    src: 'https://stats.example.com/s.js',
    websiteId: 'a"b',
    hostUrl: 1,
    auto: true,
  };
  expect(renderToStaticMarkup(<Counter analytics={analytics} />)).toBe(
    '<script defer="" src="https://stats.example.com/s.js" data-website-id="a&quot;b" data-host-url="1" data-auto="true"></script>',
  );
});

const policyFor = (rights: Parameters<typeof securityHeadersFor>[1]) =>
  securityHeadersFor('text/html; charset=utf-8', rights)['Content-Security-Policy'] ?? '';

test('pages may load the script and send to its origin, and nothing else changes', () => {
  const plain = policyFor({});
  expect(plain).not.toContain('https:');
  expect(plain).not.toContain('connect-src');
  const counted = policyFor({ scriptOrigin: 'https://stats.example.com' });
  expect(counted.split('; ').filter((rule) => !plain.split('; ').includes(rule))).toEqual([
    "script-src 'self' 'unsafe-inline' https://stats.example.com",
    "img-src 'self' data: https://stats.example.com",
    "connect-src 'self' https://stats.example.com",
  ]);
});
