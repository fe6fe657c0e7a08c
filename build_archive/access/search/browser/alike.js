import { lettersAlike, skeleton } from "./transliteration.js";

// Words of the dictionary that begin like a word or are written nearly like it.

export const THE = "ال";
const MOST_ALIKE = 5000;
export const MOST_EXPANDED = 200;

/** What a word begins with that begins so, with or without the article. */
export function startsOf(prefix) {
  return prefix.startsWith(THE) ? [prefix] : [prefix, THE + prefix];
}

/** The entries that begin so, also behind the article. */
export async function startingEither(index, prefix, limit) {
  return [].concat(...(await Promise.all(startsOf(prefix).map((start) => index.starting(start, limit)))));
}

/** The words that begin so; where there are none, the names that do. */
export async function begunWith(index, prefix) {
  const entries = await startingEither(index, prefix, MOST_EXPANDED);
  const words = entries.filter(({ kind }) => !kind);
  return words.length ? words : entries;
}

/**
 * The words at distance 1 whose first two letters behind the article sound alike: those that sound alike as a whole
 * first, then the most frequent, then the names; never of a form with digits: another number is not a misspelled one.
 */
export async function writtenAlike(index, form) {
  const core = coreOf(form);
  const [first, second] = core;
  if (/[0-9]/.test(form) || !second) return [];
  const starts = lettersAlike(first).map((one) => one + second).concat(lettersAlike(second).map((one) => first + one));
  const near = await Promise.all([...new Set(starts)].map((start) => startingEither(index, start, MOST_ALIKE)));
  const soundsAlike = ({ key }) => skeleton(coreOf(key)) === (skeleton(core) || 0);
  return []
    .concat(...near)
    .filter(({ key }) => isOneApart(core, coreOf(key)))
    .sort((one, other) => soundsAlike(other) - soundsAlike(one) || (other.count || 0) - (one.count || 0) || (one.key < other.key ? -1 : 1));
}

function coreOf(form) {
  return form.replace(/^ال/, "");
}

/** Whether one letter was added, left out or replaced, or two neighbours changed places. */
export function isOneApart(one, other) {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [first, second] = [one.slice(at), other.slice(at)];
  const [afterFirst, afterSecond] = [first.slice(1), second.slice(1)];
  return (
    afterFirst === afterSecond ||
    afterFirst === second ||
    first === afterSecond ||
    (first[0] === second[1] && first[1] === second[0] && first.slice(2) === second.slice(2))
  );
}
