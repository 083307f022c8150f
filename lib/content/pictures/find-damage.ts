import type { Finding } from '../diagnostic';
import type { PictureFile } from '../files/picture-files';

/**
 * What decoding a picture shows (lib/pictures/inspect-picture.ts): that it is sound, that parts of it are lost, or that
 * it is none at all, with the decoder's reason.
 */
export type PictureState =
  | { kind: 'sound' }
  | { kind: 'damaged'; reason: string }
  | { kind: 'unreadable'; reason: string };

/** Decodes a picture file. Reading an edition for readers does without, because it takes longer than all the rest. */
export type InspectPicture = (file: PictureFile) => Promise<PictureState>;

/** Returns what is wrong with a picture that does not decode whole. */
export function findDamage(name: string, state: PictureState): Finding | undefined {
  switch (state.kind) {
    case 'sound':
      return undefined;
    case 'damaged':
      return {
        code: 'cut-picture',
        message: `parts of picture ${name} are lost: ${state.reason}`,
        fix: 'copy it again from where it comes from, or save it again in a picture program',
      };
    case 'unreadable':
      return {
        code: 'bad-picture',
        message: `picture ${name} cannot be decoded: ${state.reason}`,
        fix: 'open it in a picture program and save it as JPEG or PNG',
      };
    default:
      return state satisfies never;
  }
}
