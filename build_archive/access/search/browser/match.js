import { NAME_FIELDS, nameTerm, termsOf } from "./resolve.js";

/**
 * A clause that was looked up; `sequences` of forms are what it is written as. Where only the best documents were
 * read, `count` is how many there are, else null.
 * @typedef {object} Match
 * @property {import("./resolve.js").Reading} reading
 * @property {import("./score.js").Sought} sought
 * @property {string[][]} sequences
 * @property {object[]} names
 * @property {number | null} count
 */

const WORD_FIELDS = ["text", "title"];
const MOST_SEQUENCES = 400;
const ORDINALS = 2 ** 21; // more than the words of any field, so that a document and an ordinal make one number

/**
 * What the index has, perhaps only the `most` best documents if these are enough (null: all). Rejects for a broken shard.
 * @param {object} index
 * @param {import("./resolve.js").Reading} reading
 * @param {boolean} exact
 * @param {number | null} most
 * @returns {Promise<Match>}
 */
export async function lookUp(index, reading, exact, most) {
  const { clause, choices, words } = reading;
  const postings = await readPostings(index, reading, most);
  const found = [...postings.values()];
  const ownField = WORD_FIELDS.includes(clause.field);
  const fields = ownField || !clause.field ? WORD_FIELDS.filter((field) => !ownField || field === clause.field) : [];
  const isWord = !clause.prefix && clause.field !== "year" && !NAME_FIELDS.includes(clause.field);
  const { matched, sequences } =
    words.length || (exact && isWord)
      ? await lookUpPhrase(index, reading, postings, fields, exact)
      : matchChoices(choices, postings, fields);
  const spelled = await Promise.all(reading.spelled.map((term) => index.postings(term, true)));
  const weighted = [...found, ...spelled.filter(Boolean)].map((one) => ({
    postings: one,
    fields: fieldsOf(one.term, fields),
  }));
  const partial = found.find(({ complete }) => !complete);
  return {
    reading,
    sought: { presence: clause.presence, boost: clause.boost, weighted, matched },
    sequences: [...new Map(sequences.map((forms) => [forms.join(" "), forms])).values()],
    names: reading.names.filter((name) => postings.has(nameTerm(name))),
    count: partial ? partial.count : null,
  };
}

/** The postings of the terms there are, by term; a term that stands alone may do with its best. */
async function readPostings(index, reading, most) {
  const terms = termsOf(reading);
  const isAlone = terms.length === 1 && !reading.words.length && !reading.clause.field;
  if (most !== null && isAlone) {
    const best = await index.postings(terms[0], true);
    const held = best ? Object.keys(best.lists).map((field) => best.lists[field].documents.length) : [];
    if (best && (best.complete || most <= Math.max(...held))) return new Map([[terms[0], best]]);
  }
  const found = await Promise.all(terms.map((term) => index.postings(term)));
  return new Map(found.filter(Boolean).map((one) => [one.term, one]));
}

/** A stem is looked for in the fields of words, «place:homs» in its own. */
function fieldsOf(term, fields) {
  return term.includes(":") ? [term.slice(0, term.indexOf(":"))] : fields;
}

function matchChoices(choices, postings, fields) {
  const matched = [];
  const sequences = [];
  for (const choice of choices) {
    const found = choice.map((term) => postings.get(term));
    if (!found.every(Boolean)) continue;
    const lists = found.map((one) => documentsOf(one, fieldsOf(one.term, fields)));
    if (found.length === 1) {
      matched.push(...lists[0]);
      sequences.push(...found[0].forms.map((form) => form.split(" ")));
    } else {
      matched.push(intersect(lists));
      sequences.push(...writeTogether(found.map(({ forms }) => forms)));
    }
  }
  return { matched, sequences };
}

function documentsOf({ lists }, fields) {
  return fields.filter((field) => lists[field]).map((field) => lists[field].documents);
}

/** The forms that hold all stems, then the most frequent forms beside each other, as many as stay few together. */
function writeTogether(forms) {
  const joined = forms[0].filter((form) => forms.every((held) => held.includes(form))).map((form) => [form]);
  const each = Math.floor(MOST_SEQUENCES ** (1 / forms.length));
  const combined = forms.reduce(
    (before, held) => [].concat(...before.map((start) => held.slice(0, each).map((form) => [...start, form]))),
    [[]],
  );
  return [...joined, ...combined];
}

