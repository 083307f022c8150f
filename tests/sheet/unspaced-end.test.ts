import { describe, expect, it } from 'vitest';
import { hasUnspacedEnd } from '@/lib/sheet/lines/unspaced-end';

const runs = (...texts: string[]) => texts.map((text) => ({ text, face: 'song' as const }));

describe('the white after the last mark of a line', () => {
  it('is not drawn by browsers after letters that join', () => {
    expect(hasUnspacedEnd(runs('这是黑体；', 'أهلا وسهلا', '，'))).toBe(true);
    expect(hasUnspacedEnd(runs('蒙古文', 'ᠮᠣᠩᠭᠣᠯ', '”，'))).toBe(true);
  });

  it('is drawn after other letters, and after the letters themselves', () => {
    expect(hasUnspacedEnd(runs('أهلا', '，这是', '楷体', '，'))).toBe(false);
    expect(hasUnspacedEnd(runs('أهلا', '，这是楷体'))).toBe(false);
    expect(hasUnspacedEnd(runs('，'))).toBe(false);
    expect(hasUnspacedEnd([])).toBe(false);
  });
});
