/** Unpacks the fonts that come packed, in a process of its own: its memory is freed with it. */
import { register } from 'tsx/esm/api';

register();
const { default: files } = await import('../fonts/font-files.json', { with: { type: 'json' } });
const { isFont } = await import('../fonts/font.ts');
const { trueTypeFile } = await import('../fonts/unpack-font.ts');
for (const name of Object.keys(files)) if (isFont(name)) await trueTypeFile(name);
