// The switch between day and night; it names the other one.
import { $$ } from "./dom.js";

const root = document.documentElement;
const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

export function start() {
  for (const button of $$("[data-theme-switch]")) {
    const name = () => { button.textContent = isDark() ? button.dataset.day : button.dataset.night; };
    button.hidden = false; name();
    button.addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; localStorage.setItem("theme", root.dataset.theme); name(); });
  }
}
