// The switch "keep pages for reading offline": on, the worker keeps each page that is read; off, it and all it kept go.
import { $ } from "./dom.js";

const WORKER = "/service-worker.js"; // the one address that trust.js lets through
const KEPT = "rekindle-pages";

// The worker answers when it is done.
function ask(worker, word) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => { port1.onmessage = done; worker.postMessage(word, [port2]); });
}

async function keep() {
  await navigator.serviceWorker.register(WORKER);
  const { active } = await navigator.serviceWorker.ready;
  await ask(active, "keep");
}

async function forget() {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.active) await ask(registration.active, "forget");
  await registration?.unregister();
}

export async function start() {
  const box = $("input[data-offline]");
  if (!box || !navigator.serviceWorker) return;
  const kept = async () => { box.checked = await caches.has(KEPT); };
  await kept();
  const whole = box.closest("[data-offline-part]") ?? box;
  whole.hidden = false; // without scripts, or where pages cannot be kept, there is nothing to switch
  box.addEventListener("change", async () => {
    box.disabled = true;
    try { await (box.checked ? keep() : forget()); } finally { await kept(); box.disabled = false; box.focus(); }
  });
}
