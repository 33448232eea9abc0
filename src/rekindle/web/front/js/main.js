// The islands. Each improves markup that is complete without it; those of one page load where their mark stands.
import { $ } from "./dom.js";
import * as theme from "./theme-switch.js";
import * as dialogs from "./dialogs.js";
import * as toast from "./toast.js";
import * as keys from "./keys.js";
import * as busy from "./busy.js";
import * as palette from "./palette.js";

for (const island of [theme, dialogs, toast, keys, busy, palette]) island.start();

const PAGES = {
  "[data-picks]": "./picks.js", "[data-letter]": "./letter.js", "[data-sweep]": "./sweep.js", "[data-drop]": "./sources.js",
  "[data-people]": "./people.js", "[data-offline]": "./offline.js", "[data-pairs]": "./questions.js",
  "[data-settings]": "./settings.js", "[data-counts]": "./mine.js",
};
const loading = Object.entries(PAGES).filter(([mark]) => $(mark)).map(([, island]) => import(island).then((one) => one.start()));
if (document.readyState !== "complete") loading.push(new Promise((go) => addEventListener("load", go))); // htmx has seen the page by then
Promise.allSettled(loading).then(globalThis.letGo);
