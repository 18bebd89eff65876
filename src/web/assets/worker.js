// The service worker. What it keeps: the files of a page, and few pages: help, the list, the offers
// in the list, the last search. `FILES` and `STAFF` stand before this text. Pages come from the net
// whenever there is one.

const KEPT = `lotse-files-${FILES.join()}`;
const PAGES = "lotse-pages";
const LAST_SEARCH = "/letzte-suche";

addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("lotse-files-") && name !== KEPT;
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (old(name)) await caches.delete(name);
    await clients.claim();
  })());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  const path = url.pathname.replace(/^\/[a-z]{2}(?=\/|$)/, "");
  if (STAFF.some((root) => path.startsWith(root)) || path.startsWith("/weg")) return;
  if (path.startsWith("/assets/")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === "navigate") {
    event.respondWith(page(request, url, path));
  }
});

async function page(request, url, path) {
  const cache = await caches.open(PAGES);
  const key = path === "/suche" ? LAST_SEARCH : url.pathname;
  try {
    const answer = await fetch(request);
    const again = path === "/suche" || await cache.match(key);
    if (answer.ok && again) await cache.put(key, answer.clone());
    return answer;
  } catch (error) {
    const language = url.pathname.slice(0, url.pathname.length - path.length);
    const kept = await cache.match(key) ?? await cache.match(`${language}/offline`);
    const any = kept ?? await anyOffline(cache);
    if (any) return any;
    throw error;
  }
}

// The page that says there is no net, in whatever language it is kept.
async function anyOffline(cache) {
  const keys = await cache.keys();
  const found = keys.find((key) => new URL(key.url).pathname.endsWith("/offline"));
  return found && cache.match(found);
}
