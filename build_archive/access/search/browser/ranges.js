import { countBelow } from "./columns.js";

// Classes of characters and words, as tables.py writes them.

/** @param {string} text @returns {number[]} ascending; of ranges the first and last code points by turns */
export function readRanges(text) {
  let code = 0;
  return text.split(" ").map((number) => (code += parseInt(number, 36)));
}

/** @param {number[]} ranges @param {string} character @returns {boolean} */
export function isWithin(ranges, character) {
  const code = character.codePointAt(0);
  const at = countBelow(ranges, code + 1);
  return at % 2 > 0 || ranges[at - 1] === code;
}

/** @param {number[]} ranges up to U+FFFF @returns {string} a character class of a regular expression */
export function characterClass(ranges) {
  const codes = ranges.map((code) => `\\u${code.toString(16).padStart(4, "0")}`);
  return `[${codes.map((code, at) => (at % 2 ? `-${code}` : code)).join("")}]`;
}

/** @param {string} lowered @returns {string} Arabic words that are written in the letters of ASCII */
export function raiseWords(lowered) {
  return lowered.replace(/[A-j]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x5e0));
}
