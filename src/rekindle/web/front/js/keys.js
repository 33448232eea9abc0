// Single keys: a control names its key in data-key. Nothing fires while a person types, and all can be switched off.
import { $, $$, shown, typing } from "./dom.js";
import { open } from "./dialogs.js";
import { undo } from "./toast.js";

const GO = { t: "/today", h: "/shortlist", e: "/letters", p: "/people", s: "/sweep", q: "/questions", g: "/goals", o: "/sources", n: "/mine" };
let going = 0;

export const silent = () => localStorage.getItem("keys") === "off";
const entries = () => $$("[data-entry]").filter(shown);
export const current = () => $("[data-entry][aria-current]");

export function choose(entry) {
  for (const one of $$("[data-entry][aria-current]")) one.removeAttribute("aria-current");
  entry.setAttribute("aria-current", "true");
  $("[data-enter]", entry)?.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "nearest" });
}

function move(step) {
  const several = entries(), at = several.indexOf(current());
  if (several.length) choose(several[Math.max(0, Math.min(several.length - 1, at < 0 ? (step > 0 ? 0 : several.length - 1) : at + step))]);
  return several.length > 0;
}

// The current entry's own control first, then the page's.
function pressed(key) {
  const fits = (root) => $$("[data-key]", root).find((one) => one.dataset.key === key && shown(one) && one.getAttribute("aria-disabled") !== "true");
  const control = (current() && fits(current())) || fits(document);
  if (control) { control.focus({ preventScroll: true }); control.click(); }
  return Boolean(control);
}

function simple(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (going && Date.now() - going < 1500 && GO[key]) { location.href = GO[key]; return true; }
  going = key === "g" ? Date.now() : 0;
  if (key === "ArrowDown" || key === "j") return move(1);
  if (key === "ArrowUp") return move(-1);
  if (key === "?") return open("keys");
  if (key === "/") return open("palette");
  if (key === "z") return undo();
  return pressed(key);
}

export function start() {
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); open("palette"); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || $("dialog[open]")) return;
    if ((event.key === " " || event.key === "Enter") && event.target.closest("button, a, summary, input")) return; // it presses what has the focus
    if (event.key.startsWith("Arrow") && event.target.closest("input, select")) return;
    if (silent() && event.key.length === 1) return;
    if (simple(event)) event.preventDefault();
  });
  addEventListener("focusin", (event) => {
    const entry = event.target.closest?.("[data-entry]");
    if (entry && entry !== current()) { for (const one of $$("[data-entry][aria-current]")) one.removeAttribute("aria-current"); entry.setAttribute("aria-current", "true"); }
  });
}
