import { startingEither, startsOf, writtenAlike } from "./alike.js";
import { findForms } from "./forms.js";
import { writeQuery } from "./query.js";
import { firstBy, nameTerm } from "./resolve.js";
import { NAME_KINDS } from "./shards.js";

const MOST_PROPOSED = 3;
const MOST_READ = 500;

/**
 * What the text may become: names it begins or its last word begins, then words; each by frequency.
 * @param {object} index
 * @param {string} text
 * @param {number} limit
 */
export async function completeText(index, text, limit) {
  const found = findForms(text);
  if (!found.length) return [];
  const { form, start, end } = found[found.length - 1];
  const isOpen = end < text.length;
  const counts = {};
  for (const kind of NAME_KINDS) {
    for (const { id, count } of await index.terms(kind)) counts[nameTerm({ kind, id })] = count;
  }
  const putBehind = (before) => (entry) => {
    const { display, kind = "", id = "", count = counts[nameTerm(entry)] } = entry;
    return { query: before + display, text: display, kind, id, count };
  };
  const whole = found.map((one) => one.form).join(" ") + (isOpen ? " " : "");
  const completions = (await startingEither(index, whole, MOST_READ)).filter(({ kind }) => kind).map(putBehind(""));
  if (!isOpen) {
    const common = await Promise.all(startsOf(form).map(index.common));
    const entries = [].concat(...common, await startingEither(index, form, MOST_READ));
    completions.push(...entries.map(putBehind(text.slice(0, start))));
  }
  const sorted = completions
    .filter(({ count }) => count)
    .sort((one, other) => !one.kind - !other.kind || other.count - one.count || (one.query < other.query ? -1 : 1));
  return firstBy(firstBy(sorted, ({ kind, id, query }) => kind + id || query), ({ query }) => query).slice(0, limit);
}

/**
 * What to try where nothing was found: no filter, words written alike, names that begin so, a word less.
 * @param {object} index
 * @param {import("./match.js").Match[]} matches
 * @param {boolean} isFiltered
 * @param {(matches: import("./match.js").Match[], isFiltered: boolean) => number} count how many articles they find
 */
export async function proposeQueries(index, matches, isFiltered, count) {
  const clauses = matches.map(({ reading }) => reading.clause);
  const proposals = [];
  if (isFiltered && count(matches, false)) proposals.push({ kind: "unfiltered", query: writeQuery(clauses) });
  for (const match of matches.filter((one) => one.reading.clause.forms.length === 1 && !countHeld(one))) {
    const { clause } = match.reading;
    for (const [kind, text] of await findAlternatives(index, match).catch(() => [])) {
      const replaced = { ...clause, text, prefix: false, distance: 0 };
      proposals.push({ kind, query: writeQuery(clauses.map((one) => (one === clause ? replaced : one))) });
    }
  }
  return matches.length > 1 ? proposals.concat(proposeFewer(matches, isFiltered, count)) : proposals;
}

/** In the place of a word that finds nothing other forms of it, or words written alike; and names. */
async function findAlternatives(index, { reading, sought }) {
  const [form] = reading.clause.forms;
  const others = [].concat(...sought.weighted.map(({ postings }) => postings.forms)).filter((other) => !other.includes(" "));
  const entries = others.length ? await Promise.all(others.map(index.lookup)) : await writtenAlike(index, form);
  const words = entries.filter(Boolean).slice(0, MOST_PROPOSED);
  const begun = (await index.starting(form, MOST_READ)).filter(({ kind }) => kind);
  const names = firstBy(begun, nameTerm).slice(0, MOST_PROPOSED);
  return [...words, ...names].map(({ kind, display }) => [kind ? "name" : "word", display]);
}

function proposeFewer(matches, isFiltered, count) {
  const rarest = matches.map((_, at) => at).sort((one, other) => countHeld(matches[one]) - countHeld(matches[other]) || one - other);
  for (const at of rarest) {
    const rest = matches.filter((_, other) => other !== at);
    if (count(rest, isFiltered)) return [{ kind: "fewer", query: writeQuery(rest.map(({ reading }) => reading.clause)) }];
  }
  return [];
}

function countHeld({ sought }) {
  return sought.matched.reduce((sum, documents) => sum + documents.length, 0);
}
