/**
 * Which articles count: ids of authority records (any of a kind, all kinds) and years, both included.
 * @typedef {object} Filters
 * @property {string[]} [outlet]
 * @property {string[]} [place]
 * @property {string[]} [actor]
 * @property {number | null} [firstYear]
 * @property {number | null} [lastYear]
 *
 * @typedef {object} Options
 * @property {boolean} [exact] only the very forms typed
 * @property {boolean} [any] any of the words is enough (lunr's set)
 * @property {"relevance" | "date"} [sort]
 * @property {Filters} [filters]
 * @property {number} [offset]
 * @property {number} [limit]
 *
 * @typedef {{query: string, sequences: string[][], label: string}} Mark what stands for a part of the query in a
 *   text; label where it is a name
 * @typedef {{document: number, score: number, card: object, snippet: object, matched: object[]}} Hit
 * @typedef {{query: string, label: string, kind: string, id: string}} NameRead
 * @typedef {{query: string, readAs: string[], why: "prefix" | "typo" | "transliteration"}} Assumed
 * @typedef {{kind: "word" | "name" | "unfiltered" | "fewer", query: string}} Proposal
 *
 * @typedef {object} Results
 * @property {number} total articles shown
 * @property {number} anyTotal articles that have any of the words
 * @property {Hit[]} results
 * @property {NameRead[]} names
 * @property {Assumed[]} assumed
 * @property {Proposal[]} proposals
 * @property {string[]} broken words that could not be searched
 *
 * @typedef {{id: string, label: string, count: number}} Facet
 * @typedef {{query: string, text: string, kind: string, id: string, count: number}} Completion query is the whole
 *   text with the completion put in; kind is "" for a word
 */

/**
 * The search itself, over an index (reader.js: createIndex). `search` never rejects because of a broken shard.
 * @param {object} index
 */
export function createEngine(index) {
  void index;
  return {
    /** @type {(query: string, options?: Options) => Promise<Results>} */
    search: async () => ({
      total: 0, anyTotal: 0, results: [], names: [], assumed: [], proposals: [], broken: [],
    }),
    /** @type {(query: string, options: Options, kind: string) => Promise<Facet[]>} */
    facets: async () => [],
    /** @type {(text: string, limit?: number) => Promise<Completion[]>} */
    complete: async () => [],
    /** @type {(query: string, options?: Options) => Promise<Mark[]>} */
    marks: async () => [],
  };
}
