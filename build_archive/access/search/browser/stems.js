import { raiseWords } from "./ranges.js";
import { STEM_WORDS } from "./tables.js";

// What a form may be found under by its letters alone, as in stems.py and clitics.py.

const [THE_ARTICLES, PARTICLES, PRONOUNS, ENDINGS, FIRST_PARTS, ...OTHER_SPELLINGS] = raiseWords(STEM_WORDS).split("\n");
const ARTICLE_BEFORE = new RegExp(`^(${THE_ARTICLES})..`);
const PRONOUN_BEHIND = new RegExp(`^(.{3,}?)(?:${PRONOUNS})$`);
const ENDING_BEHIND = new RegExp(`^(.{3,}?)(${ENDINGS})$`);
const JOINED = new RegExp(`^(${FIRST_PARTS})(?:ال)?(.{3,})$`);
const OPEN_END = /[هاء]$|(..ا)[يو]$/;
const CHANGED = { ت: "ه", ا: "ي" };
const USUAL_SPELLINGS = new Map();
for (const [usual, ...others] of OTHER_SPELLINGS.map((group) => group.split(" "))) {
  others.forEach((other) => USUAL_SPELLINGS.set(other, usual));
}

/** @param {string} form @returns {string[]} stems, the likeliest first; "عبد رحمن" are two words written as one */
export function possibleStems(form) {
  if (!isArabic(form)) return [form];
  const bases = basesOf(form);
  const stems = [].concat(...bases.map(wordsOf)).map(closeWord);
  const joined = bases.map((base) => base.match(JOINED)).filter(Boolean);
  return [...new Set(stems.concat(joined.map((parts) => parts.slice(1).map(closeWord).join(" "))))];
}

/** @param {string} form @returns {boolean} */
export function isArabic(form) {
  return form >= "ء" && form[0] <= "ي";
}

function closeWord(word) {
  const closed = word.length > 3 && word !== "الله" ? word.replace(OPEN_END, "$1") : word;
  for (const [other, usual] of USUAL_SPELLINGS) {
    if (closed.startsWith(other)) return usual + closed.slice(other.length);
  }
  return closed;
}

/** @param {string} form in Arabic @returns {string[]} what it may be without what stands before the word */
export function basesOf(form) {
  const found = form.match(ARTICLE_BEFORE);
  if (found) {
    const start = found[1].length;
    if (found[1].endsWith("لل")) return [form.slice(start), form.slice(start - 1)];
    return [form.slice(start), form.slice(start - 2), form];
  }
  const isLong = (rest) => form[0] === "و" || rest.length > 3;
  return [form].concat(withoutParticles(form).filter(isLong));
}

function withoutParticles(form) {
  const [particle, rest] = [form[0], form.slice(1)];
  if (!PARTICLES.includes(particle) || rest.length < 3) return [];
  const isConjunction = "وف".includes(particle);
  const deeper = isConjunction && !"وف".includes(rest[0]) ? withoutParticles(rest) : [];
  return particle === "س" && !"يتنا".includes(rest[0]) ? deeper : [rest].concat(deeper);
}

function wordsOf(base) {
  const found = base.match(PRONOUN_BEHIND);
  const words = found ? [base, ...otherEnds(found[1], CHANGED)] : [base];
  return words.concat(...words.map(withoutEnding));
}

function otherEnds(rest, changed) {
  const other = changed[rest.slice(-1)];
  return other ? [rest, rest.slice(0, -1) + other] : [rest];
}

function withoutEnding(word) {
  const [, rest, ending] = word.match(ENDING_BEHIND) || [];
  if (!ending) return [];
  if (ending === "ات") return [rest, `${rest}ه`];
  return ending === "ين" || ending === "ان" ? otherEnds(rest, { ت: "ه" }) : [rest];
}
