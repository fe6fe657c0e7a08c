// Reads an index by its shards, each when it is first needed. reader.py does the same.

import { readPayload } from "./carrier.js";
import { countBelow, decodeText } from "./columns.js";
import { decodeCard, decodeEntries, decodeManifest, decodePlaces, decodePostings, partOf, shardPath } from "./shards.js";

const MOST_KEPT = 200;
const MOST_PUT_TOGETHER = 20; // terms whose lists and places are at hand for the next letter that is typed

/**
 * @typedef {import("./shards.js").WordEntry} WordEntry
 * @typedef {import("./shards.js").NameEntry} NameEntry
 * @typedef {import("./shards.js").List} List
 *
 * What the index has of a term. `forms` are what it is written as, the words of a longer one parted by spaces; `idf` is
 * in thousandths; `count` is how many documents hold it in any field; where it is not `complete`, the lists have the
 * best documents only. In a list 255 is the impact where lunr's weight of the term would be k1 + 1.
 * @typedef {object} Postings
 * @property {string} term
 * @property {string[]} forms
 * @property {number} idf
 * @property {number} count
 * @property {boolean} complete
 * @property {{[field: string]: List}} lists
 *
 * documents[i] has ordinals[starts[i]] to before ordinals[starts[i + 1]]; forms are places in the postings' forms
 * @typedef {{documents: Int32Array, starts: Int32Array, ordinals: Int32Array, forms: Int32Array}} FieldPlaces
 */

/**
 * An index. Every method rejects where a shard it needs is missing or broken; asking again tries again.
 * @param {(name: string) => Promise<string>} load gives the payload of `search/<name>.js`
 */
export function createIndex(load) {
  const read = (name, decode) =>
    load(name).then((payload) => {
      try {
        return decode(readPayload(payload));
      } catch (error) {
        throw new Error(`Broken shard: ${name}`);
      }
    });
  const kept = keepRecent(read, MOST_KEPT);
  const together = keepRecent((_, make) => make(), MOST_PUT_TOGETHER);
  const manifest = () => kept("manifest", decodeManifest);
  const block = (path) => kept(path, decodeEntries);

  async function entriesOf(key) {
    const { words } = await manifest();
    const at = findShard(words.starts, key);
    return at < 0 ? [] : (await block(words.paths[at])).filter((entry) => entry.key === key);
  }

  async function find(term) {
    const { terms } = await manifest();
    const at = findShard(terms.starts, term.includes(":") ? ` ${term}` : term);
    const found = at < 0 ? null : (await kept(terms.paths[at], decodePostings)).get(term);
    return found && { found, start: terms.starts[at] };
  }

  const postings = (term, bestOnly) => together(`${term} ${bestOnly}`, () => readPostings(term, bestOnly));

  async function readPostings(term, bestOnly) {
    const sought = await find(term);
    if (!sought) return null;
    const { found, start } = sought;
    const complete = !(found.rest && bestOnly);
    let { text, title } = found;
    if (found.rest && complete) {
      const others = (await kept(shardPath("terms", start, found.rest), decodePostings)).get(term);
      text = mergeLists(text, others.text);
      title = mergeLists(title, others.title);
    }
    return toPostings(found, text, title, complete, (await manifest()).documents);
  }

  async function readPositions(term) {
    const sought = await find(term);
    if (!sought || !sought.found.positions.length) return null;
    const { found, start } = sought;
    const paths = found.positions.map((name) => shardPath("positions", start, name));
    const pieces = await Promise.all(paths.map((path) => kept(path, decodePlaces)));
    const { lists } = await postings(term);
    const places = {};
    for (const [field, { documents }] of Object.entries(lists)) {
      const first = found[`${field}At`];
      const joined = joinPlaces(pieces.map((piece) => piece[field]));
      places[field] = { documents, ...partOf(joined, first, first + documents.length) };
    }
    return places;
  }

  return {
    manifest,
    postings,

    /** @type {(form: string) => Promise<WordEntry | null>} */
    lookup: async (form) => (await entriesOf(form)).find((entry) => !entry.kind) || null,

    /** @type {(key: string) => Promise<NameEntry[]>} the names with this very key: forms parted by single spaces */
    names: async (key) => (await entriesOf(key)).filter((entry) => entry.kind),

    /** @type {(key: string) => Promise<NameEntry[]>} the names with this skeleton */
    skeleton: (key) => entriesOf(`~${key}`),

    /** @type {(prefix: string, limit: number) => Promise<(WordEntry | NameEntry)[]>} in the order of their keys */
    starting: async (prefix, limit) => {
      const { starts, paths } = (await manifest()).words;
      const found = [];
      for (let at = Math.max(findShard(starts, prefix), 0); at < paths.length && found.length < limit; at++) {
        if (starts[at] > `${prefix}\uffff`) break;
        found.push(...(await block(paths[at])).filter((entry) => occurs(entry) && entry.key.startsWith(prefix)));
      }
      return found.slice(0, limit);
    },

    /** @type {(prefix: string) => Promise<WordEntry[]>} of the most frequent of all words those that begin so */
    common: async (prefix) =>
      (await block((await manifest()).common)).filter((entry) => entry.key.startsWith(prefix)),

    /** @type {(term: string) => Promise<{[field: string]: FieldPlaces} | null>} null for a term that is none of words */
    positions: (term) => together(term, () => readPositions(term)),

    /** @type {(document: number) => Promise<object>} the card of a document, as document.py describes it */
    card: async (document) => {
      let index = document;
      for (const { name, size } of (await manifest()).groups) {
        if (index < size) return kept(`cards/${name}/${index}`, decodeCard);
        index -= size;
      }
      throw new Error(`no document ${document}`);
    },

    /** @type {(field: string) => Promise<{id: string, label: string, count: number}[]>} */
    terms: async (field) => {
      const facets = await kept((await manifest()).facets, (content) => JSON.parse(decodeText(content)));
      return facets[field].map(([id, label, count]) => ({ id, label, count }));
    },
  };
}

