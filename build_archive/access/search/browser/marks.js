import { findForms } from "./forms.js";

// Where the words that were asked stand in a text, in whatever form an article writes them; as in marks.py.

/**
 * A place that is marked, in forms or in characters, and the numbers of the marks it stands for.
 * @typedef {{start: number, end: number, marks: number[]}} Found
 * @typedef {{sequences: Map<string, {sequence: string[], numbers: number[]}[]>, any: RegExp}} Lookup the sequences by
 *   their first form, longest first, and what any text with one of them has
 */

/** @param {{sequences: string[][]}[]} marks @returns {Lookup} */
export function compileMarks(marks) {
  const found = new Map();
  marks.forEach(({ sequences }, number) => {
    for (const sequence of sequences.filter((one) => one.length)) {
      const key = sequence.join(" ");
      const { numbers } = found.get(key) || found.set(key, { sequence, numbers: [] }).get(key);
      if (!numbers.includes(number)) numbers.push(number);
    }
  });
  const lookup = new Map();
  for (const entry of [...found.values()].sort((one, other) => other.sequence.length - one.sequence.length)) {
    const [first] = entry.sequence;
    lookup.set(first, [...(lookup.get(first) || []), entry]);
  }
  return { sequences: lookup, any: new RegExp(Array.from(lookup.keys()).join("|") || "$^") };
}

/** @param {string[]} forms @param {Lookup} lookup @returns {Found[]} in order, each the longest that begins there */
export function findInForms(forms, { sequences }) {
  const places = [];
  for (let at = 0; at < forms.length; at += 1) {
    const entries = sequences.get(forms[at]);
    const entry = entries && entries.find(({ sequence }) => sequence.every((form, by) => form === forms[at + by]));
    if (!entry) continue;
    const end = at + entry.sequence.length;
    places.push({ start: at, end, marks: entry.numbers });
    at = end - 1;
  }
  return places;
}

/** @param {string} text @param {object[]} marks of `engine.marks` @returns {Found[]} in characters */
export function findMarks(text, marks) {
  const found = findForms(text);
  const places = findInForms(found.map(({ form }) => form), compileMarks(marks));
  return places.map((place) => ({
    start: found[place.start].start,
    end: found[place.end - 1].end,
    marks: place.marks,
  }));
}
