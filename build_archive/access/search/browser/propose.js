import { byCount, startingEither, startsOf, writtenAlike } from "./alike.js";
import { findForms } from "./forms.js";
import { writeQuery } from "./query.js";
import { NAME_FIELDS, nameTerm } from "./resolve.js";

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
  const before = text.slice(0, start);
  const whole = found.map((one) => one.form).join(" ") + (isOpen ? " " : "");
  const byName = new Map();
  const add = (completion) => byName.set(`${completion.kind}:${completion.id}`, byName.get(`${completion.kind}:${completion.id}`) || completion);
  (await completeNames(index, whole, "")).forEach(add);
  if (!isOpen && found.length > 1) (await completeNames(index, form, before)).forEach(add);
  const names = [...byName.values()].sort(
    (one, other) => other.count - one.count || (one.query < other.query ? -1 : 1),
  );
  const words = isOpen ? [] : await completeWord(index, form, before, limit);
  return [...names, ...words.filter(({ query }) => !names.some((name) => name.query === query))].slice(0, limit);
}

async function completeNames(index, prefix, before) {
  const counts = {};
  for (const kind of NAME_FIELDS) {
    for (const { id, count } of await index.terms(kind)) counts[nameTerm({ kind, id })] = count;
  }
  const entries = (await startingEither(index, prefix, MOST_READ)).filter((one) => one.kind && counts[nameTerm(one)]);
  return entries.map((entry) => {
    const { display, kind, id } = entry;
    return { query: before + display, text: display, kind, id, count: counts[nameTerm(entry)] };
  });
}

async function completeWord(index, prefix, before, limit) {
  let entries = [].concat(...(await Promise.all(startsOf(prefix).map(index.common))));
  if (entries.length < limit) entries = entries.concat(await startingEither(index, prefix, MOST_READ));
  const words = new Map(entries.filter(({ kind }) => !kind).map((entry) => [entry.key, entry]));
  return byCount([...words.values()]).map(({ display, count }) => ({
    query: before + display, text: display, kind: "", id: "", count,
  }));
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
      const replaced = Object.assign({}, clause, { text, prefix: false, distance: 0 });
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
  const names = new Map();
  for (const entry of await index.starting(form, MOST_READ)) {
    if (entry.kind && !names.has(nameTerm(entry))) names.set(nameTerm(entry), entry.display);
  }
  return [
    ...words.map(({ display }) => ["word", display]),
    ...[...names.values()].slice(0, MOST_PROPOSED).map((display) => ["name", display]),
  ];
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
