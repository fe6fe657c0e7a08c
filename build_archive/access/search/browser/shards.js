// What shards hold. postings.py, positions.py, dictionary.py and manifest.py draw them.

import { Columns, decodeText } from "./columns.js";
import { refuse } from "./inflate.js";

const MANIFEST_VERSION = 2;
export const NAME_KINDS = ["place", "actor", "outlet"];
const CARD_HEAD = ["id", "title", "outlet", "date", "when", "year"];
const EXPLICIT_STEMS = 255;

/**
 * @typedef {{key: string, display: string, count: number, stems: string[]}} WordEntry
 * @typedef {{key: string, display: string, kind: string, id: string, label: string}} NameEntry
 * @typedef {{documents: Int32Array, impacts: Uint8Array}} List
 * @typedef {{starts: string[], pathOf: (at: number) => string}} Directory shard i has the keys from starts[i] to before
 *   starts[i + 1]
 */

/** @param {Uint8Array} content */
export function decodeManifest(content) {
  const columns = new Columns(content);
  const [version, documents, yearCount, groupCount] = columns.numbers(4);
  if (version !== MANIFEST_VERSION) refuse();
  const firsts = columns.numbers(yearCount);
  const years = columns.strings(yearCount).map((year, at) => [year, firsts[at]]);
  const sizes = columns.numbers(groupCount);
  const groups = columns.names(groupCount, 4);
  const words = decodeDirectory(columns, "words");
  const terms = decodeDirectory(columns, "terms");
  const others = columns.names(2);
  return {
    documents, years, sizes, groups, words, terms,
    common: shardPath("words", "", others(0)),
    facets: shardPath("facets", "", others(1)),
  };
}

function decodeDirectory(columns, folder) {
  const count = columns.number();
  const starts = columns.strings(count);
  const names = columns.names(count);
  return { starts, pathOf: (at) => shardPath(folder, starts[at], names(at)) };
}

/** The path of a shard that begins at a key. */
export function shardPath(folder, start, name) {
  let place = 0;
  for (const letter of start) place = (place * 31 + letter.charCodeAt(0)) & 0xffff;
  return `${folder}/${(place + 0x10000).toString(16).slice(1)}${name}`;
}

/**
 * @param {Uint8Array} content
 * @returns {{keys: string[], entryAt: (at: number) => WordEntry | NameEntry}} each entry is read when it is asked for
 */
export function decodeEntries(content) {
  const columns = new Columns(content);
  const count = columns.number();
  const kinds = columns.bytes(count);
  const keys = columns.strings(count);
  const differences = columns.lines();
  const frequencies = columns.bytes(count);
  const codes = columns.bytes(count);
  const ids = columns.lines();
  const labels = columns.lines();
  const entryAt = (at) => {
    const key = keys[at];
    const display = applyDifference(key, differences[at]);
    if (kinds[at]) return { key, display, kind: NAME_KINDS[kinds[at] - 1] || "month", id: ids[at], label: labels[at] };
    const code = codes[at];
    return {
      key, display, count: frequencies[at] && Math.round(2 ** ((frequencies[at] - 1) / 2)),
      stems: code === EXPLICIT_STEMS ? ids[at].split(" ") : [key.slice(code >> 3, key.length - (code & 7))],
    };
  };
  return { keys, entryAt };
}

/** «2أ4ة»: after two letters another, and another after four more; «=» stands before a whole display. */
function applyDifference(key, difference) {
  if (difference[0] === "=") return difference.slice(1);
  const letters = key.split("");
  for (let step = 0, at = -1; step < difference.length; step += 2) {
    at += 1 + parseInt(difference[step], 36);
    letters[at] = difference[step + 1];
  }
  return letters.join("");
}

/** @param {Uint8Array} content @returns {(term: string) => object | null} what the shard has of a term */
export function decodePostings(content) {
  const columns = new Columns(content);
  const [count, universe, pieces, hasRest] = columns.numbers(4);
  const positions = columns.names(pieces);
  const rest = hasRest ? columns.names(1)(0) : null;
  const totals = hasRest ? columns.numbers(3) : null;
  const terms = columns.strings(count);
  const leads = columns.bytes(count);
  const forms = columns.lines();
  const counts = columns.numbers(2 * count);
  const starts = addUp(counts);
  const impacts = columns.bytes(starts[2 * count]);
  const documents = columns.ascending(counts, universe);
  const list = (at) => ({ documents: documents(at, at + 1), impacts: impacts.subarray(starts[at], starts[at + 1]) });
  return (term) => {
    const at = terms.indexOf(term);
    return at < 0 ? null : {
      term, lead: leads[at], text: list(at), title: list(count + at), rest, totals,
      forms: forms[at].split("\t").filter(Boolean).map((form) => form.split("~").join(term)),
      textAt: starts[at], titleAt: starts[count + at] - starts[count],
      positions: Array.from({ length: pieces }, (_, piece) => positions(piece)),
    };
  };
}

/**
 * @param {Uint8Array} content
 * @returns {ArrayLike<number>[][]} of the texts and of the titles: how many places each document has, their ordinals,
 *   forms and leads
 */
export function decodePlaces(content) {
  const columns = new Columns(content);
  const [texts, titles, universe, hasLeads] = columns.numbers(4);
  const counts = columns.numbers(texts + titles).map((count) => count + 1);
  const starts = addUp(counts);
  const total = starts[texts + titles];
  const forms = columns.numbers(total);
  const leads = hasLeads ? columns.bytes(total) : new Uint8Array(total);
  const both = [counts, columns.ascending(counts, universe)(0, texts + titles), forms, leads];
  const border = (at) => (at ? starts[texts] : texts);
  return [both.map((list, at) => list.subarray(0, border(at))), both.map((list, at) => list.subarray(border(at)))];
}

/** @param {Int32Array} counts @returns {Int32Array} where each begins, and where the last ends */
export function addUp(counts) {
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, at) => (starts[at + 1] = starts[at] + count));
  return starts;
}

/** @param {Uint8Array} content @returns {object} as cards.py writes it */
export function decodeCard(content) {
  const [head, ...blocks] = decodeText(content).split("\f").map((part) => part.split("\n"));
  const card = { sentences: [] };
  CARD_HEAD.forEach((key, at) => (card[key] = head[at]));
  blocks.forEach((lines, block) =>
    lines.forEach((line, at) => card.sentences.push([`p${block + 1}.${at + 1}`, line])),
  );
  return card;
}
