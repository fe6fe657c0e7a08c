import { entryAddress } from "./address.js";
import { makeElement, refill } from "./elements.js";
import { writeNumber } from "./plurals.js";

// All results as a file for a spreadsheet (CSV) or for a reference manager (RIS), made in the browser.

const CARDS_AT_ONCE = 25;

/** @param {object[]} hits @param {string} site @returns {string} RFC 4180, with the mark by which UTF-8 is known */
export function composeCsv(hits, site) {
  const rows = hits.map(({ card: { id, title, outlet, date, when }, snippet }) =>
    [title, outlet, date, when, entryAddress(site, "article", id), id, snippet.text].map(writeCell),
  );
  return ["\uFEFFtitle,outlet,date,date_in_words,url,id,excerpt", ...rows, ""].join("\r\n");
}

/** A spreadsheet runs what begins like a formula, so an apostrophe goes before it. */
function writeCell(text) {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** @param {object[]} hits @param {string} site @returns {string} one reference an article */
export function composeRis(hits, site) {
  return hits.map(({ card }) => writeReference(card, entryAddress(site, "article", card.id))).join("\r\n");
}

/** A date that is no plain year, month or day is given in words, as a note. */
function writeReference({ id, title, outlet, date, when }, url) {
  const [, ...parts] = date.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/) || [];
  const [tag, told] = parts.length ? ["DA", `${parts.join("/")}/`] : ["N1", when];
  const fields = { TY: "NEWS", TI: title, T2: outlet, PB: outlet, [tag]: told, LA: "ar", UR: url, ID: id };
  const known = Object.entries(fields).filter(([, value]) => value);
  const lines = known.map(([name, value]) => `${name}  - ${value.replace(/\s+/g, " ")}`);
  return [...lines, "ER  - ", ""].join("\r\n");
}

/**
 * Wires the buttons of a place, whose `data-limit` says how many results at most, and `data-failed` that it failed.
 * @param {HTMLElement} place
 * @param {(offset: number, limit: number) => Promise<object>} ask a part of what is shown now
 * @param {string} site
 * @param {(number: number) => string} count says how many articles there are
 */
export function startExport(place, ask, site, count) {
  const told = place.querySelector("[role=status]");
  let isBusy = false;
  place.addEventListener("click", async ({ target }) => {
    if (!target.value || isBusy) return;
    isBusy = true;
    try {
      const hits = await collect(ask, Number(place.dataset.limit), (number, total) => {
        refill(told, `${writeNumber(number)} من ${count(total)}`);
      });
      save((target.value === "csv" ? composeCsv : composeRis)(hits, site), target.value);
    } catch (error) {
      refill(told, place.dataset.failed);
    }
    isBusy = false;
  });
}

async function collect(ask, limit, tell) {
  const hits = [];
  for (let isMore = true; isMore; ) {
    const { total, results, lost } = await ask(hits.length, CARDS_AT_ONCE);
    if (lost) throw new Error("lost");
    hits.push(...results.slice(0, limit - hits.length));
    isMore = results.length && hits.length < Math.min(limit, total);
    tell(hits.length, total);
  }
  return hits;
}

function save(text, format) {
  const href = URL.createObjectURL(new Blob([text], { type: `text/${format}` }));
  const link = makeElement("a", { href, download: `search.${format}` });
  // older browsers follow only what is in the page
  document.body.append(link);
  link.click();
  link.remove();
}
