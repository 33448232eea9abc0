// Places in a text -> marks on the layer under the words. The layer has the same words in the same type, seen through.
import { make } from "./dom.js";

// The marks as they would stand after an edit, until the server has read the new words: what the edit cut through goes.
export function shifted(marks, before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0, tail = 0;
  while (head < most && before[head] === after[head]) head++;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const from = before.length - tail, by = after.length - before.length;
  return marks.flatMap((one) => {
    if (one.end <= head) return [one];
    if (one.start >= from) return [{ ...one, start: one.start + by, end: one.end + by }];
    if (one.start <= head && one.end >= from) return [{ ...one, end: one.end + by }];
    return [];
  });
}

// Where two would overlap, the one that holds the letter stays, then the one that begins first.
function apart(marks) {
  const ranked = [...marks].sort((a, b) => (a.level === b.level ? a.start - b.start : a.level === "hold" ? -1 : 1)), kept = [];
  for (const one of ranked) if (one.end > one.start && kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

export function draw(under, text, marks) {
  const parts = [];
  let at = 0;
  for (const one of apart(marks)) {
    if (one.end > text.length) continue;
    parts.push(text.slice(at, one.start), make("mark", { class: one.level }, text.slice(one.start, one.end)));
    at = one.end;
  }
  under.replaceChildren(...parts, `${text.slice(at)}\n`); // a last empty line has its height too
}
