// While an answer is on its way: nothing for a fifth of a second, then a thin bar; a second press of the same button does nothing.
import { $, make } from "./dom.js";

let waiting = 0, timer = 0;

function show() {
  if (!$("#busy")) document.body.append(make("div", { id: "busy", class: "busy", role: "progressbar", "aria-label": document.body.dataset.busy ?? "Working" }));
}

function begin() { if (waiting++ === 0) timer = setTimeout(show, 200); }
function end() { if (--waiting <= 0) { waiting = 0; clearTimeout(timer); $("#busy")?.remove(); } }

export function start() {
  document.addEventListener("htmx:beforeRequest", begin);
  document.addEventListener("htmx:afterRequest", end);
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || event.target.hasAttribute("hx-post") || event.target.method === "dialog") return;
    if (button.dataset.pressed) { event.preventDefault(); return; }
    button.dataset.pressed = "yes"; setTimeout(() => delete button.dataset.pressed, 4000);
    begin();
  });
  addEventListener("pageshow", () => { waiting = 1; end(); }); // back out of the browser's own cache
}
