import { cutExcerpt, findCluster, joinExcerpts } from "./excerpts.js";
import { findForms, formsOf } from "./forms.js";
import { compileMarks, findInForms } from "./marks.js";

// What a result shows of its article: the sentences that say most of what was asked, and why; as in snippets.py.

const SNIPPET_LENGTH = 240;
const SHORT_SENTENCE = 80;
const MOST_EXPLAINED = 4;
const LONGEST_EXPLAINED = 60;
const NEAR_WORDS = 40;
// Embeddings, overrides and isolates: an excerpt with one of a pair would reorder what follows it.
const ORDERING_SIGNS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * `anchor` is where the text begins in the article; `spans` are marked in `text`, `titleSpans` in `title`, both without
 * signs that reorder text. `matched` says how the article writes what stands nowhere in it as it was asked.
 * @typedef {object} Snippet
 * @property {string} anchor
 * @property {string} text
 * @property {[number, number][]} spans
 * @property {string} title
 * @property {[number, number][]} titleSpans
 * @property {{query: string, form: string, label: string}[]} matched
 */

/**
 * The best one or two sentences of a card's article, cut to about 240 characters around their marks.
 * @param {{title: string, sentences: [string, string][]}} card
 * @param {import("./engine.js").Mark[]} marks
 * @param {import("./marks.js").Lookup} [lookup]
 * @returns {Snippet}
 */
export function makeSnippet(card, marks, lookup = compileMarks(marks)) {
  const title = readSentence(["", card.title], lookup);
  const sentences = card.sentences.map((sentence) => readSentence(sentence, lookup));
  const body = sentences.filter(({ text }) => text !== title.text);
  const told = body.length ? body : sentences;
  const chosen = chooseSentences(told);
  const shown = showSentences(chosen.map((at) => told[at]), chosen[1] - chosen[0] > 1);
  const rest = told.filter((_, at) => !chosen.includes(at));
  return {
    anchor: chosen.length ? told[chosen[0]].anchor : "",
    text: shown.text,
    spans: shown.spans,
    title: title.text,
    titleSpans: locatePlaces(title).map(({ start, end }) => [start, end]),
    matched: explainMarks(marks, [...chosen.map((at) => told[at]), title, ...rest]),
  };
}

function readSentence([anchor, text], lookup) {
  const shown = text.replace(ORDERING_SIGNS, "").trim();
  const forms = formsOf(shown, lookup.any);
  return { anchor, text: shown, forms, places: findInForms(forms, lookup) };
}

/** The places among the forms of a sentence as places in its text. */
function locatePlaces(sentence, places = sentence.places) {
  if (!sentence.found) sentence.found = findForms(sentence.text);
  const { found } = sentence;
  return places.map(({ start, end, marks }) => ({ start: found[start].start, end: found[end - 1].end, marks }));
}

/** The numbers of one or two sentences, in order; of none if there are none. */
function chooseSentences(sentences) {
  if (!sentences.length) return [];
  const clusters = sentences.map(({ places }) => findCluster(places, NEAR_WORDS));
  const first = clusters.reduce((best, { rank }, at) => (rank < clusters[best].rank ? at : best), 0);
  const second = chooseSecond(sentences, first, clusters[first].marks);
  return second < 0 ? [first] : [first, second].sort((one, other) => one - other);
}

/** The sentence that adds most to the first, the nearest of equals; or what follows a short one; or -1. */
function chooseSecond(sentences, first, told) {
  let [most, second] = [0, -1];
  sentences.forEach(({ places }, at) => {
    const marks = new Set();
    places.forEach((place) => place.marks.forEach((mark) => told.has(mark) || marks.add(mark)));
    const added = marks.size;
    const isNearer = added && added === most && Math.abs(at - first) < Math.abs(second - first);
    if (at !== first && (added > most || isNearer)) [most, second] = [added, at];
  });
  if (second >= 0 || sentences[first].text.length >= SHORT_SENTENCE) return second;
  return first + 1 < sentences.length ? first + 1 : -1;
}

function showSentences(sentences, isGap) {
  if (!sentences.length) return { text: "", spans: [] };
  const spare = sentences.reduce((rest, { text }) => rest - text.length, SNIPPET_LENGTH);
  const excerpts = sentences.map((sentence) => {
    const limit = Math.max(SNIPPET_LENGTH / sentences.length, spare + sentence.text.length);
    return cutExcerpt(sentence.text, locatePlaces(sentence), limit);
  });
  return joinExcerpts(excerpts, isGap);
}

function explainMarks(marks, sentences) {
  const literal = marks.map(({ query }) => formsOf(query).join(" "));
  const written = new Map();
  for (const sentence of sentences) {
    for (const place of sentence.places) {
      const form = sentence.forms.slice(place.start, place.end).join(" ");
      for (const number of place.marks) {
        if (form === literal[number]) written.set(number, null);
        else if (!written.has(number)) written.set(number, { sentence, place, form });
      }
    }
  }
  return marks
    .map((mark, number) => written.get(number) && explainMark(mark, literal[number], written.get(number)))
    .filter((one) => one && one.form.length <= LONGEST_EXPLAINED)
    .slice(0, MOST_EXPLAINED);
}

/** A name that is written as its label, if with a particle before it, is shown as the label. */
function explainMark({ query, label }, literal, { sentence, place, form }) {
  const name = formsOf(label).join(" ");
  const isLabel = name && name !== literal && form.endsWith(name);
  const [{ start, end }] = locatePlaces(sentence, [place]);
  return { query, form: isLabel ? label : sentence.text.slice(start, end), label: name === literal ? "" : label };
}
