// While an answer is on its way: nothing for a fifth of a second, then a thin bar; a second press of the same button does nothing.
// What is to be written and takes two seconds says why that may be: another is writing, and this waits for its turn.
import { $, $$, make } from "./dom.js";
import { hush, say } from "./toast.js";

const BAR = 200, WORDS = 2000, AGAIN = 4000; // milliseconds until: the bar, the words, a page asked for may be asked for again
let waiting = 0, timer = 0, words = 0;

function show() {
  if (!$("#busy")) document.body.append(make("div", { id: "busy", class: "busy", role: "progressbar", "aria-label": document.body.dataset.busy }));
}

function begin(writes) {
  if (waiting++ === 0) timer = setTimeout(show, BAR);
  if (writes) words ||= setTimeout(() => say(document.body.dataset.waits), WORDS);
}

function end() {
  if (--waiting > 0) return;
  waiting = 0; clearTimeout(timer); clearTimeout(words); words = 0; $("#busy")?.remove();
  hush(document.body.dataset.waits);
}

export function start() {
  document.addEventListener("htmx:beforeRequest", (event) => begin(event.detail.requestConfig.verb === "post"));
  document.addEventListener("htmx:afterRequest", end);
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || event.defaultPrevented || event.target.hasAttribute("hx-post") || event.target.method === "dialog") return;
    if (button.dataset.pressed) { event.preventDefault(); return; }
    const writes = event.target.method === "post"; // and may wait for long; its answer is always another page
    button.dataset.pressed = "yes"; if (!writes) setTimeout(() => delete button.dataset.pressed, AGAIN);
    begin(writes);
  });
  addEventListener("pageshow", () => { // back out of the browser's own cache
    waiting = 1; end();
    for (const one of $$("[data-pressed]")) delete one.dataset.pressed;
  });
}
