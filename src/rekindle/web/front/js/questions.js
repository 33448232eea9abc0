// The next pair shows at once, while the answer is on its way; when it does not arrive, the one before is back.
import { $, $$ } from "./dom.js";

function ahead() {
  const box = $("#pair"), next = $("[data-next]", box), now = $("[data-pair]", box);
  if (!next) return;
  now.hidden = true; next.hidden = false;
  for (const one of $$("[data-rest]", box)) one.hidden = true;
}

function back() {
  const box = $("#pair"), next = $("[data-next]", box);
  if (!next) return;
  $("[data-pair]", box).hidden = false; next.hidden = true;
  for (const one of $$("[data-rest]", box)) one.hidden = false;
}

function ticks() {
  const all = $("[data-all]");
  if (!all) return;
  all.hidden = false;
  all.addEventListener("click", () => { for (const one of $$("input[name=pair]")) one.checked = true; });
}

export function start() {
  ticks();
  const ours = (event) => event.target.closest?.("#pair") || event.detail?.target?.id === "pair";
  document.addEventListener("htmx:beforeRequest", (event) => { if (ours(event)) ahead(); });
  for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) document.addEventListener(name, (event) => { if (ours(event)) back(); });
  document.addEventListener("htmx:afterSwap", (event) => { if (event.detail.target?.id === "pair" || event.target.id === "pair") $("main h1")?.scrollIntoView?.({ block: "nearest" }); });
}
