/** Milliseconds after which the summaries of editions that readers opened are saved, all at once. */
const saveAfter = 5000;

/** Returns a function that saves some seconds later. Records are on disk already, so nothing is lost with it. */
export function openSaver(save: () => Promise<void>): () => void {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    const run = () => {
      isPlanned = false;
      void save();
    };
    setTimeout(run, saveAfter).unref();
  };
}
