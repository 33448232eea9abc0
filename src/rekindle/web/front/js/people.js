// Ticks that outlive a page of the list, and the plan of what they would change. Filters and pages are plain links.
import { $, $$ } from "./dom.js";

const ticked = new Set();
const many = () => $("[data-many]");
const boxes = () => $$("input[name=person]", many() ?? document.createElement("i"));

function show() {
  const form = many();
  if (!form) return;
  for (const box of boxes()) box.checked = ticked.has(box.value);
  const here = boxes(), all = $("[data-all-here]", form), told = $("[data-ticked]", form);
  all.hidden = false;
  all.checked = here.length > 0 && here.every((box) => box.checked);
  told.textContent = ticked.size ? told.dataset.ticked.replace("{count}", ticked.size.toLocaleString(document.documentElement.lang)) : "";
  form.elements.ticked.value = [...ticked].join(",");
  form.classList.toggle("ticking", ticked.size > 0);
}

const mark = (box, on) => { if (on) ticked.add(box.value); else ticked.delete(box.value); };

export function start() {
  const main = $("[data-people]"), plan = $("#plan");
  main.addEventListener("change", (event) => {
    const box = event.target;
    if (box.name === "person") mark(box, box.checked);
    else if (box.matches("[data-all-here]")) for (const one of boxes()) mark(one, box.checked);
    else return;
    show();
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "found") show();
    if (event.detail.target.id === "plan-body" && !plan.open) plan.showModal();
  });
  plan.addEventListener("click", (event) => { if (event.target.closest("[data-close]")) { event.preventDefault(); plan.close(); } });
  for (const box of boxes()) if (box.checked) mark(box, true); // as a browser restores them
  show();
}
