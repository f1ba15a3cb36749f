/**
 * Lets one tab of the browser do the work for all that call this with the same name: `work` is given what tells all
 * of them, itself included, and ends with the signal. When that tab goes, another takes over. Returns what ends it.
 */
export function onlyOneTab<News>(
  name: string,
  told: (news: News) => void,
  work: (toAll: (news: News) => void, end: AbortSignal) => Promise<void>,
): () => void {
  const channel = new BroadcastChannel(`formscript ${name}`);
  const ending = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<News>) => told(data);
  const toAll = (news: News): void => {
    channel.postMessage(news);
    told(news);
  };
  void navigator.locks
    .request(`formscript ${name}`, { signal: ending.signal }, () => work(toAll, ending.signal))
    // Ended while another tab was at work.
    .catch(() => {});
  return () => {
    ending.abort();
    channel.close();
  };
}
