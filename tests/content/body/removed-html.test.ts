import { expect, test } from 'vitest';
import { readCase } from '../../support/run-article-cases';

test('a warning of removed HTML does not quote text that is printed', async () => {
  const text =
    '---\ntitle: 题\nsection: news\n---\n\n<script>run()</script>后文。\n\n<!-- 注 --><b>甲</b>\n';
  const { diagnostics } = await readCase('zh-Hans', '01-story.md', new TextEncoder().encode(text));
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'raw HTML <script>run()</script> is removed',
    'raw HTML <b> </b> is removed',
  ]);
});
