import { readAddress } from "./address.js";
import { startBox } from "./box.js";
import { createEngine } from "./engine.js";
import { createLoad } from "./load.js";
import { markArticle } from "./marking.js";
import { findMarks } from "./marks.js";
import { startPage } from "./page.js";
import { createIndex } from "./reader.js";

// Where the search begins, once its script has been asked for.

/** Wires the box of this page; on the search page also the results, on an article the marks. */
export function start() {
  const site = new URL("../", document.currentScript.src).href;
  const engine = createEngine(createIndex(createLoad(site)));
  const form = document.querySelector("[data-search-box]");
  if (document.querySelector(".search-page")) startPage(form, engine, site);
  else markAsked(engine, readAddress());
  startBox(form.elements.q, engine.complete);
}

/** An article opened from a result says in its address what was asked. */
async function markAsked(engine, address) {
  const query = address.get("q");
  if (!query) return;
  showPlace(location.hash);
  const marks = await engine.marks(query, { exact: address.has("exact") });
  markArticle((text) => findMarks(text, marks));
}

/** Leads to «#p1.2» of «#p1.2&q=…», but no one who comes back or reads already. */
function showPlace(hash) {
  if (history.state || scrollY) return;
  location.replace(hash.split("&")[0]);
  history.replaceState(1, "", hash);
}
