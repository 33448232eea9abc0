// What this browser keeps for itself: day or night, single keys. And the address that one press copies.
import { $, $$ } from "./dom.js";

const root = document.documentElement;

function theme() {
  const kept = localStorage.getItem("theme") ?? "";
  for (const one of $$("[data-theme-choice]")) {
    one.checked = one.value === kept;
    one.addEventListener("change", () => {
      if (one.value) { localStorage.setItem("theme", one.value); root.dataset.theme = one.value; } else { localStorage.removeItem("theme"); delete root.dataset.theme; }
    });
  }
}

function keys() {
  const box = $("[data-single-keys]");
  if (!box) return;
  box.checked = localStorage.getItem("keys") !== "off";
  box.addEventListener("change", () => { if (box.checked) localStorage.removeItem("keys"); else localStorage.setItem("keys", "off"); });
}

function copying() {
  for (const one of $$("[data-whole]")) one.addEventListener("focus", () => one.select());
  for (const button of navigator.clipboard ? $$("[data-copy]") : []) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.lastChild.textContent = button.dataset.copied;
    });
  }
}

export function start() {
  for (const part of $$("[data-scripted]")) part.hidden = false;
  theme(); keys(); copying();
}
