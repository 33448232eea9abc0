// Ctrl K: people, acts and questions from the server, as one types; the phone's search as well.
import { $, $$ } from "./dom.js";

const WAIT = 80; // milliseconds after the last letter

export function start() {
  const palette = $("#palette");
  if (!palette) return;
  const input = $("input", palette), list = $("[role=listbox]", palette);
  let timer = 0, asked = 0;
  const options = () => $$("[role=option]", list);
  const choose = (option) => {
    for (const one of options()) one.setAttribute("aria-selected", String(one === option));
    if (option) { input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); } else input.removeAttribute("aria-activedescendant");
  };
  const take = (option) => {
    const form = $("form", option);
    if (form) form.requestSubmit(); else location.href = option.dataset.href;
  };
  const ask = async () => {
    const mine = ++asked;
    try {
      await htmx.ajax("GET", `${input.dataset.palette}?q=${encodeURIComponent(input.value.trim())}`, { target: list, swap: "innerHTML" });
    } catch { return; }
    if (mine === asked) choose(options()[0]);
  };
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  input.addEventListener("focus", () => { if (!options().length) ask(); });
  input.addEventListener("keydown", (event) => {
    const several = options(), at = several.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") { event.preventDefault(); choose(several[Math.min(at + 1, several.length - 1)]); }
    if (event.key === "ArrowUp") { event.preventDefault(); choose(several[Math.max(at - 1, 0)]); }
    if (event.key === "Enter" && several[at]) { event.preventDefault(); take(several[at]); }
  });
  list.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) take(option); });
}
