import { fold } from "./fold.js";
import { raiseWords } from "./ranges.js";
import { CONSONANTS } from "./tables.js";

// One skeleton of consonants for the Arabic and the Latin spellings of a name, as in transliteration.py.

const SHORTEST_SKELETON = 3;
const LATIN_SOUNDS = new Map();
const ARABIC_SOUNDS = new Map();
for (const [letters, ...spellings] of CONSONANTS.split("|").map((group) => group.split(" "))) {
  for (const spelling of spellings) LATIN_SOUNDS.set(spelling, spellings[0]);
  for (const letter of raiseWords(letters)) ARABIC_SOUNDS.set(letter, spellings[0]);
}
const SPELLINGS = [...LATIN_SOUNDS.keys()].sort((one, other) => other.length - one.length);
const LATIN_SOUND = new RegExp(`${SPELLINGS.join("|")}|[aeiouwyv]+|.`, "g");
const SOUND_ARTICLE = /^[aeiou]?l$/;
const SUN_ARTICLE = /^[aeiou](?:t|th|d|dh|r|z|s|sh|ch|n|j)$/;

/** @param {string} text @returns {string} its consonants in Latin letters, two of them with the vowels; "" if fewer */
export function skeleton(text) {
  const words = fold(text).replace(/['’‘`´ʼʻʾʿ]/g, "").match(/[a-z0-9]+|[ء-ي0-9]+/g) || [];
  const sounds = words.map((word, at) => wordSkeleton(word, words[at + 1])).join("");
  const consonants = sounds.replace(/[aiu]/g, "");
  const found = consonants.length === SHORTEST_SKELETON - 1 ? sounds : consonants;
  return found.length < SHORTEST_SKELETON ? "" : found;
}

/** @param {string} letter @returns {string[]} it and the Arabic letters that sound like it */
export function lettersAlike(letter) {
  const sound = ARABIC_SOUNDS.get(letter);
  return [letter, ...[...ARABIC_SOUNDS.keys()].filter((other) => ARABIC_SOUNDS.get(other) === sound)];
}

function wordSkeleton(word, following) {
  if (word >= "ء") return arabicSkeleton(word, following ? /[حهت]$/ : /[حه]$/);
  if (following && isSpokenArticle(word, following)) return "";
  return latinSkeleton(word, following ? /(?:([aeiouy])h|t+)$/ : /([aeiouy])h$/);
}

function arabicSkeleton(word, ending) {
  const whole = word.replace(/الله/g, "له").replace(/^(عبد|ابو?)ال/, "$1").replace(/^ال(?=..)/, "").replace(ending, "");
  return whole.replace(/[^0-9]/g, (letter) => ARABIC_SOUNDS.get(letter) || "");
}

function latinSkeleton(word, ending) {
  const bare = word.replace(/^(abd?)[aeou]+l/, "$1").replace(/^(?:el|al(?=[^aeiouwy]))(?=...)/, "");
  return latinSounds(bare.replace(ending, (_, vowel) => vowel || ""));
}

/** A Latin word as it sounds, consonants that are doubled once. */
function latinSounds(word) {
  return word.replace(LATIN_SOUND, (part) => LATIN_SOUNDS.get(part) || soundVowel(part)).replace(/(.)\1+/g, "$1");
}

function soundVowel(letters) {
  if (/[ouwv]/.test(letters)) return "u";
  if (/[iy]/.test(letters)) return "i";
  return /[ae]/.test(letters) ? "a" : letters;
}

/** @param {string} word @returns {boolean} whether a Latin word by itself is how Arabic's article is spoken */
export function isArticle(word) {
  return SOUND_ARTICLE.test(word) || SUN_ARTICLE.test(word);
}

function isSpokenArticle(word, following) {
  return isArticle(word) && (SOUND_ARTICLE.test(word) || latinSounds(word)[1] === latinSounds(following)[0]);
}
