// What may become part of the page from text: only our server's own fragments, and nothing in them that could run.
// The text is parsed apart first, where nothing runs and nothing is fetched, and looked at element by element.
(() => {
  if (!window.trustedTypes) return;
  const RUNS = "script, iframe, frame, object, embed, base, meta, link, style, portal";
  const LEADS = new Set(["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc", "ping"]);
  const apart = window.trustedTypes.createPolicy("rekindle", { createHTML: (text) => text }); // for the look below alone
  const refuse = () => { throw new TypeError("refused"); };
  window.trustedTypes.createPolicy("default", {
    createHTML: (text) => (runs(new DOMParser().parseFromString(apart.createHTML(text), "text/html")) ? refuse() : text),
    createScript: refuse,
    createScriptURL: (url) => (url === "/service-worker.js" ? url : refuse()),
  });

  // htmx wraps what it gets in a <template>, whose content is a tree of its own.
  function runs(tree) {
    return [...tree.querySelectorAll("*")].some(
      (one) => one.matches(RUNS) || [...one.attributes].some(acts) || (one.content && runs(one.content)),
    );
  }

  function acts({ name, value }) {
    if (name.startsWith("on") || name === "style") return true;
    const address = value.replace(/[\u0000-\u0020]/g, "").toLowerCase(); // as a browser reads it
    return LEADS.has(name) && /^(?:javascript|vbscript|data):/.test(address) && !address.startsWith("data:image/");
  }
})();
