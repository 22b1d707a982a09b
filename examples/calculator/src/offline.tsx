import { signal } from "@preact/signals";

import { texts } from "./language";

const t = texts({
  news: ["Có bản mới.", "There is a new version."],
  reload: ["Tải lại", "Reload"],
});

/** A new version that has been fetched and waits for the user's word. */
const waiting = signal<ServiceWorker | null>(null);

/** Keeps the page for use without a network, once it has been shown. */
export function startOffline() {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const start = async () => {
    const registration = await navigator.serviceWorker.register("./sw.js");
    const watch = (worker: ServiceWorker | null) =>
      worker?.addEventListener("statechange", () => {
        // Without a controller this is the first visit, and nothing is new.
        if (worker.state === "installed" && navigator.serviceWorker.controller) waiting.value = worker;
      });
    if (registration.waiting && navigator.serviceWorker.controller) waiting.value = registration.waiting;
    watch(registration.installing);
    registration.addEventListener("updatefound", () => watch(registration.installing));
  };
  // Not before the first result: both need the network and the processor.
  const quietly = () => setTimeout(() => start().catch(console.warn), 1000);
  if (document.readyState === "complete") quietly();
  else addEventListener("load", quietly);
}

function reload() {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.value?.postMessage("take over");
}

export function NewVersion() {
  return (
    <div class="news" role="status">
      {waiting.value && (
        <p>
          {t.news}{" "}
          <button type="button" onClick={reload}>
            {t.reload}
          </button>
        </p>
      )}
    </div>
  );
}
