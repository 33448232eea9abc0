// Files and folders that are dropped or chosen go to the server at once, large ones in pieces, and the import begins.
import { $, $$, token } from "./dom.js";
import { say } from "./toast.js";

const PIECE = 8 * 1024 * 1024, BATCH = 200;
let sending = false;

const size = (bytes) => { let at = 0; while (bytes >= 1000 && at < 3) { bytes /= 1000; at += 1; } return `${Number(bytes.toPrecision(3))} ${["bytes", "kB", "MB", "GB"][at]}`; };

// --- what was dropped: files, and folders to their last file -----------------------------------------------------------

const entriesOf = (reader) => new Promise((found, lost) => reader.readEntries(found, lost));
const fileOf = (entry) => new Promise((found, lost) => entry.file(found, lost));

async function walk(entry, into) {
  if (entry.isFile) { into.push({ file: await fileOf(entry), label: entry.fullPath.replace(/^\//, "") }); return; }
  const reader = entry.createReader();
  for (let some = await entriesOf(reader); some.length; some = await entriesOf(reader)) for (const one of some) await walk(one, into);
}

async function dropped(transfer) {
  const roots = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean), found = [];
  for (const root of roots) await walk(root, found);
  return roots.length ? found : chosen(transfer.files);
}

const chosen = (files) => [...files].map((file) => ({ file, label: file.webkitRelativePath || file.name }));

// --- to the server ---------------------------------------------------------------------------------------------------

// Many small ones in one request, a large one in pieces: neither side ever holds more than a piece.
function parcels(found) {
  const several = []; let batch = [], held = 0;
  const end = () => { if (batch.length) several.push(batch); batch = []; held = 0; };
  for (const one of found) {
    if (one.file.size > PIECE) { end(); for (let at = 0; at < one.file.size; at += PIECE) several.push([{ ...one, at, piece: one.file.slice(at, at + PIECE) }]); continue; }
    if (held + one.file.size > PIECE || batch.length >= BATCH) end();
    batch.push({ ...one, at: 0, piece: one.file }); held += one.file.size;
  }
  end();
  return several;
}

async function post(form, parcel, drop, label) {
  const body = new FormData();
  body.append("csrfmiddlewaretoken", token()); body.append("drop", drop); body.append("at", parcel[0].at);
  for (const one of parcel) { body.append("label", one.at ? label : one.label); body.append("files", one.piece, one.file.name); }
  const answer = await fetch(form.dataset.send, { method: "POST", body, headers: { "HX-Request": "true" } });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(told.told || `Nothing was added (${answer.status}).`);
  return told;
}

async function send(form, found) {
  const box = $("[data-sending]", form), told = $("[data-told]", box), bar = $("progress", box);
  const total = found.reduce((sum, one) => sum + one.file.size, 0); let drop = form.elements.drop.value, sent = 0, label = "";
  box.hidden = false; bar.max = total || 1;
  const show = () => { bar.value = sent; told.textContent = `${told.dataset.copying} ${found[0].label}${found.length > 1 ? ` ${form.dataset.more}` : ""}: ${size(sent)} ${told.dataset.of} ${size(total)}`; };
  show();
  for (const parcel of parcels(found)) {
    const answer = await post(form, parcel, drop, label);
    drop = answer.drop; label = answer.names.at(-1); sent += parcel.reduce((sum, one) => sum + one.piece.size, 0);
    show();
  }
  return drop;
}

async function bring(form, finding) {
  if (sending) return;
  sending = true;
  try {
    const found = await finding;
    if (!found.length) return;
    form.elements.drop.value = await send(form, found);
    for (const field of $$("input[type=file]", form)) field.value = "";
    form.submit();
  } catch (error) {
    $("[data-sending]", form).hidden = true; say(error.message);
  } finally { sending = false; }
}

// While an import is under way there is no form: what is dropped then must not replace the page.
function refuse(section) {
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => { event.preventDefault(); say(section.dataset.busy); });
}

export function start() {
  const form = $("form[data-drop]");
  if (!form) { refuse($("[data-drop]")); return; }
  for (const field of $$("input[type=file]", form)) field.addEventListener("change", () => bring(form, chosen(field.files)));
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); form.classList.add("over"); } });
  addEventListener("dragleave", (event) => { if (!event.relatedTarget) form.classList.remove("over"); });
  addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault(); form.classList.remove("over"); bring(form, dropped(event.dataTransfer));
  });
  const opened = () => { const one = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))); if (one instanceof HTMLDetailsElement) one.open = true; };
  addEventListener("hashchange", opened); opened();
  const place = form.elements.place, plain = $("[data-plain]", form); // without a path to name, choosing is all it takes
  const needed = () => { plain.hidden = !place.value.trim(); };
  place.addEventListener("input", needed); needed();
}
