import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlyScript } from '@/components/reader/settings/early-script';
import { oldSettingsKey, settingsKey, toSettings } from '@/components/reader/settings/settings';

const bars = { light: '#a00000', sepia: '#b00000', dark: '#101010' };

interface Bar {
  content?: string;
  remove: () => void;
}

/** Runs the script as a browser does, with something stored. */
function open(stored: string | null | Error, key = settingsKey) {
  const dataset: Record<string, string> = { script: 'han' };
  const head: Bar[] = [];
  const listeners = new Map<string, (event: unknown) => void>();
  const window = {
    document: {
      documentElement: { dataset },
      head: { prepend: (bar: Bar) => head.unshift(bar) },
      createElement: (): Bar => ({ remove: () => head.splice(0) }),
    },
    localStorage: {
      getItem: (name: string) => {
        if (stored instanceof Error) throw stored;
        return name === key ? stored : null;
      },
    },
    addEventListener: (name: string, listen: (event: unknown) => void) =>
      listeners.set(name, listen),
  };
  runInNewContext(earlyScript(bars), window);
  const { script, ...applied } = dataset;
  expect(script).toBe('han');
  return {
    applied,
    dataset,
    head,
    send: (name: string, event: unknown) => listeners.get(name)?.(event),
  };
}

test('what is stored is applied, and colours the bars of the browser', () => {
  const { applied, head } = open('{"paper":"sepia","textSize":"120","largePrint":"on"}');
  expect(applied).toEqual({ paper: 'sepia', textSize: '120', largePrint: 'on' });
  expect(head.map(({ content }) => content)).toEqual(['#b00000']);
});

test('what all papers of an origin had stored is applied until the paper has settings of its own', () => {
  expect(open('{"paper":"dark"}', oldSettingsKey).applied).toEqual({ paper: 'dark' });
});

test('nothing is applied where nothing is stored, or nothing may be', () => {
  for (const stored of [null, '', 'null', '5', '{', '[]', '"x"', new Error('denied')])
    expect(open(stored).applied).toEqual({});
});

test('only known values are applied, whatever is stored', () => {
  const value = fc.oneof(fc.constantFrom('on', 'dark', '120', 'loose', 'ragged'), fc.anything());
  const names = fc.constantFrom('paper', 'textSize', 'largePrint', 'align', 'constructor', 'x');
  fc.assert(
    fc.property(fc.dictionary(names, value), (stored) => {
      const text = JSON.stringify(stored);
      expect(open(text).applied).toEqual(toSettings(JSON.parse(text)));
    }),
  );
});

test('a control, another tab and a view that comes back change what is applied', () => {
  const { dataset, head, send } = open('{"paper":"dark"}');
  send(settingsKey, { detail: { textSize: '150' } });
  expect(dataset).toEqual({ script: 'han', textSize: '150' });
  expect(head).toEqual([]);
  send('storage', { key: 'of another script' });
  send('pageshow', { persisted: false });
  expect(dataset).toEqual({ script: 'han', textSize: '150' });
  send('storage', { key: settingsKey });
  expect(dataset).toEqual({ script: 'han', paper: 'dark' });
  send(settingsKey, { detail: {} });
  send('pageshow', { persisted: true });
  expect(dataset).toEqual({ script: 'han', paper: 'dark' });
});

test('the script has nothing that ends its element', () => {
  expect(earlyScript({ ...bars, light: '</script>' })).not.toContain('</script');
});
