import { Box } from "./box.js";
import { createEngine } from "./engine.js";
import { createLoad } from "./load.js";
import { markArticle } from "./marking.js";
import { findMarks } from "./marks.js";
import { SearchPage } from "./page.js";
import { createIndex } from "./reader.js";

// Where the search begins, once its script has been asked for.

/** Wires the box of this page; on the search page also the results, on an article the marks. */
export function start() {
  const site = new URL("../", document.currentScript.src).href;
  const engine = createEngine(createIndex(createLoad(site)));
  const form = document.querySelector("[data-search-box]");
  const page = document.querySelector(".search-page") && new SearchPage(form, engine, site);
  const input = form.elements.q;
  const box = new Box(input, engine.complete, () => (page ? page.commit() : form.submit()));
  if (document.activeElement === input) box.open();
  if (!page) markAsked(engine, new URLSearchParams(location.search));
}

/** An article opened from a result says in its address what was asked. */
async function markAsked(engine, address) {
  const query = address.get("q");
  if (!query) return;
  const marks = await engine.marks(query, { exact: address.has("exact") });
  markArticle((text) => findMarks(text, marks));
}
