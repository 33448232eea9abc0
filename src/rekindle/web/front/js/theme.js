// What cannot wait for the islands: day or night before the first paint, and keys pressed before anything hears them. A classic script.
(() => {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  document.documentElement.classList.add("scripted");
  const held = [], silent = localStorage.getItem("keys") === "off";
  const hold = (event) => {
    if (silent || event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("a, button, summary, input, textarea, select, dialog") || !document.querySelector("[data-sweep], [data-pairs], [data-picks]")) return;
    event.preventDefault(); event.stopImmediatePropagation();
    if (!event.repeat) held.push(event.key);
  };
  addEventListener("keydown", hold, true);
  globalThis.letGo = () => {
    removeEventListener("keydown", hold, true);
    for (const key of held) (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  };
})();
