// The shortlist answers at once: a press shows before the book has it, and is taken back when it does not come about.
import { $, $$ } from "./dom.js";
import { choose } from "./keys.js";

const verb = (form) => form.getAttribute("action").split("/").pop();
const asked = (event) => (event.detail.elt?.matches?.(".pick form") ? event.detail.elt : null);

function press(pick, form) {
  const button = $("button", form);
  if (verb(form) === "keep") { pick.dataset.was = button.getAttribute("aria-pressed"); button.setAttribute("aria-pressed", "true"); } else pick.classList.add("leaving");
}

function release(pick, form) {
  delete pick.dataset.busy; pick.classList.remove("leaving");
  if (verb(form) === "keep") $("button", form).setAttribute("aria-pressed", pick.dataset.was);
}

export function start() {
  let place = -1; // of the entry that had the focus when it was pressed
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = asked(event), pick = form?.closest(".pick");
    if (!form) return;
    if (pick.dataset.busy) { event.preventDefault(); return; } // one act at a time
    place = pick.contains(document.activeElement) ? $$(".pick").indexOf(pick) : -1;
    pick.dataset.busy = "yes"; press(pick, form);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = asked(event);
    if (!form) return;
    if (!event.detail.successful) { release(form.closest(".pick"), form); return; }
    // Whoever stands there now takes the focus, so that the keys go on; where nobody came, the next one does.
    const several = $$(".pick"), now = place < 0 ? null : several[Math.min(place, several.length - 1)];
    if (!now) return;
    choose(now);
    if (verb(form) === "keep") $("[aria-pressed]", now).focus({ preventScroll: true });
  });
}
