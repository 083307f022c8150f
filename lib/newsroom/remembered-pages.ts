import { type MakeUpMemory, openMakeUpMemory } from '@/lib/layout/edition/make-up-memory';
import type { TextMetrics } from '@/lib/layout/model/text-metrics';

/** Pages that are remembered before all are forgotten: a few hundred acts on one edition, some 100 MB. */
const mostPages = 300;

/**
 * Returns a function that gives the memory of the edition with these metrics: the same as before, as long as one and
 * the same edition is made up again and again. The metrics do not depend on the pins of stories.
 */
export function openRememberedPages(): (metrics: TextMetrics) => MakeUpMemory {
  let last: { metrics: TextMetrics; memory: MakeUpMemory } | undefined;
  return (metrics) => {
    if (last?.metrics !== metrics || last.memory.pageCount() > mostPages)
      last = { metrics, memory: openMakeUpMemory(metrics) };
    return last.memory;
  };
}
