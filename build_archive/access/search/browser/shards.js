// What shards hold. postings.py, positions.py, dictionary.py and manifest.py draw them.

import { Columns, decodeText } from "./columns.js";
import { refuse } from "./inflate.js";

const MANIFEST_VERSION = 1;
export const NAME_KINDS = ["place", "actor", "outlet"];
const CARD_HEAD = ["id", "title", "outlet", "date", "when", "year"];
const EXPLICIT_STEMS = 255;

/**
 * @typedef {{key: string, display: string, count: number, stems: string[]}} WordEntry
 * @typedef {{key: string, display: string, kind: string, id: string, label: string}} NameEntry
 * @typedef {{documents: Int32Array, impacts: Uint8Array}} List
 * @typedef {{starts: string[], paths: string[]}} Directory shard i has the keys from starts[i] to before starts[i + 1]
 */

/** @param {Uint8Array} content */
export function decodeManifest(content) {
  const columns = new Columns(content);
  const [version, documents, yearCount, groupCount] = columns.numbers(4);
  if (version !== MANIFEST_VERSION) refuse();
  const firsts = columns.numbers(yearCount);
  const years = columns.strings(yearCount).map((year, at) => [year, firsts[at]]);
  const sizes = columns.numbers(groupCount);
  const groups = columns.names(groupCount, 4).map((name, at) => ({ name, size: sizes[at] }));
  const words = decodeDirectory(columns, "words");
  const terms = decodeDirectory(columns, "terms");
  const others = columns.names(2);
  return { documents, years, groups, words, terms, common: shardPath("words", "", others[0]), facets: shardPath("facets", "", others[1]) };
}

function decodeDirectory(columns, folder) {
  const count = columns.number();
  const starts = columns.strings(count);
  const names = columns.names(count);
  return { starts, paths: starts.map((start, at) => shardPath(folder, start, names[at])) };
}

/** The path of a shard that begins at a key. */
export function shardPath(folder, start, name) {
  let place = 0;
  for (const letter of start) place = (place * 31 + letter.charCodeAt(0)) & 0xffff;
  return `${folder}/${(place + 0x10000).toString(16).slice(1)}${name}`;
}

/** @param {Uint8Array} content @returns {(WordEntry | NameEntry)[]} */
export function decodeEntries(content) {
  const columns = new Columns(content);
  const count = columns.number();
  const kinds = columns.bytes(count);
  const keys = columns.strings(count);
  const differences = columns.strings(count);
  const words = kinds.filter((kind) => kind === 0).length;
  const frequencies = columns.bytes(words);
  const codes = columns.bytes(words);
  const explicit = columns.strings(codes.filter((code) => code === EXPLICIT_STEMS).length);
  const ids = columns.strings(count - words);
  const labels = columns.strings(count - words);
  let word = 0;
  let stems = 0;
  return keys.map((key, at) => {
    const display = applyDifference(key, differences[at]);
    if (kinds[at]) {
      return { key, display, kind: NAME_KINDS[kinds[at] - 1] || "month", id: ids[at - word], label: labels[at - word] };
    }
    const code = codes[word];
    const frequency = frequencies[word++];
    const stem = () => key.slice(code >> 3, key.length - (code & 7));
    return {
      key, display, count: frequency && Math.round(2 ** ((frequency - 1) / 2)),
      stems: code === EXPLICIT_STEMS ? explicit[stems++].split(" ") : [stem()],
    };
  });
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

/** @param {Uint8Array} content @returns {Map<string, object>} what the shard has of each term */
export function decodePostings(content) {
  const columns = new Columns(content);
  const [count, universe, pieces, hasRest] = columns.numbers(4);
  const positions = columns.names(pieces);
  const rest = hasRest ? columns.names(1)[0] : null;
  const totals = hasRest ? columns.numbers(3) : null;
  const terms = columns.strings(count);
  const forms = decodeForms(columns, terms);
  const counts = columns.numbers(2 * count);
  const documents = columns.ascending(counts, universe);
  const impacts = columns.bytes(documents.length);
  const starts = addUp(counts);
  const list = (at) => ({
    documents: documents.subarray(starts[at], starts[at + 1]),
    impacts: impacts.subarray(starts[at], starts[at + 1]),
  });
  const held = terms.map((term, at) => ({
    term, forms: forms[at], text: list(at), title: list(count + at),
    textAt: starts[at], titleAt: starts[count + at] - starts[count], positions, rest, totals,
  }));
  return new Map(held.map((found) => [found.term, found]));
}

function decodeForms(columns, terms) {
  const counts = columns.numbers(terms.length);
  const starts = addUp(counts);
  const patterns = columns.strings(starts[terms.length]);
  return terms.map((term, at) =>
    patterns.slice(starts[at], starts[at + 1]).map((pattern) => pattern.split("~").join(term)),
  );
}

/** @param {Uint8Array} content the places in the texts and in the titles */
export function decodePlaces(content) {
  const columns = new Columns(content);
  const [texts, titles, universe] = columns.numbers(3);
  const counts = columns.numbers(texts + titles).map((count) => count + 1);
  const ordinals = columns.ascending(counts, universe);
  const forms = columns.numbers(ordinals.length);
  const both = { starts: Int32Array.from(addUp(counts)), ordinals, forms };
  return { text: partOf(both, 0, texts), title: partOf(both, texts, texts + titles) };
}

/** The places in the documents from `first` to before `last`. */
export function partOf({ starts, ordinals, forms }, first, last) {
  const [start, end] = [starts[first], starts[last]];
  return {
    starts: starts.slice(first, last + 1).map((at) => at - start),
    ordinals: ordinals.subarray(start, end),
    forms: forms.subarray(start, end),
  };
}

function addUp(counts) {
  const starts = [0];
  for (const count of counts) starts.push(starts[starts.length - 1] + count);
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
