import type { ChineseScript } from '@/lib/language/chinese/script/chinese-script';
import { findKept } from '@/lib/offline/device';
import { onChange } from '@/lib/offline/kept-news';
import { pageDevice } from './page-device';

/** Whether an edition is on the device, in the script of the view. */
export type KeepState = 'absent' | 'partial' | 'whole';

/** Calls a function with the state of an edition now, and whenever it changes. Returns what ends that. */
export function watchKept(
  { date, script }: { date: string; script: ChineseScript | undefined },
  listener: (state: KeepState) => void,
): () => void {
  const device = pageDevice();
  const look = async () => {
    const kept = await findKept(device, date);
    const isHere = kept !== undefined && kept.files.script === script;
    listener(!isHere ? 'absent' : kept.isWhole ? 'whole' : 'partial');
  };
  void look();
  return onChange(device.site, look);
}
