// What is typed is kept: at a pause, when the letter is left, before the page goes. What cannot be kept stays here.
import { $ } from "./dom.js";
import { say } from "./toast.js";

const PAUSE = 10_000, MOST = 60_000, AGAIN = 5_000; // after the last key, after the first, after a server that did not answer

export function keeper(page, form) {
  const fields = { text: $("#letter"), subject: $("#subject") }, seen = $("#seen"), told = $("#kept");
  const words = () => `${fields.subject?.value ?? ""}\u001f${fields.text.value}`;
  const held = `letter ${page.dataset.letter}`;
  let kept = words(), going = null, timer = 0, first = 0, left = false, theirs = "";

  const status = (text) => { if (told.textContent !== text) told.textContent = text; };
  const stash = () => sessionStorage.setItem(held, JSON.stringify({ seen: seen.value, text: fields.text.value, subject: fields.subject?.value ?? "" }));
  const dirty = () => words() !== kept;

  function changed() {
    if (!dirty()) { settled(); return; }
    stash();
    status(page.dataset.unkept);
    first ||= Date.now();
    later(Math.max(0, Math.min(PAUSE, first + MOST - Date.now())));
  }

  function later(wait) { clearTimeout(timer); timer = setTimeout(now, wait); }

  function settled() { clearTimeout(timer); first = 0; sessionStorage.removeItem(held); status(page.dataset.kept); }

  // One at a time, each on top of the one before: two at once would look like two people writing.
  function now() {
    clearTimeout(timer);
    if (going) return going.then(() => (dirty() ? now() : undefined));
    if (!dirty() || !$("#meanwhile").hidden || !fields.text.value.trim()) return Promise.resolve();
    const sent = words();
    going = post().then((answer) => done(answer, sent)).catch(gone).finally(() => { going = null; });
    return going;
  }

  const post = () => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" }, credentials: "same-origin", keepalive: true });

  async function done(answer, sent) {
    const found = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : {};
    if (found.stamp && !found.told) {
      seen.value = found.stamp; kept = sent; first = 0;
      if (dirty()) changed(); else settled();
    } else if (found.stamp) other(found);
    else { status(page.dataset.unkept); say(found.told || page.dataset.gone); }
  }

  function gone() { status(page.dataset.unkept); say(page.dataset.gone); later(AGAIN); }

  // Somebody else changed it: both stay in sight, and nothing is kept until a person has chosen.
  function other(found) {
    $("#theirs").textContent = found.text; $("#their-subject").textContent = found.subject;
    theirs = found.stamp;
    $("#meanwhile").hidden = false;
    status(page.dataset.unkept);
    $("#meanwhile").scrollIntoView({ block: "nearest" }); $("#keep-mine").focus();
  }

  // Swapping puts the other words into the letter and these beside it, so that none are ever out of sight.
  function swap() {
    const mine = { text: fields.text.value, subject: fields.subject?.value ?? "" };
    fields.text.value = $("#theirs").textContent;
    if (fields.subject) fields.subject.value = $("#their-subject").textContent;
    $("#theirs").textContent = mine.text; $("#their-subject").textContent = mine.subject;
    fields.text.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  function settle() {
    if (theirs) seen.value = theirs; // whoever looked at both has seen it
    $("#meanwhile").hidden = true;
    fields.text.focus();
    kept = "\u0000"; // whichever was chosen, it goes on top of what stands
    changed(); now();
  }

  // After a reload, or a server that was away: the words of this window that were never kept.
  function restore() {
    const found = JSON.parse(sessionStorage.getItem(held) ?? "null");
    if (!found || (found.text === fields.text.value && found.subject === (fields.subject?.value ?? ""))) { sessionStorage.removeItem(held); return false; }
    const stands = { text: fields.text.value, subject: fields.subject?.value ?? "", stamp: seen.value };
    fields.text.value = found.text; if (fields.subject) fields.subject.value = found.subject;
    if (found.seen === seen.value) { say(page.dataset.back); later(0); } else { seen.value = found.seen; other(stands); }
    return true;
  }

  form.addEventListener("submit", (event) => {
    if (going) { event.preventDefault(); const by = event.submitter; going.then(() => form.requestSubmit(by)); return; }
    left = true; sessionStorage.removeItem(held);
    setTimeout(() => { left = false; if (dirty()) stash(); }, 4000); // the form never left: the server was away
  });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) now(); });
  addEventListener("pagehide", () => { if (!left) now(); });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && !left) now(); });
  $("#keep-mine").addEventListener("click", (event) => { event.preventDefault(); settle(); });
  $("#take-theirs").addEventListener("click", swap);

  return { changed, now, restore };
}
