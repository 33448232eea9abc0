// Pages that were read -> the same pages when there is no connection. Only while the person wants it: pages of a book
// are private and are served "no-store", so this keeps them on purpose, in a cache that exists only after "keep" and
// goes with "forget". Without it every request passes by.

const FILES = [];
const PAGES = "rekindle-pages";
const STATIC = "rekindle-static";
const INSTEAD = "/offline";
const NEVER = ["/start", "/login", "/logout", "/feed", "/settings"]; // ways in, and addresses that are secrets or tell them

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("activate", (event) => event.waitUntil(renew().finally(() => self.clients.claim())));

self.addEventListener("message", (event) => {
  const acts = { keep, forget };
  if (!Object.hasOwn(acts, event.data)) return;
  event.waitUntil(acts[event.data]().finally(() => event.ports[0]?.postMessage(event.data)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) return;
  if (address.pathname.startsWith("/static/")) event.respondWith(file(request));
  else if (request.mode === "navigate" && !NEVER.some((start) => begins(address.pathname, start))) event.respondWith(page(event));
});

function begins(path, start) {
  return path === start || path.startsWith(`${start}/`);
}

// All that every page needs, and the page for "no connection"; or nothing at all.
async function keep() {
  await fill().catch(forget);
}

async function fill() {
  await (await caches.open(STATIC)).addAll(FILES);
  await (await caches.open(PAGES)).add(INSTEAD);
}

async function forget() {
  await Promise.all([caches.delete(PAGES), caches.delete(STATIC)]);
}

// A new worker comes with new names of files: those are fetched, and the old ones go.
async function renew() {
  if (!(await caches.has(PAGES))) return;
  await caches.delete(STATIC);
  await fill();
}

// A file's name changes with its content: what is kept is right for ever.
async function file(request) {
  const kept = await caches.match(request, { cacheName: STATIC });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && (await caches.has(STATIC))) await (await caches.open(STATIC)).put(request, answer.clone());
  return answer;
}

// The network first: a page that was kept is shown only when there is none. A browser that was locked out keeps nothing.
async function page(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.status === 401) event.waitUntil(forget());
    if (isPage(answer)) event.waitUntil(remember(event.request, answer.clone()));
    return answer;
  } catch (fault) {
    const kept = await caches.match(event.request, { cacheName: PAGES });
    const instead = kept ?? (await caches.match(INSTEAD, { cacheName: PAGES }));
    if (instead) return instead;
    throw fault;
  }
}

// Answers that led elsewhere are not kept: another address would show them.
function isPage(answer) {
  return answer.ok && !answer.redirected && (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
}

async function remember(request, answer) {
  if (await caches.has(PAGES)) await (await caches.open(PAGES)).put(request, answer);
}