/** The documents that each term holds in one of its lists: those of the rarest that the others hold too. */
function intersect(terms) {
  const size = (lists) => lists.reduce((sum, list) => sum + list.length, 0);
  const [rarest, ...others] = terms.slice().sort((one, other) => size(one) - size(other));
  const documents = new Set([].concat(...rarest.map((list) => Array.from(list))));
  return Int32Array.from(documents)
    .sort()
    .filter((document) => others.every((lists) => lists.some((list) => placeOf(list, document) >= 0)));
}

/** Where a number stands in an ascending list, -1 where it does not. */
function placeOf(list, number) {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle] < number) low = middle + 1;
    else high = middle;
  }
  return list[low] === number ? low : -1;
}

// Phrases and exact forms

async function lookUpPhrase(index, { clause, choices, words }, postings, fields, exact) {
  const slots = [];
  (words.length ? words : [choices]).forEach((choicesOfWord, at) => {
    const size = choicesOfWord.length ? choicesOfWord[0].length : 1; // the likeliest choice says how many
    for (let place = 0; place < size; place++) {
      const stems = new Set(choicesOfWord.filter(({ length }) => length === size).map((choice) => choice[place]));
      slots.push({
        postings: [...stems].map((stem) => postings.get(stem)).filter(Boolean),
        form: exact ? clause.forms[at] : "",
      });
    }
  });
  const matched = [];
  const sequences = [];
  if (!slots.every((slot) => slot.postings.length)) return { matched, sequences };
  for (const field of fields) {
    const found = findAdjacent(await Promise.all(slots.map((slot) => readPlaces(index, slot, field))));
    matched.push(found.documents);
    sequences.push(...found.sequences);
  }
  return { matched, sequences };
}

async function readPlaces(index, { postings, form }, field) {
  const places = await Promise.all(postings.map(({ term }) => index.positions(term)));
  const held = postings.map(({ term, forms }, at) => ({ term, spelled: forms, ...(places[at] || {})[field] }));
  return { form, held: held.filter(({ ordinals }) => ordinals) };
}

/** The documents in which the slots follow each other, and the forms that do: found from the rarest slot. */
function findAdjacent(slots) {
  const sizes = slots.map(({ held }) => held.reduce((sum, { ordinals }) => sum + ordinals.length, 0));
  const rarest = sizes.indexOf(Math.min(...sizes));
  const starts = new Float64Array(sizes[rarest]);
  let count = 0;
  for (const { documents, starts: firsts, ordinals } of slots[rarest].held) {
    for (let at = 0; at < documents.length; at++) {
      for (let place = firsts[at]; place < firsts[at + 1]; place++) {
        starts[count++] = documents[at] * ORDINALS + ordinals[place] - rarest;
      }
    }
  }
  const found = new Set();
  const sequences = new Map();
  for (const start of starts.sort()) {
    const document = Math.floor(start / ORDINALS);
    const named = slots.map((slot, at) => formAt(slot, document, (start % ORDINALS) + at));
    if (!named.every(Boolean)) continue;
    const forms = joinForms(named);
    found.add(document);
    sequences.set(forms.join(" "), forms);
  }
  return { documents: [...found], sequences: [...sequences.values()] };
}

/** The stem and the form that stand in a slot at an ordinal of a document, null where none does. */
function formAt({ held, form }, document, ordinal) {
  for (const { term, spelled, documents, starts, ordinals, forms } of held) {
    const at = placeOf(documents, document);
    for (let place = at < 0 ? 0 : starts[at]; place < (at < 0 ? 0 : starts[at + 1]); place++) {
      const name = spelled[forms[place]];
      if (ordinals[place] === ordinal && (!form || name === form)) return [term, name];
    }
  }
  return null;
}

/** The forms of a phrase; one that holds several of its stems stands there once. */
function joinForms(named) {
  return named
    .filter(([stem, form], at) => !at || form !== named[at - 1][1] || stem === named[at - 1][0])
    .map(([, form]) => form);
}
