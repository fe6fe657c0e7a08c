import { countBelow } from "./columns.js";

/**
 * A clause with what the index has of it: its terms with the fields each is looked for in, and lists of documents
 * (ascending), any of which satisfies it.
 * @typedef {object} Sought
 * @property {"optional" | "required" | "prohibited"} presence
 * @property {number} boost
 * @property {{postings: object, fields: string[]}[]} weighted
 * @property {ArrayLike<number>[]} matched
 */

const FIELD_BOOSTS = { title: 2, place: 0.25, actor: 0.25, outlet: 0.25 };
// Scores are summed as whole numbers of this unit, so that every order of summing gives the same: an impact is 255 where
// lunr's weight of the term is k1 + 1, idf is in thousandths, and a factor is rounded to a 1024th.
const PARTS = 1024;
export const UNIT = 2.2 / (255 * 1000 * PARTS);
const [LEAST_PARTS, ALL_PARTS] = [7, 20]; // what a question's articles must have of the best one's score, see scoring.py

/**
 * The score of each document in units, as lunr sums it: by field, dot product by the query vector's length.
 * @param {Sought[]} sought
 * @param {number} count of documents
 * @returns {Float64Array}
 */
function scoreDocuments(sought, count) {
  const scores = new Float64Array(count);
  queryVectors(sought).forEach((terms, field) => {
    let squares = 0;
    terms.forEach(({ boost }) => (squares += boost * boost));
    const length = Math.sqrt(squares);
    terms.forEach(({ postings, boost }) => {
      const list = postings.lists[field];
      if (!boost || !list) return;
      const factor = Math.floor((boost * postings.idf * (FIELD_BOOSTS[field] || 1) * PARTS) / length + 0.5);
      const { documents, impacts } = list;
      for (let at = 0; at < documents.length; at++) scores[documents[at]] += factor * impacts[at];
    });
  });
  return scores;
}

/**
 * Which documents to show of those allowed (null: all). By "any" lunr's set: all required clauses, no prohibited one,
 * a clause at all where none is required. Where none is required, "most" leaves those with as many clauses as any has,
 * "share" those with a good part of the best one's score.
 * @param {Sought[]} sought
 * @param {number} count
 * @param {Uint8Array | null} allowed
 * @param {"any" | "most" | "share"} rule
 * @returns {{shown: Int32Array, scores: Float64Array, total: number, anyTotal: number}} those shown in no order
 */
export function chooseDocuments(sought, count, allowed, rule) {
  const scores = scoreDocuments(sought, count);
  const held = new Uint16Array(count);
  const last = new Uint16Array(count); // the latest clause that has the document
  const met = new Int32Array(count); // how many required clauses have it; less than none where a prohibited one has
  const found = new Int32Array(count);
  let reached = 0;
  sought.forEach(({ presence, matched }, at) => {
    for (const documents of matched) {
      for (let place = 0; place < documents.length; place++) {
        const document = documents[place];
        if (last[document] > at) continue;
        if (!last[document]) found[reached++] = document;
        last[document] = at + 1;
        if (presence === "optional") held[document]++;
        else met[document] += presence === "required" ? 1 : -sought.length;
      }
    }
  });
  const having = (wanted) => sought.filter(({ presence }) => presence === wanted).length;
  const required = having("required");
  const isOptional = !required && having("optional"); // one of them is enough
  const candidates = required || isOptional ? found.subarray(0, reached) : found.map((_, at) => at);
  let shown = candidates.filter(
    (document) => met[document] === required && (!isOptional || held[document]) && (!allowed || allowed[document]),
  );
  const anyTotal = shown.length;
  if (isOptional && rule !== "any") {
    const values = rule === "most" ? held : scores;
    const best = shown.reduce((most, document) => Math.max(most, values[document]), 0);
    const least = rule === "most" ? best : Math.ceil((best * LEAST_PARTS) / ALL_PARTS);
    shown = shown.filter((document) => values[document] >= least);
  }
  return { shown, scores, total: shown.length, anyTotal };
}

/** The `most` best of the documents shown, by score, then by number. */
export function bestFirst(scores, shown, most) {
  const least = Float64Array.from(shown, (document) => scores[document]).sort()[Math.max(shown.length - most, 0)];
  return Array.from(shown.filter((document) => scores[document] >= least))
    .sort((one, other) => scores[other] - scores[one] || one - other)
    .slice(0, most);
}

/** The `most` newest of the documents shown; those from number `undated` on come last, in their order. */
export function newestFirst(shown, undated, most) {
  const dated = countBelow(shown.sort(), undated);
  return [...shown.slice(0, dated).reverse(), ...shown.slice(dated)].slice(0, most);
}

function queryVectors(sought) {
  const vectors = new Map();
  for (const { presence, boost, weighted } of sought) {
    if (presence === "prohibited") continue;
    for (const { postings, fields } of weighted) {
      for (const field of fields) {
        if (!vectors.has(field)) vectors.set(field, new Map());
        const terms = vectors.get(field);
        const earlier = terms.get(postings.term);
        terms.set(postings.term, { postings, boost: boost + (earlier ? earlier.boost : 0) });
      }
    }
  }
  return vectors;
}
