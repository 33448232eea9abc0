// The shortlist answers at once: a press shows before the book has it, and is taken back when it does not come about.
import { $, $$ } from "./dom.js";
import { choose } from "./keys.js";

const verb = (form) => form.getAttribute("action").split("/").pop();
function press(pick, form) {
  const button = $("button", form);
  if (verb(form) === "keep") { pick.dataset.was = button.getAttribute("aria-pressed"); button.setAttribute("aria-pressed", "true"); } else pick.classList.add("leaving");
}

function release(pick, form) {
  delete pick.dataset.busy; pick.classList.remove("leaving");
  if (verb(form) === "keep") $("button", form).setAttribute("aria-pressed", pick.dataset.was);
}

export function start() {
  const acts = new Map(); // request -> its form, and the place of its entry where that had the focus
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = event.detail.elt, pick = form.matches?.("form") && form.closest(".pick");
    if (!pick) return;
    if (pick.dataset.busy) { event.preventDefault(); return; } // one act at a time
    acts.set(event.detail.xhr, { form, place: pick.contains(document.activeElement) ? $$(".pick").indexOf(pick) : -1 });
    pick.dataset.busy = "yes"; press(pick, form);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const act = acts.get(event.detail.xhr); // the form itself may be gone from the page
    if (!acts.delete(event.detail.xhr)) return;
    if (!event.detail.successful) { release(act.form.closest(".pick"), act.form); return; }
    // Whoever stands there now takes the focus, so that the keys go on; where nobody came, the next one does.
    const several = $$(".pick"), now = act.place < 0 ? null : several[Math.min(act.place, several.length - 1)];
    if (!now) return;
    choose(now);
    if (verb(act.form) === "keep") $("[aria-pressed]", now).focus({ preventScroll: true });
  });
}
