// What was done, and the way back: one at a time, it stays until the next act. The server says it in a header.
import { $ } from "./dom.js";

const toast = () => $("#toast");
const going = new Set(); // the requests of acts on their way
let wanted = false; // what they do is to be taken back

export function say(text, entry = 0) {
  const form = toast();
  $("span", form).textContent = text;
  form.elements.entry.value = entry || "";
  $("[data-undo]", form).hidden = !entry;
  form.hidden = true; void form.offsetWidth; form.hidden = false; // announced and drawn anew
}

// Take back what was said, where nothing else was said since; whatever it was, where no words are named.
export function hush(text = $("span", toast()).textContent) { if ($("span", toast()).textContent === text) toast().hidden = true; }

export const undo = () => {
  const form = toast();
  if (going.size) return (wanted = true); // what is not done yet cannot be undone: as soon as it is
  if (form.hidden || $("[data-undo]", form).hidden) return false;
  form.requestSubmit();
  return true;
};

export function start() {
  document.addEventListener("htmx:beforeSend", (event) => { if (event.detail.elt.matches("form[hx-post]")) going.add(event.detail.xhr); });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!going.delete(event.detail.xhr) || going.size) return;
    const back = wanted && event.detail.successful;
    wanted = false;
    if (back) undo();
  });
  document.addEventListener("said", (event) => say(event.detail.text, event.detail.entry));
  // An answer that is no page (the network is gone, the server stopped) leaves everything as it was, and says so.
  document.addEventListener("htmx:sendError", () => say(document.body.dataset.gone));
  document.addEventListener("htmx:responseError", (event) => {
    if (!event.detail.xhr.getResponseHeader("HX-Trigger")) say(`Nothing was changed (${event.detail.xhr.status}).`);
  });
}
