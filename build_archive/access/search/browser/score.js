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
 * @returns {{shown: Uint8Array, scores: Float64Array, total: number, anyTotal: number}}
 */
export function chooseDocuments(sought, count, allowed, rule) {
  const scores = scoreDocuments(sought, count);
  const shown = allowed ? allowed.slice() : new Uint8Array(count).fill(1);
  const held = new Uint16Array(count);
  const last = new Uint16Array(count); // the latest clause that has the document
  sought.forEach(({ presence, matched }, at) => {
    const isOptional = presence === "optional";
    for (const documents of matched) {
      for (let place = 0; place < documents.length; place++) {
        const document = documents[place];
        if (isOptional && last[document] !== at + 1) held[document]++;
        last[document] = at + 1;
      }
    }
    if (isOptional) return;
    for (let document = 0; document < count; document++) {
      if ((last[document] === at + 1) !== (presence === "required")) shown[document] = 0;
    }
  });
  const presences = sought.map(({ presence }) => presence);
  const isFree = presences.includes("required") || !presences.includes("optional");
  const anyTotal = keepAtLeast(shown, held, isFree ? 0 : 1);
  let total = anyTotal;
  if (!isFree && rule === "most") total = keepAtLeast(shown, held, greatest(shown, held));
  if (!isFree && rule === "share") {
    total = keepAtLeast(shown, scores, Math.ceil((greatest(shown, scores) * LEAST_PARTS) / ALL_PARTS));
  }
  return { shown, scores, total, anyTotal };
}

/** The `most` best of the documents shown, by score, then by number. */
export function bestFirst(scores, shown, most) {
  const best = [];
  let least = most ? -1 : Infinity; // what a score must exceed
  for (let document = 0; document < shown.length; document++) {
    if (!shown[document] || scores[document] <= least) continue;
    let low = 0; // behind all that are as good
    for (let high = best.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (scores[best[middle]] >= scores[document]) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, document);
    if (best.length > most) best.pop();
    if (best.length === most) least = scores[best[most - 1]];
  }
  return best;
}

/** The `most` newest of the documents shown; those from number `undated` on come last, in their order. */
export function newestFirst(shown, undated, most) {
  const newest = [];
  for (let at = 0; at < shown.length && newest.length < most; at++) {
    const document = at < undated ? undated - 1 - at : at;
    if (shown[document]) newest.push(document);
  }
  return newest;
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

/** Shows no document that holds less than `least`; how many remain. */
function keepAtLeast(shown, held, least) {
  let total = 0;
  for (let document = 0; document < shown.length; document++) {
    if (shown[document] && held[document] >= least) total++;
    else shown[document] = 0;
  }
  return total;
}

function greatest(shown, held) {
  let best = 0;
  for (let document = 0; document < shown.length; document++) {
    if (shown[document] && held[document] > best) best = held[document];
  }
  return best;
}
