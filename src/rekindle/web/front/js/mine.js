// How long each length of some news is, as it is typed. The count is quiet: it says when the text outgrows its length, no more.
import { $, $$ } from "./dom.js";

const size = (text, by) => (by === "words" ? text.trim().split(/\s+/u).filter(Boolean).length : [...text].length);

export function start() {
  for (const line of $$("[data-count]")) {
    const field = $(`textarea[name=${line.dataset.count}]`, line.closest("form")), most = Number(line.dataset.most);
    const tell = () => {
      const count = size(field.value, line.dataset.by);
      line.hidden = !count; line.classList.toggle("over", count > most);
      line.textContent = line.dataset.told.replace("{n}", count).replace("{m}", most);
    };
    field.addEventListener("input", tell); tell();
  }
}
