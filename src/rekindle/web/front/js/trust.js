// What may become part of the page from text: only our server's own fragments, and nothing in them that could run.
(() => {
  if (!window.trustedTypes) return;
  const RUNS = /<\s*(script|iframe|object|embed|base|meta)\b|\son[a-z]+\s*=|(?:javascript|data)\s*:\s*(?:text|[^i])/i;
  const refuse = () => { throw new TypeError("refused"); };
  window.trustedTypes.createPolicy("default", {
    createHTML: (text) => (RUNS.test(withoutWords(text)) ? refuse() : text),
    createScript: refuse,
    createScriptURL: (url) => (url === "/service-worker.js" ? url : refuse()),
  });
  // Between tags stands only text, which cannot run; a name may well read " onload=".
  function withoutWords(text) {
    return (text.match(/<[^>]*>/g) ?? []).join("\n");
  }
})();
