// Reads an index by its shards, each when it is first needed. reader.py does the same.

import { readPayload } from "./carrier.js";
import { countBelow, decodeText } from "./columns.js";
import { addUp, decodeCard, decodeEntries, decodeManifest, decodePlaces, decodePostings, shardPath } from "./shards.js";

const MOST_KEPT = 200;
const MOST_PUT_TOGETHER = 20; // terms whose lists and places are at hand for the next letter that is typed

/**
 * @typedef {import("./shards.js").WordEntry} WordEntry
 * @typedef {import("./shards.js").NameEntry} NameEntry
 * @typedef {import("./shards.js").List} List
 *
 * What the index has of a term. `forms` are what it is written as, the words of a longer one parted by spaces; `idf` is
 * in thousandths; `count` is how many documents hold a very frequent one in any field; where it is not `complete`, the
 * lists have the best documents only; `lead` is the number of the first form of a very frequent term, else 0. In a list
 * 255 is the impact where lunr's weight of the term would be k1 + 1.
 * @typedef {object} Postings
 * @property {string} term
 * @property {string[]} forms
 * @property {number} lead
 * @property {number} idf
 * @property {number | null} count
 * @property {boolean} complete
 * @property {{[field: string]: List}} lists
 *
 * documents[i] has ordinals[starts[i]] to before ordinals[starts[i + 1]]; forms are places in the postings' forms;
 * leads say which form of a very frequent term stands before, but not of a term that is so frequent itself
 * @typedef {{documents: Int32Array, starts: Int32Array, ordinals: Int32Array, forms: Int32Array, leads: Uint8Array}}
 *   FieldPlaces
 */

/**
 * An index. Every method rejects where a shard it needs is missing or broken; asking again tries again.
 * @param {(name: string) => Promise<string>} load gives the payload of `search/<name>.js`
 */
export function createIndex(load) {
  const read = (name, decode) =>
    load(name).then((payload) =>
      readPayload(payload).then(decode).catch(() => {
        throw new Error(`Broken shard: ${name}`);
      }),
    );
  const kept = keepRecent(read, MOST_KEPT);
  const together = keepRecent((_, make) => make(), MOST_PUT_TOGETHER);
  const manifest = () => kept("manifest", decodeManifest);
  const block = (path) => kept(path, decodeEntries);

  async function entriesOf(key) {
    const { words } = await manifest();
    const at = findShard(words.starts, key);
    return at < 0 ? [] : entriesFrom(await block(words.pathOf(at)), key, (found) => found === key);
  }

  async function find(term) {
    const { terms } = await manifest();
    const at = findShard(terms.starts, term.includes(":") ? ` ${term}` : term);
    const found = at < 0 ? null : (await kept(terms.pathOf(at), decodePostings))(term);
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
      const others = (await kept(shardPath("terms", start, found.rest), decodePostings))(term);
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
      const isTitle = field === "title";
      const first = isTitle ? found.titleAt : found.textAt;
      const joined = [0, 1, 2, 3].map((at) => joinArrays(pieces.map((piece) => piece[Number(isTitle)][at])));
      const starts = addUp(joined[0]).slice(first, first + documents.length + 1);
      const [ordinals, forms, leads] = joined.slice(1).map((list) => list.subarray(starts[0], starts[documents.length]));
      places[field] = { documents, starts: starts.map((start) => start - starts[0]), ordinals, forms, leads };
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
      const { starts, pathOf } = (await manifest()).words;
      const found = [];
      for (let at = Math.max(findShard(starts, prefix), 0); at < starts.length && found.length < limit; at++) {
        if (starts[at] > `${prefix}\uffff`) break;
        found.push(...entriesFrom(await block(pathOf(at)), prefix).filter((entry) => entry.kind || entry.count));
      }
      return found.slice(0, limit);
    },

    /** @type {(prefix: string) => Promise<WordEntry[]>} of the most frequent of all words those that begin so */
    common: async (prefix) => entriesFrom(await block((await manifest()).common), prefix),

    /** @type {(term: string) => Promise<{[field: string]: FieldPlaces} | null>} null for a term that is none of words */
    positions: (term) => together(term, () => readPositions(term)),

    /** @type {(document: number) => Promise<object>} the card of a document, as document.py describes it */
    card: async (document) => {
      const { sizes, groups } = await manifest();
      let index = document;
      for (let group = 0; group < sizes.length; group++) {
        if (index < sizes[group]) return kept(`cards/${groups(group)}/${index}`, decodeCard);
        index -= sizes[group];
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

/** The entries from a key on for as long as they are wanted: all that begin so. */
function entriesFrom({ keys, entryAt }, start, isWanted = (key) => key.startsWith(start)) {
  const found = [];
  for (let at = countBelow(keys, start); at < keys.length && isWanted(keys[at]); at++) found.push(entryAt(at));
  return found;
}

/** The last of sorted `starts` that is not greater than a key, -1 where all are. */
function findShard(starts, key) {
  return countBelow(starts, `${key}\0`) - 1;
}

function toPostings({ term, forms, lead, totals }, text, title, complete, documents) {
  const [field] = term.includes(":") ? term.split(":") : ["text"];
  const lists = {};
  if (text.documents.length) lists[field] = text;
  if (title.documents.length) lists.title = title;
  const [inText, inTitle] = totals ? totals.subarray(1) : [text.documents.length, title.documents.length];
  const held = inText + inTitle;
  const idf = Math.round(1000 * Math.log(1 + Math.abs((documents - held + 0.5) / (held + 0.5))));
  const count = totals && totals[0];
  return { term, forms, lead, idf, count, complete, lists };
}

/** Two lists without a document in common as one; the second is the longer. */
function mergeLists(best, others) {
  const length = best.documents.length + others.documents.length;
  const merged = { documents: new Int32Array(length), impacts: new Uint8Array(length) };
  const copy = ({ documents, impacts }, start, end, at) => {
    merged.documents.set(documents.subarray(start, end), at);
    merged.impacts.set(impacts.subarray(start, end), at);
  };
  let from = 0;
  best.documents.forEach((document, at) => {
    const end = countBelow(others.documents, document, from);
    copy(others, from, end, from + at);
    copy(best, at, at + 1, end + at);
    from = end;
  });
  copy(others, from, length, from + best.documents.length);
  return merged;
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
