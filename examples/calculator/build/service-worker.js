// Keeps the whole page for use without a network. The build fills in the two constants.
const VERSION = __VERSION__;
const FILES = __FILES__;

const PREFIX = "congdoan-calculator-";
const NAME = PREFIX + VERSION;

self.addEventListener("install", (event) => {
  // A name with a hash in it never changes; the others are asked of the server, not of its cache.
  const fresh = (file) => new Request(file, { cache: file.startsWith("./assets/") ? "default" : "no-cache" });
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES.map(fresh))));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith(PREFIX) && name !== NAME);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  const wanted = request.mode === "navigate" ? "./" : request;
  event.respondWith(
    caches
      .open(NAME)
      .then((cache) => cache.match(wanted, { ignoreSearch: request.mode === "navigate" }))
      .then((kept) => kept ?? fetch(request)),
  );
});

// The page asks for the change, once its user has agreed.
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});
