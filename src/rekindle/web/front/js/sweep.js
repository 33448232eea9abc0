// The sweep: keys at typing speed, a swipe under a thumb. Each press is the form's own button; what is pressed while an
// answer is on its way waits for its turn. Nothing pressed is lost, and nothing is kept twice: each form names its person.
import { $, $$, shown, typing } from "./dom.js";
import { silent } from "./keys.js";

const SETTLED = 250; // milliseconds in which nobody reads a name: a second click of a double click is for nobody
const FAR = 0.3; // of a card's width: a swipe
const ahead = [];
let busy = false, arrived = 0, kept = "", typed = "";

const desk = () => $("#desk");
const control = (key) => $$("[data-key]", desk()).find((one) => one.dataset.key === key && (shown(one) || one.closest("details")));
const does = (key) => $$("button[name=do]", desk()).find((one) => one.value === key);

function press(key) {
  const found = control(key);
  if (!found) return false;
  if (busy) { ahead.push(key); return true; }
  if (found.dataset.unfolds) unfold(found.dataset.unfolds);
  else if (found.matches("select")) unfold(found.closest("form").id);
  else if (found.matches("a")) location.href = found.href;
  else { kept = ""; found.click(); }
  return true;
}

function unfold(id) {
  const form = document.getElementById(id);
  form.classList.add("open");
  $("input:not([type=hidden]), select", form).focus();
  form.scrollIntoView({ block: "nearest" });
}

const goes = (button) => button.hasAttribute("data-goes");

// --- an act: shown as done at once, put back when it was not kept

function begin(event) {
  if (!desk()?.contains(event.target)) return;
  busy = true;
  const button = event.detail.requestConfig?.triggeringEvent?.submitter ?? does(typed);
  if (!button) return;
  if (goes(button)) $("[data-card]", desk())?.classList.add("leaving");
  else if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  button.dataset.now = "";
}

function rollBack() {
  busy = false; ahead.length = 0;
  $("[data-card]", desk())?.classList.remove("leaving");
  for (const one of $$("[data-now]", desk())) {
    if (one.hasAttribute("aria-pressed")) one.setAttribute("aria-pressed", String(one.getAttribute("aria-pressed") !== "true"));
    delete one.dataset.now;
  }
}

function settled() {
  busy = false; arrived = performance.now();
  watch();
  (control(kept) ?? $("#sw"))?.focus({ preventScroll: true });
  if (!control(kept)) scrollTo({ top: 0 });
  kept = "";
  const next = ahead.shift();
  if (next !== undefined && !press(next)) ahead.length = 0;
}

// --- keys, before the page's own: here a letter may follow another within a blink, and Space is a key of the pad

function keyed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || $("dialog[open]")) return;
  if (event.key === "Escape" && event.target.closest?.(".memory")) { event.target.closest(".memory").classList.remove("open"); $("#sw").focus(); event.preventDefault(); return; }
  if (typing(event.target) || silent()) return;
  const focused = event.target.closest?.("button, a, summary");
  if ((event.key === " " || event.key === "Enter") && focused?.matches(":focus-visible")) return; // it presses what was chosen by Tab
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!control(key)) return;
  event.preventDefault(); event.stopImmediatePropagation();
  if (!event.repeat) press(key); // a key held down is one key
}

function clicked(event) {
  const button = event.target.closest?.("#desk button[name=do]");
  const opener = event.target.closest?.("#desk [data-unfolds]");
  if (opener) { event.preventDefault(); unfold(opener.dataset.unfolds); return; }
  if (!button || event.detail === 0) { if (button && event.isTrusted) kept = button.dataset.key ?? ""; return; }
  if (busy || performance.now() - arrived < SETTLED) { event.preventDefault(); event.stopImmediatePropagation(); }
}

// --- a swipe: to the right keeps, to the left is for later; both are buttons as well, and U takes them back

function watch() {
  const card = $("[data-card]", desk());
  if (!card || card.dataset.watched) return;
  card.dataset.watched = "";
  let from = null, drag = null;
  const way = (x) => (x - from.x) / card.offsetWidth;
  const end = () => { drag?.cancel(); drag = null; from = null; card.removeAttribute("data-swipe"); };
  card.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" || busy || event.target.closest("button, a")) return;
    from = { x: event.clientX, y: event.clientY };
  });
  card.addEventListener("pointermove", (event) => {
    if (!from) return;
    const far = way(event.clientX);
    if (!drag && Math.abs(far) < 0.04) return;
    if (!drag) { card.setPointerCapture(event.pointerId); drag = card.animate([{ translate: "-100% 0", rotate: "-3deg" }, { translate: "100% 0", rotate: "3deg" }], { duration: 1000, fill: "both" }); drag.pause(); }
    drag.currentTime = 500 + 500 * Math.max(-1, Math.min(1, far));
    if (Math.abs(far) > FAR) card.dataset.swipe = far > 0 ? "right" : "left"; else card.removeAttribute("data-swipe");
  });
  card.addEventListener("pointercancel", end);
  card.addEventListener("pointerup", (event) => {
    if (!from) return;
    const far = way(event.clientX);
    end();
    if (Math.abs(far) > FAR) press(far > 0 ? "k" : "l");
  });
}

export function start() {
  addEventListener("keydown", keyed, true);
  addEventListener("click", clicked, true);
  document.addEventListener("submit", (event) => { typed = event.submitter?.value ?? ""; }, true);
  document.addEventListener("htmx:beforeRequest", begin);
  document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "desk") settled(); });
  document.addEventListener("htmx:sendError", rollBack);
  document.addEventListener("htmx:responseError", rollBack);
  document.addEventListener("refused", () => { ahead.length = 0; });
  watch();
  $("[data-sweep]").dataset.sweep = "ready";
}
