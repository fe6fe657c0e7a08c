import { countBelow } from "./columns.js";
import { nameTerm, termsOf, unique } from "./resolve.js";

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
  const isForm = exact && !clause.prefix && fields.length > 0;
  const parts = [];
  if (words.length || isForm) parts.push(await lookUpPhrase(index, reading, postings, fields, exact));
  if (!isForm) parts.push(matchChoices(choices, postings, fields));
  const matched = [].concat(...parts.map((part) => part.matched));
  const sequences = [].concat(...parts.map((part) => part.sequences));
  const spelled = await Promise.all(reading.spelled.map((term) => index.postings(term, true)));
  const weighted = [...found, ...spelled.filter(Boolean)].map((one) => ({
    postings: one,
    fields: fieldsOf(one.term, fields),
  }));
  const partial = found.find(({ complete }) => !complete);
  return {
    reading,
    sought: { presence: clause.presence, boost: clause.boost, weighted, matched },
    sequences: unique(sequences),
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
    const held = best ? Object.values(best.lists).map(({ documents }) => documents.length) : [];
    if (best && (best.complete || most <= Math.max(...held))) return new Map([[terms[0], best]]);
  }
  const found = await Promise.all(terms.map((term) => index.postings(term)));
  return new Map(found.filter(Boolean).map((one) => [one.term, one]));
}

/** A stem is looked for in the fields of words, «place:homs» in its own. */
function fieldsOf(term, fields) {
  return term.includes(":") ? term.split(":", 1) : fields;
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
  return [...joined, ...combine(forms.map((held) => held.slice(0, each)))];
}

/** Every row with one of each list. */
function combine(lists) {
  return lists.reduce((rows, list) => [].concat(...rows.map((row) => list.map((one) => [...row, one]))), [[]]);
}

/** The documents that each term holds in one of its lists: those of the rarest that the others hold too. */
function intersect(terms) {
  const size = (lists) => lists.reduce((sum, list) => sum + list.length, 0);
  const [rarest, ...others] = terms.slice().sort((one, other) => size(one) - size(other));
  const documents = new Set();
  for (const list of rarest) list.forEach(documents.add, documents);
  return Int32Array.from(documents)
    .sort()
    .filter((document) => others.every((lists) => lists.some((list) => list[countBelow(list, document)] === document)));
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
    const places = [];
    for (let at = slots.length - 1; at >= 0; at--) {
      const next = slots[at + 1];
      const following = next && next.postings.every(({ lead }) => !lead) ? places[at + 1] : null;
      places[at] = readPlaces(index, slots[at], field, following);
    }
    for (const lists of combine(await Promise.all(places))) {
      const found = findAdjacent(lists);
      matched.push(found.documents);
      sequences.push(...found.sequences);
    }
  }
  return { matched, sequences };
}

/**
 * Where each stem of a slot stands in a field; of a very frequent one only before what follows, where it is kept.
 * `isSought` says of each of its forms whether it may.
 */
async function readPlaces(index, { postings, form }, field, following) {
  const read = postings.map(async ({ term, forms, lead }) => {
    const isSought = forms.map((one) => !form || one === form);
    const found = lead && following ? (await following).map((list) => placesBefore(list, lead, forms.length)) : [((await index.positions(term)) || {})[field]];
    return found.filter(Boolean).map((places) => ({ term, spelled: forms, isSought, ...places }));
  });
  return [].concat(...(await Promise.all(read)));
}

/** Where the forms from number `lead` on stand before the places of a list. */
function placesBefore(list, lead, count) {
  const found = { documents: [], starts: [0], ordinals: [], forms: [] };
  list.documents.forEach((document, at) => {
    const before = found.ordinals.length;
    for (let place = list.starts[at]; place < list.starts[at + 1]; place++) {
      const form = list.leads[place] - lead;
      if (form < 0 || form >= count) continue;
      found.ordinals.push(list.ordinals[place] - 1);
      found.forms.push(form);
    }
    if (found.ordinals.length === before) return;
    found.documents.push(document);
    found.starts.push(found.ordinals.length);
  });
  return found;
}

/** The documents in which stems follow each other, and the forms that do: found from the rarest stem. */
function findAdjacent(lists) {
  const rarest = lists.reduce((best, list) => (list.ordinals.length < best.ordinals.length ? list : best));
  const shift = lists.indexOf(rarest);
  const reached = lists.map(() => 0);
  const documents = [];
  const sequences = new Map();
  rarest.documents.forEach((document, own) => {
    const isHeld = lists.every((list, slot) => {
      reached[slot] = countBelow(list.documents, document, reached[slot]);
      return list.documents[reached[slot]] === document;
    });
    if (!isHeld) return;
    const places = lists.map(({ starts }, slot) => starts[reached[slot]]);
    let isFound = false;
    for (let place = rarest.starts[own]; place < rarest.starts[own + 1]; place++) {
      const start = rarest.ordinals[place] - shift;
      const isThere = lists.every(({ starts, ordinals, forms, isSought }, slot) => {
        const end = starts[reached[slot] + 1];
        while (places[slot] < end && ordinals[places[slot]] < start + slot) places[slot]++;
        return places[slot] < end && ordinals[places[slot]] === start + slot && isSought[forms[places[slot]]];
      });
      if (!isThere) continue;
      isFound = true;
      const key = lists.map(({ forms }, slot) => forms[places[slot]]).join();
      if (!sequences.has(key)) sequences.set(key, joinForms(lists.map(({ term, spelled, forms }, slot) => [term, spelled[forms[places[slot]]]])));
    }
    if (isFound) documents.push(document);
  });
  return { documents, sequences: [...sequences.values()] };
}

/** The forms of a phrase; one that holds several of its stems stands there once. */
function joinForms(named) {
  return named
    .filter(([stem, form], at) => !at || form !== named[at - 1][1] || stem === named[at - 1][0])
    .map(([, form]) => form);
}