/** Calls `read` once for a name while its answer is kept; what failed is not kept. */
function keepRecent(read, most) {
  const answers = new Map();
  return (name, decode) => {
    const answer = answers.get(name) || read(name, decode);
    answers.delete(name);
    answers.set(name, answer);
    answer.catch(() => answers.get(name) === answer && answers.delete(name));
    if (answers.size > most) answers.delete(answers.keys().next().value);
    return answer;
  };
}

function occurs(entry) {
  return entry.kind || entry.count;
}

/** The last of sorted `starts` that is not greater than a key, -1 where all are. */
function findShard(starts, key) {
  return countBelow(starts, `${key}\0`) - 1;
}

function toPostings({ term, forms, totals }, text, title, complete, documents) {
  const field = term.includes(":") ? term.slice(0, term.indexOf(":")) : "text";
  const lists = {};
  if (text.documents.length) lists[field] = text;
  if (title.documents.length) lists.title = title;
  const [count, inText, inTitle] = totals || [
    new Set([...text.documents, ...title.documents]).size, text.documents.length, title.documents.length,
  ];
  const held = inText + inTitle;
  const idf = Math.round(1000 * Math.log(1 + Math.abs((documents - held + 0.5) / (held + 0.5))));
  return { term, forms, idf, count, complete, lists };
}

/** Two lists without a document in common as one. */
function mergeLists(first, second) {
  const length = first.documents.length + second.documents.length;
  const documents = new Int32Array(length);
  const impacts = new Uint8Array(length);
  for (let at = 0, one = 0, two = 0; at < length; at++) {
    const isFirst = two >= second.documents.length || first.documents[one] < second.documents[two];
    const list = isFirst ? first : second;
    const from = isFirst ? one++ : two++;
    documents[at] = list.documents[from];
    impacts[at] = list.impacts[from];
  }
  return { documents, impacts };
}

function joinPlaces(pieces) {
  const starts = [0];
  for (const piece of pieces) {
    const before = starts.pop();
    for (const start of piece.starts) starts.push(before + start);
  }
  return {
    starts: Int32Array.from(starts),
    ordinals: joinArrays(pieces.map((piece) => piece.ordinals)),
    forms: joinArrays(pieces.map((piece) => piece.forms)),
  };
}

function joinArrays(arrays) {
  const joined = new Int32Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}
