import type { Paper } from '@/lib/content/fields/schema';

/** Loads the script that counts readers, after the page. What it must be told is in its data attributes. */
export function Counter({ analytics: { src, ...told } }: Required<Pick<Paper, 'analytics'>>) {
  const attributes = Object.entries(told).map(([name, value]) => [toAttribute(name), `${value}`]);
  return <script defer src={src} {...Object.fromEntries(attributes)} />;
}

/** `websiteId` becomes `data-website-id`, as in a script's `dataset` (HTML, 3.2.6.6). */
function toAttribute(name: string): string {
  return `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
