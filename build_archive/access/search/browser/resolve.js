import { MOST_EXPANDED, THE, begunWith, writtenAlike } from "./alike.js";
import { isWord } from "./query.js";
import { NAME_KINDS } from "./shards.js";
import { basesOf, isArabic, possibleStems } from "./stems.js";
import { isArticle, skeleton } from "./transliteration.js";

/**
 * How a clause is read: any of `choices` satisfies it, and all terms of a choice must be there; a phrase has choices
 * for each of its words in `words`, and so has a word that is written together of several. `names` are the entries of the records it names, `spelled` the terms of a name's
 * words, which do not satisfy it but count for the order; `readAs` is what was taken for a word that the index does not
 * have.
 * @typedef {object} Reading
 * @property {import("./query.js").Clause} clause
 * @property {string[][]} choices
 * @property {string[][][]} words
 * @property {object[]} names
 * @property {string[]} spelled
 * @property {string[]} readAs
 * @property {boolean} isBroken
 */

const LONGEST_NAME = 8;
const SHORTEST_MISSPELLED = 5;

/**
 * The readings of the clauses; words that name a record together have one.
 * @param {object} index
 * @param {import("./query.js").Clause[]} clauses
 * @param {boolean} exact
 * @param {boolean} assume whether a word that is in no article is read as the beginning of others, or as one alike
 * @returns {Promise<Reading[]>}
 */
export async function resolveClauses(index, clauses, exact, assume) {
  // all words are asked for at once; who needs one that fails asks again and learns it
  await Promise.all(clauses.map(({ forms }) => Promise.all(forms.map(index.lookup)).catch(() => null)));
  const readings = [];
  for (let at = 0; at < clauses.length; ) {
    const name = exact ? null : await readName(index, clauses, at);
    readings.push(name || (await readClause(index, clauses[at], exact, assume)));
    at += name ? name.clause.forms.length : 1;
  }
  return readings;
}

/** All terms that a reading asks for, each once. */
export function termsOf({ choices, words }) {
  return [...new Set([].concat(...choices, ...[].concat(...words)))];
}

export function nameTerm({ kind, id }) {
  return `${kind}:${id}`;
}

function newReading(clause, parts) {
  return { clause, choices: [], words: [], names: [], spelled: [], readAs: [], isBroken: false, ...parts };
}

async function readName(index, clauses, at) {
  const run = findRun(clauses, at);
  try {
    for (let length = run.length; length > 1; length--) {
      const clause = joinRun(run.slice(0, length));
      let names = await findNames(index, clause);
      if (!names.length) names = await findTransliterated(index, clause);
      const mentioned = await existing(index, names);
      if (mentioned.length) return await readNamed(index, clause, mentioned);
    }
  } catch (error) {
    return null; // its words are searched by themselves, and say what is broken
  }
  return null;
}

/** Words that name records. What an outlet published need not name it, so where one is named its words are enough too. */
async function readNamed(index, clause, names) {
  const found = newReading(clause, { choices: toChoices(names), names });
  const words = clause.field ? [] : await Promise.all(clause.forms.map((form) => findChoices(index, form)));
  const isWritten = words.length && words.every((choices) => choices.length) && names.some(({ kind }) => kind === "outlet");
  if (isWritten) found.choices.push([].concat(...words.map(([likeliest]) => likeliest)));
  else found.spelled = termsOf({ choices: [], words });
  return found;
}

function findRun(clauses, at) {
  const first = clauses[at];
  const mayBeNamed = first.field ? NAME_KINDS.includes(first.field) : first.presence === "optional";
  if (!isWord(first) || !mayBeNamed) return [];
  const continues = (clause) =>
    isWord(clause) &&
    clause.presence === "optional" &&
    !clause.field &&
    (clause.boost === 1 || clause.boost === first.boost);
  let end = at + 1;
  while (end < clauses.length && end < at + LONGEST_NAME && continues(clauses[end])) end++;
  return clauses.slice(at, end);
}

function joinRun(run) {
  const forms = [].concat(...run.map((clause) => clause.forms));
  return { ...run[0], forms, text: run.map((clause) => clause.text).join(" ") };
}

async function findNames(index, { forms, field }) {
  const key = forms.join(" ");
  const names = (await index.names(key)).concat(field ? await index.names(`:${key}`) : []);
  return names.filter(({ kind }) => !field || kind === field);
}

