// What is typed is kept: at a pause, when the letter is left, before the page goes. What cannot be kept stays here.
import { $ } from "./dom.js";
import { say } from "./toast.js";

const PAUSE = 10_000, MOST = 60_000, AGAIN = 5_000; // after the last key, after the first, after a server that did not answer

export class Keeper {
  going = null; // the words on their way
  timer = 0;
  first = 0; // when the first key was pressed that is not kept
  left = false; // the form takes the words along
  theirs = ""; // the stamp of another's words, until a person has chosen

  constructor(page, form) {
    this.page = page; this.form = form;
    this.text = $("#letter"); this.subject = $("#subject"); this.seen = $("#seen"); this.told = $("#kept");
    this.place = `letter ${page.dataset.letter}`;
    this.kept = this.words();
    this.listen();
  }

  words() { return `${this.subject?.value ?? ""}\u001f${this.text.value}`; }
  get dirty() { return this.words() !== this.kept; }
  status(text) { if (this.told.textContent !== text) this.told.textContent = text; }
  later(wait) { clearTimeout(this.timer); this.timer = setTimeout(() => this.now(), wait); }

  // The words of this window, for as long as it is open and they are nowhere else.
  stash() { sessionStorage.setItem(this.place, JSON.stringify({ seen: this.seen.value, ...this.read() })); }
  read() { return { text: this.text.value, subject: this.subject?.value ?? "" }; }
  write({ text, subject }) { this.text.value = text; if (this.subject) this.subject.value = subject; }

  changed() {
    if (!this.dirty) { this.settled(); return; }
    this.stash();
    this.status(this.page.dataset.unkept);
    this.first ||= Date.now();
    this.later(Math.max(0, Math.min(PAUSE, this.first + MOST - Date.now())));
  }

  settled() { clearTimeout(this.timer); this.first = 0; sessionStorage.removeItem(this.place); this.status(this.page.dataset.kept); }

  // One at a time, each on top of the one before: two at once would look like two people writing.
  now() {
    clearTimeout(this.timer);
    if (this.going) return this.going.then(() => (this.dirty ? this.now() : undefined));
    if (!this.dirty || !$("#meanwhile").hidden || !this.text.value.trim()) return Promise.resolve();
    const sent = this.words();
    this.going = this.post().then((answer) => this.done(answer, sent)).catch(() => this.gone()).finally(() => { this.going = null; });
    return this.going;
  }

  post() {
    const body = new URLSearchParams(new FormData(this.form));
    return fetch(this.form.action, { method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin", keepalive: true });
  }

  async done(answer, sent) {
    const found = answer.headers.get("Content-Type")?.startsWith("application/json") ? await answer.json() : {};
    if (found.stamp && !found.told) {
      this.seen.value = found.stamp; this.kept = sent; this.first = 0;
      if (this.dirty) this.changed(); else this.settled();
    } else if (found.stamp) this.other(found);
    else { this.status(this.page.dataset.unkept); say(found.told || this.page.dataset.gone); if (found.again) this.later(AGAIN); }
  }

  gone() { this.status(this.page.dataset.unkept); say(this.page.dataset.gone); this.later(AGAIN); }

  // Somebody else changed it: both stay in sight, and nothing is kept until a person has chosen.
  other(found) {
    this.beside(found);
    this.theirs = found.stamp;
    $("#meanwhile").hidden = false;
    this.status(this.page.dataset.unkept);
    $("#meanwhile").scrollIntoView({ block: "nearest" }); $("#keep-mine").focus();
  }

  beside({ text, subject }) { $("#theirs").textContent = text; $("#their-subject").textContent = subject; }

  // Swapping puts the other words into the letter and these beside it, so that none are ever out of sight.
  swap() {
    const mine = this.read();
    this.write({ text: $("#theirs").textContent, subject: $("#their-subject").textContent });
    this.beside(mine);
    this.text.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  settle() {
    if (this.theirs) this.seen.value = this.theirs; // whoever looked at both has seen it
    $("#meanwhile").hidden = true;
    this.text.focus();
    this.kept = ""; // whichever was chosen, it goes on top of what stands
    this.changed(); this.now();
  }

  // After a reload, or a server that was away: the words of this window that were never kept.
  restore() {
    const found = JSON.parse(sessionStorage.getItem(this.place) ?? "null"), stands = { stamp: this.seen.value, ...this.read() };
    if (!found || (found.text === stands.text && found.subject === stands.subject)) { sessionStorage.removeItem(this.place); return false; }
    this.write(found);
    if (found.seen === stands.stamp) { say(this.page.dataset.back); this.later(0); } else { this.seen.value = found.seen; this.other(stands); }
    return true;
  }

  // A form that is sent takes the words along, once those on their way have arrived.
  leave(event) {
    const by = event.submitter;
    if (this.going) { event.preventDefault(); this.going.then(() => this.form.requestSubmit(by)); return; }
    this.left = true; sessionStorage.removeItem(this.place);
    setTimeout(() => { this.left = false; if (this.dirty) this.stash(); }, 4000); // it never left: the server was away
  }

  listen() {
    this.form.addEventListener("submit", (event) => this.leave(event));
    this.form.addEventListener("focusout", (event) => { if (!this.form.contains(event.relatedTarget)) this.now(); });
    addEventListener("pagehide", () => { if (!this.left) this.now(); });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden" && !this.left) this.now(); });
    $("#keep-mine").addEventListener("click", (event) => { event.preventDefault(); this.settle(); });
    $("#take-theirs").addEventListener("click", () => this.swap());
  }
}
