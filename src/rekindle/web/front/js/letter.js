// The letter: marks under the words, a second reader while you type, words kept without asking, the way out.
// No rule lives here. The server reads the words and says which are at fault; this page shows it and keeps nothing back.
import { $, $$, shown } from "./dom.js";
import { hush, say } from "./toast.js";
import { Keeper } from "./keeping.js";
import { draw, shifted } from "./marks.js";

const PAUSE = 180; // milliseconds without a key before the words are read
let page, form, area, subject, under;
let marks = [], before = "", timer = 0, last = "";

export function start() {
  page = $("[data-letter]"); form = $("#letter-form"); area = $("#letter"); subject = $("#subject"); under = $(".write .under");
  const keep = new Keeper(page, form);
  before = area.defaultValue;
  redraw();
  addEventListener("input", (event) => { if (event.target === area || event.target === subject) { hush(); typed(keep); } }); // to write is the next act: nothing lies over it
  reader();
  acts(keep);
  beside();
  if (keep.restore() || area.value !== area.defaultValue) typed(keep); // what was typed before this was there counts as well
}

function typed(keep) {
  marks = shifted(marks, before, area.value);
  before = area.value;
  draw(under, before, marks);
  keep.changed();
  unready();
  clearTimeout(timer);
  timer = setTimeout(read, PAUSE);
}

// What was marked as ready is other words now: its ways out wait for the server's word on these.
function unready() {
  for (const out of $$("#handover[data-state=ready] .btn")) out.setAttribute("aria-disabled", "true");
}

function read() {
  const rev = $("#rev");
  rev.value = Number(rev.value) + 1;
  window.htmx.trigger("#reader", "review");
}

// An answer about words that are no longer there is dropped; the same answer again changes nothing on the page.
function reader() {
  const place = $("#reader");
  place.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    if (xhr.getResponseHeader("Rekindle-Rev") !== $("#rev").value) { event.detail.shouldSwap = false; return; }
    if (xhr.status === 200 && xhr.responseText === last) { event.detail.shouldSwap = false; redraw(); return; }
    last = xhr.responseText;
  });
  place.addEventListener("htmx:afterSettle", () => { redraw(); heard(); });
}

function redraw() {
  marks = $$("#reader li[data-level]").filter((one) => !one.hasAttribute("data-subject") && Number(one.dataset.end))
    .map((one) => ({ start: Number(one.dataset.start), end: Number(one.dataset.end), level: one.dataset.level }));
  draw(under, area.value, marks);
  subject?.toggleAttribute("aria-invalid", Boolean($("#reader li.hold[data-subject]")));
}

// A screen reader hears one line, and only when it is another than before.
function heard() {
  const line = $("#heard"), found = $("#reader li.hold") ? "hold" : $("#reader li.note") ? "note" : "clear";
  if (line.textContent !== line.dataset[found]) line.textContent = line.dataset[found];
}

// Through the browser's own editing, so that Ctrl Z takes it back.
function put(text, start, end) {
  area.focus();
  area.setSelectionRange(start, end);
  const done = text ? document.execCommand("insertText", false, text) : start === end || document.execCommand("delete");
  if (!done) { area.setRangeText(text, start, end, "end"); area.dispatchEvent(new InputEvent("input", { bubbles: true })); }
}

function beside() {
  const fold = $("details.reasons");
  let was; // beside the letter it stands open; below it, it is folded until somebody opens it
  const open = () => { const now = !shown($("summary", fold)); if (now !== was) fold.open = was = now; };
  open();
  new ResizeObserver(open).observe(page);
  let at = area.value.length;
  area.addEventListener("blur", () => { at = area.selectionStart; });
  fold.addEventListener("click", (event) => {
    const words = event.target.closest("[data-put]")?.dataset.put;
    if (!words) return;
    const head = at && !/\s$/.test(area.value.slice(0, at)) ? " " : "", tail = /^\S/.test(area.value.slice(at)) && !/^[.,;:!?]/.test(area.value.slice(at)) ? " " : "";
    put(head + words + tail, at, at);
    area.scrollIntoView({ block: "nearest" });
  });
}

function acts(keep) {
  addEventListener("click", (event) => {
    const held = event.target.closest("[aria-disabled=true]");
    if (held && page.contains(held)) { event.preventDefault(); event.stopImmediatePropagation(); say($("#why-held")?.textContent ?? ""); return; }
    const note = event.target.closest("#reader li");
    if (note && event.target.closest("[data-find]")) { area.focus(); area.setSelectionRange(Number(note.dataset.start), Number(note.dataset.end)); }
    if (note && event.target.closest("[data-take-out]")) put("", Number(note.dataset.lineStart), Number(note.dataset.lineEnd));
    if (event.target.closest("[data-copy]")) copy();
  }, true);
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); keep.now(); }
    if (event.key === "Enter" && (event.target === subject || event.target.id === "to")) { event.preventDefault(); area.focus(); }
  });
  $("#to")?.addEventListener("change", () => { if ($("#handover[data-state=ready]")) form.requestSubmit($("#save")); });
}

// The clipboard where the browser gives it; else the words are marked, and the person presses the keys.
async function copy() {
  const text = area.value;
  try {
    await navigator.clipboard.writeText(text);
    say(page.dataset.copied);
  } catch {
    area.focus(); area.select();
    say(document.execCommand("copy") ? page.dataset.copied : page.dataset.uncopied);
  }
}
