// Day or night as the person chose it, before the first paint; the system's choice until then. A classic script: it must not wait.
(() => {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  document.documentElement.classList.add("scripted");
})();
