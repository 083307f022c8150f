/** Parts of the patterns of Chinese speech. */

export const dash = '[-–—−~～〜]';
export const wideDash = '[–—~～〜]';
export const amount = '\\d+(?:\\.\\d+)?';
