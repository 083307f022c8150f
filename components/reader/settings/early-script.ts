import { oldSettingsKey, settingsKey, settingValues } from './settings';

/** Colours of the browser's own bars for each paper that a reader may choose, `#rrggbb`. */
export type BarColours = Readonly<Record<(typeof settingValues.paper)[number], string>>;

/**
 * Returns a script for the head of every view. It applies what is stored on the device before anything is drawn, and
 * again when another tab changes it, when the browser shows a view that it had put away, and when a control of this
 * view says so. What is stored may have been written by anything, so only known values are applied.
 *
 * It is in the page as text, because a file would have to be waited for.
 */
export function earlyScript(bars: BarColours): string {
  return `(() => {
const values = ${toLiteral(settingValues)}, bars = ${toLiteral(bars)}, key = ${toLiteral(settingsKey)};
const { dataset } = document.documentElement;
const bar = document.createElement("meta");
bar.name = "theme-color";
const read = () => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? localStorage.getItem(${toLiteral(oldSettingsKey)})) ?? {};
  } catch { return {}; }
};
const apply = (settings) => {
  for (const name in values)
    if (values[name].includes(settings[name])) dataset[name] = settings[name];
    else delete dataset[name];
  if (dataset.paper) {
    bar.content = bars[dataset.paper];
    document.head.prepend(bar);
  } else bar.remove();
};
apply(read());
addEventListener("storage", (event) => {
  if (event.key === key || event.key === null) apply(read());
});
addEventListener("pageshow", (event) => {
  if (event.persisted) apply(read());
});
addEventListener(key, (event) => apply(event.detail));
})()`;
}

/** JSON that may be in a script element. */
const toLiteral = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