async function findTransliterated(index, { forms, field }) {
  if (!forms.every((form) => /^[a-z]/.test(form))) return [];
  if ((await Promise.all(forms.map(index.lookup))).every(Boolean)) return [];
  return (await index.skeleton(skeleton(forms.join(" ")))).filter(({ kind }) => !field || kind === field);
}

async function readClause(index, clause, exact, assume) {
  try {
    const { forms, field, phrase } = clause;
    if (field === "year") return newReading(clause, { choices: forms.map((form) => [`year:${form}`]) });
    if (NAME_KINDS.includes(field)) return await readNamedField(index, clause);
    if (!phrase) return await readWord(index, clause, exact, assume);
    return newReading(clause, { words: await Promise.all(forms.map((form) => findChoices(index, form))) });
  } catch (error) {
    return newReading(clause, { isBroken: true });
  }
}

async function readNamedField(index, clause) {
  const { forms, field } = clause;
  let names = await findNames(index, clause);
  if (!names.length) names = await findTransliterated(index, clause);
  if (!names.length) {
    const term = `${field}:${forms.join("-")}`;
    if (await index.postings(term)) return newReading(clause, { choices: [[term]] });
    names = (await index.starting(forms.join(" "), MOST_EXPANDED)).filter(({ kind }) => kind === field);
  }
  return newReading(clause, { choices: toChoices(names), names: firstBy(names, nameTerm) });
}

async function readWord(index, clause, exact, assume) {
  const [form] = clause.forms;
  if (clause.prefix) return newReading(clause, { choices: toChoices(await begunWith(index, form)) });
  const found = newReading(clause, { choices: await findChoices(index, form) });
  if (exact) return found;
  const joined = found.choices.filter((stems) => stems.length > 1);
  if (joined.length) {
    found.words = [joined];
    found.choices = found.choices.filter((stems) => stems.length < 2);
  }
  if (!clause.field) {
    found.names = await index.names(form);
    found.choices = found.choices.concat(toChoices(found.names));
  }
  if (clause.distance) {
    found.choices = unique(found.choices.concat(toChoices(await writtenAlike(index, form))));
    return found;
  }
  if (found.choices.length || found.words.length || clause.presence === "prohibited" || !assume) return found;
  return assumeWord(index, clause);
}

/** What may be meant by a word that is in no article, the likeliest way only. */
async function assumeWord(index, clause) {
  const [form] = clause.forms;
  if (isArticle(form)) return newReading(clause);
  const sounding = clause.field ? [] : await findTransliterated(index, clause);
  if (sounding.length) {
    return newReading(clause, { choices: toChoices(sounding), names: firstBy(sounding, nameTerm) });
  }
  const begun = await existing(index, await begunWith(index, form));
  if (begun.length) return newReading(clause, { choices: toChoices(begun), readAs: [`${clause.text}…`] });
  const alike = form.length < SHORTEST_MISSPELLED ? [] : await writtenAlike(index, form);
  const best = (await existing(index, alike)).slice(0, 1);
  return newReading(clause, { choices: toChoices(best), readAs: best.map(({ display }) => display) });
}

async function findChoices(index, form) {
  const entry = await index.lookup(form);
  if (entry) return [entry.stems];
  const bases = isArabic(form) ? basesOf(form) : [];
  const known = await Promise.all(bases.map(async (base) => (await index.lookup(base)) || index.lookup(THE + base)));
  const possible = possibleStems(form).map((stems) => stems.split(" "));
  const choices = unique([...known.filter(Boolean).map(({ stems }) => stems), ...possible]);
  const found = await Promise.all(choices.map((stems) => Promise.all(stems.map((stem) => index.postings(stem)))));
  return choices.filter((_, at) => found[at].every(Boolean));
}

/** The words, and the names that articles mention. */
async function existing(index, entries) {
  const found = await Promise.all(entries.map((entry) => !entry.kind || index.postings(nameTerm(entry))));
  return entries.filter((_, at) => found[at]);
}

function toChoices(entries) {
  return unique(entries.map((entry) => (entry.kind ? [nameTerm(entry)] : entry.stems)));
}

/** Of lists of the same strings the first. */
export function unique(choices) {
  return firstBy(choices, (choice) => choice.join(" "));
}

/** Of those with the same key the first. */
export function firstBy(found, toKey) {
  const seen = new Set();
  return found.filter((one) => !seen.has(toKey(one)) && seen.add(toKey(one)));
}
