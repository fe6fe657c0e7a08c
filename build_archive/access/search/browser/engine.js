import { allowDocuments, firstUndated, listDocuments } from "./allow.js";
import { compileMarks } from "./marks.js";
import { lookUp } from "./match.js";
import { completeText, proposeQueries } from "./propose.js";
import { FEW_WORDS, isQuestion, parseQuery } from "./query.js";
import { firstBy, nameTerm, resolveClauses } from "./resolve.js";
import { UNIT, bestFirst, chooseDocuments, newestFirst } from "./score.js";
import { makeSnippet } from "./snippets.js";

// The search itself: a query and its options become results. engine.py does the same.

const MOST_FACETS_COUNTED = 300;

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
 * @property {number} total articles found
 * @property {number} anyTotal articles that have any of the words
 * @property {Hit[]} results
 * @property {NameRead[]} names
 * @property {Assumed[]} assumed
 * @property {Proposal[]} proposals
 * @property {string[]} broken words that could not be searched, "" for the filters
 * @property {number} lost results whose card could not be read
 *
 * @typedef {{id: string, label: string, count: number}} Facet
 * @typedef {{query: string, text: string, kind: string, id: string, count: number}} Completion query is the whole
 *   text with the completion put in; kind is "" for a word
 */

/**
 * Searches an index (reader.js: createIndex). No query is an error, and a broken shard takes only its own words away.
 * @param {object} index
 */
export function createEngine(index) {
  /** Looks a query up; `most` is how many of the best are wanted, null where all matter. */
  async function ask(query, { exact = false, any, filters = {} }, most) {
    const { documents } = await index.manifest();
    const clauses = parseQuery(query);
    const asks = isQuestion(query, clauses);
    const assume = !exact && !asks && clauses.length <= FEW_WORDS;
    const broken = [];
    const nothing = () => new Uint8Array(documents);
    let allowed = await allowDocuments(index, filters).catch(() => broken.push("") && nothing());
    const readings = await resolveClauses(index, clauses, exact, assume);
    const enough = allowed || exact || readings.length > 1 ? null : most;
    const whole = readings.filter(({ isBroken }) => !isBroken);
    const lookedUp = await Promise.all(
      whole.map((reading) => lookUp(index, reading, exact, enough).catch(() => null)),
    );
    const failed = [...readings.filter(({ isBroken }) => isBroken), ...whole.filter((_, at) => !lookedUp[at])];
    broken.push(...failed.map(({ clause }) => clause.text));
    const matches = lookedUp.filter(Boolean);
    const isEmpty = wantsAny(clauses)
      ? !wantsAny(matches.map(({ reading }) => reading.clause))
      : !clauses.length && !allowed;
    if (isEmpty) allowed = nothing();
    const words = readings.reduce((sum, reading) => sum + (reading.words.length || 1), 0);
    const rule = any ? "any" : asks || words > FEW_WORDS ? "share" : "most";
    return { documents, matches, rule, allowed, broken };
  }

  async function show(document, score, marks, lookup) {
    const card = await index.card(document).catch(() => null);
    const snippet = card && makeSnippet(card, marks, lookup);
    return card && { document, score: score * UNIT, card, snippet, matched: snippet.matched };
  }

  return {
    /** @type {(query: string, options?: Options) => Promise<Results>} */
    search: async (query, options = {}) => {
      const { sort = "relevance", offset = 0, limit = 10 } = options;
      const most = offset + limit;
      const asked = await ask(query, options, sort === "relevance" ? most : null);
      const { shown, scores, total, anyTotal } = choose(asked.matches, asked, true);
      const documents =
        sort === "date" ? newestFirst(shown, await firstUndated(index), most) : bestFirst(scores, shown, most);
      const marks = toMarks(asked.matches);
      const lookup = compileMarks(marks);
      const hits = await Promise.all(
        documents.slice(offset).map((found) => show(found, scores[found], marks, lookup)),
      );
      const count = (matches, isFiltered) => choose(matches, asked, isFiltered).total;
      return {
        total,
        anyTotal,
        results: hits.filter(Boolean),
        names: toNames(asked.matches),
        assumed: asked.matches.filter(({ reading }) => reading.readAs.length).map(toAssumed),
        proposals: total ? [] : await proposeQueries(index, asked.matches, Boolean(asked.allowed), count),
        broken: asked.broken,
        lost: hits.filter((hit) => !hit).length,
      };
    },

    /**
     * How many of the articles found have each outlet, place, actor or year, that filter left out: the most frequent
     * first, years in their order; of more than 300 values those that most articles have.
     * @type {(query: string, options: Options, kind: string) => Promise<Facet[]>}
     */
    facets: async (query, options, kind) => {
      const own = kind === "year" ? { firstYear: null, lastYear: null } : { [kind]: [] };
      const asked = await ask(query, { ...options, filters: { ...options.filters, ...own } }, null);
      const shown = new Uint8Array(asked.documents);
      for (const document of choose(asked.matches, asked, true).shown) shown[document] = 1;
      const values = sortFacets(await index.terms(kind)).slice(0, MOST_FACETS_COUNTED);
      const lists = await Promise.all(values.map(({ id }) => listDocuments(index, kind, id)));
      const counted = values.map(({ id, label }, at) => {
        let count = 0;
        for (const document of lists[at]) count += shown[document];
        return { id, label, count };
      });
      const found = counted.filter(({ count }) => count);
      return kind === "year" ? found.sort((one, other) => (one.id < other.id ? -1 : 1)) : sortFacets(found);
    },

    /** @type {(text: string, limit?: number) => Promise<Completion[]>} */
    complete: (text, limit = 8) => completeText(index, text, limit),

    /** @type {(query: string, options?: Options) => Promise<Mark[]>} what to mark in an article that was found */
    marks: async (query, { exact } = {}) => toMarks((await ask(query, { exact }, null)).matches),
  };
}

function choose(matches, { documents, allowed, rule }, isFiltered) {
  const chosen = chooseDocuments(matches.map(({ sought }) => sought), documents, isFiltered ? allowed : null, rule);
  const partial = matches.find(({ count }) => count !== null);
  return partial ? { ...chosen, total: partial.count, anyTotal: partial.count } : chosen;
}

/** Whether any clause asks for something, rather than against it. */
function wantsAny(clauses) {
  return clauses.some(({ presence }) => presence !== "prohibited");
}

function toMarks(matches) {
  return matches
    .filter(({ reading, sequences }) => reading.clause.presence !== "prohibited" && sequences.length)
    .map(({ reading, sequences, names }) => {
      const label = [...new Set(names.map((name) => name.label))].join("، ");
      return { query: reading.clause.text, sequences, label };
    });
}

function toNames(matches) {
  const read = matches.map(({ reading, names }) =>
    names.filter(({ kind }) => kind !== "month").map(({ label, kind, id }) => ({ query: reading.clause.text, label, kind, id })),
  );
  return firstBy([].concat(...read), (name) => name.query + nameTerm(name));
}

function toAssumed({ reading }) {
  return { query: reading.clause.text, readAs: reading.readAs };
}

function sortFacets(facets) {
  return facets.sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
}
