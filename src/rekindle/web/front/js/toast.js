// What was done, and the way back: one at a time, it stays until the next act. The server says it in a header.
import { $ } from "./dom.js";

const toast = () => $("#toast");

export function say(text, entry = 0) {
  const form = toast();
  $("span", form).textContent = text;
  form.elements.entry.value = entry || "";
  $("[data-undo]", form).hidden = !entry;
  form.hidden = true; void form.offsetWidth; form.hidden = false; // announced and drawn anew
}

// Take back what was said, where nothing else was said since.
export function hush(text) { if ($("span", toast()).textContent === text) toast().hidden = true; }

export const undo = () => {
  const form = toast();
  if (form.hidden || $("[data-undo]", form).hidden) return false;
  form.requestSubmit();
  return true;
};

export function start() {
  document.addEventListener("said", (event) => say(event.detail.text, event.detail.entry));
  // An answer that is no page (the network is gone, the server stopped) leaves everything as it was, and says so.
  document.addEventListener("htmx:sendError", () => say(document.body.dataset.gone));
  document.addEventListener("htmx:responseError", (event) => {
    if (!event.detail.xhr.getResponseHeader("HX-Trigger")) say(`Nothing was changed (${event.detail.xhr.status}).`);
  });
}
