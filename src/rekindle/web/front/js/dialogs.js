// Whatever names a dialog in data-open opens it; a click beside a dialog closes it.
import { $, $$ } from "./dom.js";

export const open = (id) => {
  const dialog = document.getElementById(id);
  if (!dialog || dialog.open) return false;
  dialog.showModal(); $("input, textarea, button", dialog)?.focus();
  return true;
};

export function start() {
  for (const one of $$("button[data-open]")) one.hidden = false;
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    if (opener && open(opener.dataset.open)) event.preventDefault();
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });
}
