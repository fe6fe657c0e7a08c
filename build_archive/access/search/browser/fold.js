import {
  DIGIT_ZEROS,
  INVISIBLE_RANGES,
  LETTER_FOLDS,
  MARK_RANGES,
  PRESENTATION_RANGES,
} from "./tables.js";
import { isWithin, readRanges } from "./ranges.js";

// One written form for all that readers take for the same word, as in fold.py.

const LETTERS = new Map();
for (const [letters, folded] of LETTER_FOLDS.split(" ").map((group) => group.split("="))) {
  for (const letter of letters) LETTERS.set(letter, folded);
}
const PRESENTED = readRanges(PRESENTATION_RANGES);
const MARKS = readRanges(MARK_RANGES);
const INVISIBLE = readRanges(INVISIBLE_RANGES);
const ZEROS = readRanges(DIGIT_ZEROS);
const TATWEEL = "\u0640";
const folds = new Map();
// All but the usual signs that are compared as they are; asking for each of these would take most of the time.
const FOLDABLE = /[^ -@[-~ءابت-غف-وي«»،؛؟]/gu;

/** @param {string} text @returns {string} without marks, with confused letters, digits and case made one */
export function fold(text) {
  return text.replace(FOLDABLE, (character) => foldCharacter(character));
}

/** @param {string} character a code point @returns {string} as it is compared; "" for a mark */
export function foldCharacter(character) {
  let folded = folds.get(character);
  if (folded === undefined) {
    folded = Array.from(plainOf(character).normalize("NFD"), foldPart).join("");
    folds.set(character, folded);
  }
  return folded;
}

/** @param {string} character @returns {boolean} whether it belongs to the letter before it */
export function isAttached(character) {
  return character === TATWEEL || isWithin(MARKS, character);
}

function plainOf(character) {
  return isWithin(PRESENTED, character) ? character.normalize("NFKD").trim() : character;
}

function foldPart(character) {
  const lower = character.toLowerCase();
  if (LETTERS.has(lower)) return LETTERS.get(lower);
  if (isWithin(MARKS, lower) || isWithin(INVISIBLE, lower)) return "";
  const code = lower.codePointAt(0);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero) return String(code - zero);
  return /[^\t-\r]/.test(lower) ? lower.replace(/\s/, " ") : lower;
}
