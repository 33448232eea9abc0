// The code of the link, which stands behind the # and is sent to nobody -> into the form, gone from the address, sent.
(() => {
  const form = document.querySelector("[data-start]");
  const code = location.hash.slice(1);
  if (!form || !code) return;
  form.elements.code.value = code;
  history.replaceState(null, "", location.pathname);
  form.requestSubmit();
})();
