// Ctrl K: people, acts and questions from the server, as one types; the phone's search as well.
import { $, $$ } from "./dom.js";
import { open } from "./dialogs.js";

const WAIT = 80; // milliseconds after the last letter

export function start() {
  const palette = $("#palette");
  if (!palette) return;
  const input = $("input[role=combobox]", palette), list = $("[role=listbox]", palette), form = $("form", palette);
  let timer = 0, shown = "", eager = false;
  const options = () => $$("[role=option]", list);
  const choose = (option) => {
    for (const one of options()) one.setAttribute("aria-selected", String(one === option));
    if (option) { input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); } else input.removeAttribute("aria-activedescendant");
  };
  const chosen = () => options().find((one) => one.getAttribute("aria-selected") === "true");
  const take = ({ dataset }) => {
    if (dataset.act) palette.close();
    if (dataset.act === "theme") $("[data-theme-switch]").click();
    else if (dataset.act === "keys") open("keys");
    else if (dataset.post) { form.action = dataset.post; form.elements.entry.value = dataset.entry; form.requestSubmit(); }
    else location.href = dataset.href;
  };
  const address = () => `${input.dataset.palette}?q=${encodeURIComponent(input.value.trim())}`;
  const ask = () => { htmx.ajax("GET", address(), { source: input, target: list, swap: "innerHTML" }).catch(() => {}); }; // the toast says why
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== list) return;
    shown = event.detail.pathInfo.requestPath;
    choose(options()[0]);
    if (eager && shown === address() && chosen()) { eager = false; take(chosen()); }
  });
  input.addEventListener("input", () => { eager = false; clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  input.addEventListener("focus", () => { input.select(); if (!options().length) ask(); });
  input.addEventListener("keydown", (event) => {
    const several = options(), at = several.indexOf(chosen());
    const next = { ArrowDown: Math.min(at + 1, several.length - 1), ArrowUp: Math.max(at - 1, 0), PageDown: several.length - 1, PageUp: 0 }[event.key];
    if (next !== undefined) { event.preventDefault(); choose(several[next]); }
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (shown !== address()) eager = true; // whoever types fast means what they typed, not what stands there still
    else if (several[at]) take(several[at]);
  });
  list.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) take(option); });
  list.addEventListener("pointermove", (event) => { const option = event.target.closest("[role=option]"); if (option && option !== chosen()) choose(option); });
}
