import { findKept } from '@/lib/offline/device';
import { onChange } from '@/lib/offline/kept-news';
import { pageDevice } from './page-device';

/** Whether an edition is on the device. */
export type KeepState = 'absent' | 'partial' | 'whole';

/** Calls a function with the state of an edition now, and whenever it changes. Returns what ends that. */
export function watchKept(date: string, listener: (state: KeepState) => void): () => void {
  const device = pageDevice();
  const look = async () => {
    const kept = await findKept(device, date);
    listener(kept === undefined ? 'absent' : kept.isWhole ? 'whole' : 'partial');
  };
  void look();
  return onChange(device.site, look);
}
