// Filters of a search: by outlet, place, actor and years.

import { NAME_KINDS } from "./shards.js";

/**
 * Whether each document passes; null where all do.
 * @param {object} index
 * @param {import("./engine.js").Filters} filters
 * @returns {Promise<Uint8Array | null>}
 */
export async function allowDocuments(index, filters) {
  const kinds = NAME_KINDS.filter((kind) => filters[kind] && filters[kind].length);
  if (!kinds.length && !filters.firstYear && !filters.lastYear) return null;
  const { documents, years } = await index.manifest();
  const allowed = new Uint8Array(documents);
  years.forEach(([year, first], at) => {
    const isWithin = year && (filters.firstYear || 0) <= Number(year) && Number(year) <= (filters.lastYear || Infinity);
    const isFree = !filters.firstYear && !filters.lastYear;
    if (isWithin || isFree) allowed.fill(1, first, at + 1 < years.length ? years[at + 1][1] : documents);
  });
  for (const kind of kinds) {
    const held = new Uint8Array(documents);
    for (const list of await Promise.all(filters[kind].map((id) => listDocuments(index, kind, id)))) {
      for (const document of list) held[document] = 1;
    }
    held.forEach((isHeld, document) => (allowed[document] &= isHeld));
  }
  return allowed;
}

/** The documents with this outlet, place, actor or year, ascending. */
export async function listDocuments(index, kind, id) {
  const postings = await index.postings(`${kind}:${id}`);
  return postings ? postings.lists[kind].documents : [];
}

/** The number of the first document without a year; undated documents are the last. */
export async function firstUndated(index) {
  const { documents, years } = await index.manifest();
  const [year, first] = years[years.length - 1] || ["", documents];
  return year ? documents : first;
}
