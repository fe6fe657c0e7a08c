import { findForms } from "./forms.js";

// Where the words that were asked stand in a text, in whatever form an article writes them; as in marks.py.

/**
 * A place that is marked, in forms or in characters, and the numbers of the marks it stands for.
 * @typedef {{start: number, end: number, marks: number[]}} Found
 * @typedef {{sieve: Uint8Array, entries: Map<string, {sequence: string[], numbers: number[]}[]>}} Lookup the sequences by
 *   their first form, longest first; the sieve spares most other forms from being looked up
 */

const SIEVE_SIZE = 1024;
const compiled = new WeakMap();

/** @param {{sequences: string[][]}[]} marks @returns {Lookup} the second time at no cost */
export function compileMarks(marks) {
  if (!compiled.has(marks)) compiled.set(marks, groupSequences(marks));
  return compiled.get(marks);
}

function groupSequences(marks) {
  const found = new Map();
  marks.forEach(({ sequences }, number) => {
    for (const sequence of sequences.filter((one) => one.length)) {
      const key = sequence.join(" ");
      if (!found.has(key)) found.set(key, { sequence, numbers: [] });
      const { numbers } = found.get(key);
      if (numbers[numbers.length - 1] !== number) numbers.push(number);
    }
  });
  const sieve = new Uint8Array(SIEVE_SIZE);
  const entries = new Map();
  for (const entry of [...found.values()].sort((one, other) => other.sequence.length - one.sequence.length)) {
    const [first] = entry.sequence;
    sieve[sieveHole(first)] = 1;
    entries.set(first, (entries.get(first) || []).concat([entry]));
  }
  return { sieve, entries };
}

function sieveHole(form) {
  const last = form.length - 1;
  return (form.charCodeAt(0) * 37 + form.charCodeAt(last) * 5 + last) % SIEVE_SIZE;
}

/** @param {string[]} forms @param {Lookup} lookup @returns {Found[]} in order, each the longest that begins there */
export function findInForms(forms, { sieve, entries }) {
  const places = [];
  for (let at = 0; at < forms.length; at += 1) {
    if (!sieve[sieveHole(forms[at])]) continue;
    const entry = (entries.get(forms[at]) || []).find(({ sequence }) => sequence.every((form, by) => form === forms[at + by]));
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
