import { fold, foldCharacter, isAttached } from "./fold.js";
import { characterClass, readRanges } from "./ranges.js";
import { ARABIC_RANGES, OTHER_RANGES } from "./tables.js";

// The words and numbers of a text as they are searched, as in forms.py.

const [ARABIC_LETTER, OTHER_LETTER] = [ARABIC_RANGES, OTHER_RANGES].map(readRanges).map(characterClass);
const FORM = new RegExp(`${ARABIC_LETTER}+|[0-9]+(?:[.,٫٬،][0-9]+)*|${OTHER_LETTER}+`, "g");
const SEPARATED = /[0-9][.,٫٬،][0-9]/;
const NUMBERS = [/^([0-9]{1,3}(?:[.,٬،][0-9]{3})+)(?:[.,٫]([0-9]+))?$/, /^([0-9]+)[.,٫]([0-9]+)$/];

/**
 * The forms of a text as `findForms` finds them, without their places and fast.
 * @param {string} text
 * @param {RegExp} [sought] none of its forms are wanted where it has none of these
 * @returns {string[]}
 */
export function formsOf(text, sought) {
  const folded = fold(text);
  const isSeparated = SEPARATED.test(folded);
  if (sought && !isSeparated && !sought.test(folded)) return [];
  const tokens = folded.match(FORM) || [];
  if (!isSeparated) return tokens;
  const forms = [];
  for (const token of tokens) readToken(0, token).forEach(([, , form]) => forms.push(form));
  return forms;
}

/**
 * @param {string} text
 * @returns {{start: number, end: number, form: string}[]} in order; the marks upon a word belong to its span
 */
export function findForms(text) {
  const origins = [];
  let folded = "";
  let offset = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(offset);
    folded += piece;
    offset += character.length;
  }
  const found = [];
  for (const [start, form] of findTokens(folded)) {
    for (const [from, length, read] of readToken(start, form)) {
      const last = origins[from + length - 1];
      found.push({ start: origins[from], get end() { return endAfter(text, last); }, form: read });
    }
  }
  return found;
}

function findTokens(folded) {
  const tokens = [];
  folded.replace(FORM, (token, start) => tokens.push([start, token]));
  return tokens;
}

function endAfter(text, offset) {
  let end = offset;
  for (const character of text.slice(offset)) {
    if (end > offset && !isAttached(character)) break;
    end += character.length;
  }
  return end;
}

function readToken(start, token) {
  if (!SEPARATED.test(token)) return [[start, token.length, token]];
  const number = NUMBERS.map((pattern) => token.match(pattern)).find(Boolean);
  if (number) {
    const whole = number[1].replace(/[^0-9]/g, "");
    return [[start, token.length, number[2] ? `${whole}.${number[2]}` : whole]];
  }
  const parts = [];
  token.replace(/[0-9]+/g, (part, at) => parts.push([start + at, part.length, part]));
  return parts;
}
