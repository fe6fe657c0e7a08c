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
const ORDINALS = 2 ** 21; // more than the words of any field, so that a document and an ordinal are one number

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
      matched.push(lists.map((held) => held.reduce(unite, [])).reduce(intersect));
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

function unite(one, other) {
  return [...new Set([...one, ...other])].sort((first, second) => first - second);
}

function intersect(one, other) {
  const held = new Set(other);
  return one.filter((document) => held.has(document));
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
    const found = findAdjacent(await Promise.all(slots.map((slot) => findOccurrences(index, slot, field))));
    matched.push(found.documents);
    sequences.push(...found.sequences);
  }
  return { matched, sequences };
}

/** Where the stems of a slot stand: ascending numbers of document and ordinal, and for each the stem and the form. */
async function findOccurrences(index, { postings, form }, field) {
  const pieces = await Promise.all(
    postings.map(async ({ term, forms }) => {
      const places = ((await index.positions(term)) || {})[field];
      return places ? listOccurrences(places, term, forms, form) : { keys: [], named: [] };
    }),
  );
  return pieces.reduce(mergeOccurrences);
}

function listOccurrences({ documents, starts, ordinals, forms }, term, spelled, only) {
  const names = spelled.map((form) => [term, form]);
  const keys = [];
  const named = [];
  for (let at = 0; at < documents.length; at++) {
    for (let place = starts[at]; place < starts[at + 1]; place++) {
      if (only && spelled[forms[place]] !== only) continue;
      keys.push(documents[at] * ORDINALS + ordinals[place]);
      named.push(names[forms[place]]);
    }
  }
  return { keys, named };
}

function mergeOccurrences(one, other) {
  const order = [...one.keys.map((key, at) => [key, one.named[at]]), ...other.keys.map((key, at) => [key, other.named[at]])];
  order.sort((first, second) => first[0] - second[0]);
  return { keys: order.map(([key]) => key), named: order.map(([, name]) => name) };
}

/** The documents in which the slots follow each other, and the forms that do. */
function findAdjacent(slots) {
  const at = slots.map(() => 0);
  const documents = [];
  const sequences = new Map();
  for (const start of slots[0].keys) {
    const isWhole = slots.every(({ keys }, place) => {
      while (keys[at[place]] < start + place) at[place]++;
      return keys[at[place]] === start + place;
    });
    if (!isWhole) continue;
    const document = Math.floor(start / ORDINALS);
    if (documents[documents.length - 1] !== document) documents.push(document);
    const forms = joinForms(slots.map(({ named }, place) => named[at[place]]));
    sequences.set(forms.join(" "), forms);
  }
  return { documents, sequences: [...sequences.values()] };
}

/** The forms of a phrase; one that holds several of its stems stands there once. */
function joinForms(named) {
  return named
    .filter(([stem, form], at) => !at || form !== named[at - 1][1] || stem === named[at - 1][0])
    .map(([, form]) => form);
}
