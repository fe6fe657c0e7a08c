import { fold } from "./fold.js";
import { findForms } from "./forms.js";

/**
 * One part of a query: a form, or the forms of a phrase in their order.
 * @typedef {object} Clause
 * @property {string[]} forms
 * @property {string} text what the reader wrote for it
 * @property {string} field "" where he named none
 * @property {"optional" | "required" | "prohibited"} presence
 * @property {number} boost
 * @property {boolean} prefix
 * @property {number} distance 0 or 1
 * @property {boolean} phrase
 */

export const FIELDS = ["title", "text", "outlet", "place", "actor", "year"];
const GREATEST_BOOST = 1000;
export const FEW_WORDS = 4; // with more words, or as a question, a query needs no single one of them
const FIRST_INTERROGATIVES = "ما من لم who what when where why how which".split(" ");
const INTERROGATIVES = "ماذا متي اين كم كيف لماذا هل اي ايه ماهي ماهو".split(" ");
const PRESENCES = { "": "optional", "+": "required", "-": "prohibited" };
const QUOTE = /["“”„‟]/;
const LONE_SIGN = /(^| )[+-]+(?= |$)/g;
const BEFORE_PHRASE = new RegExp(`(?:^| )([+-]?)(?:(${FIELDS.join("|")}):)?$`);
const AFTER_PHRASE = /^\^([0-9]+)/;
const TERM = "(?:\\\\[^]?|[^\\\\:~^ +-])(?:\\\\[^]?|[^\\\\:~^ -])*";
// A field or a term with the sign behind it, a colon alone, a sign of presence, a distance or a boost.
const LEXEME = new RegExp(`(${TERM})(?:(:)|[ -])?|(:)|([+-])|([~^])([0-9]*)`, "g");

/**
 * The clauses of any text, in order; what lunr's language does not allow is read as plain words.
 * @param {string} text
 * @returns {Clause[]}
 */
export function parseQuery(text) {
  const spelled = new Map();
  for (const { start, end, form } of findForms(text)) {
    if (!spelled.has(form)) spelled.set(form, text.slice(start, end));
  }
  const pieces = fold(text).replace(/\s/g, " ").split(QUOTE);
  if (pieces.length % 2 === 0) pieces.push(pieces.splice(-2).join(" "));
  const clauses = [];
  pieces.forEach((piece, at) => {
    if (at % 2) return;
    let outside = at ? piece.replace(AFTER_PHRASE, "") : piece;
    const last = at + 1 === pieces.length;
    const before = last ? null : BEFORE_PHRASE.exec(outside);
    if (before) outside = outside.slice(0, before.index);
    clauses.push(...readWords(outside));
    if (last) return;
    const weight = AFTER_PHRASE.exec(pieces[at + 2]);
    clauses.push(...readPhrase(pieces[at + 1], before || ["", "", ""], weight ? weight[1] : "1"));
  });
  for (const clause of clauses) {
    clause.text = clause.forms.map((form) => spelled.get(form) || form).join(" ");
  }
  return clauses;
}

/** Whether a clause asks for a word as such and nothing more, so that it may be part of a name. */
export function isWord(clause) {
  return !(clause.phrase || clause.prefix || clause.distance);
}

/** Whether a query asks in a sentence, rather than by words that an article should have. */
export function isQuestion(text, clauses) {
  const forms = [].concat(...clauses.map((clause) => clause.forms));
  const asks =
    /[?؟]/.test(text) ||
    FIRST_INTERROGATIVES.includes(forms[0]) ||
    forms.some((form) => INTERROGATIVES.includes(form));
  return forms.length > 2 && asks && clauses.every(({ presence }) => presence === "optional");
}

/** A query that is parsed to these clauses. */
export function writeQuery(clauses) {
  return clauses.map(writeClause).join(" ");
}

function writeClause({ text, field, presence, boost, prefix, distance, phrase }) {
  const sign = Object.keys(PRESENCES).find((key) => PRESENCES[key] === presence);
  const quoted = phrase ? `"${text}"` : text;
  const ending = (prefix ? "*" : "") + (distance ? "~1" : "") + (boost === 1 ? "" : `^${boost}`);
  return `${sign}${field ? `${field}:` : ""}${quoted}${ending}`;
}

function newClause(parts) {
  const plain = { forms: [], text: "", field: "", presence: "optional", boost: 1, prefix: false, distance: 0 };
  return { ...plain, phrase: false, ...parts };
}

function readPhrase(text, [, sign, field], weight) {
  const forms = findForms(text).map((found) => found.form);
  const boost = Math.min(Number(weight), GREATEST_BOOST);
  const phrase = forms.length > 1;
  return forms.length ? [newClause({ forms, field: field || "", presence: PRESENCES[sign], boost, phrase })] : [];
}

function readWords(text) {
  const plain = text.replace(LONE_SIGN, "$1");
  const whole = readTerms(plain);
  if (whole) return toClauses(whole);
  const words = plain.split(" ");
  return [].concat(...words.map((word) => toClauses(readTerms(word) || [[word, newClause()]])));
}

/** A clause for each form of a term. */
function toClauses(terms) {
  const clauses = terms.map(([term, clause]) => {
    const found = findForms(term);
    const isPrefix = (at) => term.endsWith("*") && at + 1 === found.length;
    return found.map(({ form }, at) => ({ ...clause, forms: [form], prefix: isPrefix(at) }));
  });
  return [].concat(...clauses);
}

/** lunr's lexer and parser: pairs of a term and a clause without its forms, or null where lunr refuses the text. */
function readTerms(text) {
  const terms = [];
  let next = null; // a clause that waits for its term
  let isRefused = false;
  text.replace(LEXEME, (_, term, colon, alone, sign, mark, digits) => {
    const plain = (term || "").replace(/\\([^]?)/g, "$1");
    if (mark) {
      isRefused = isRefused || next || !terms.length || !digits;
      if (isRefused) return;
      const [name, most] = mark === "^" ? ["boost", GREATEST_BOOST] : ["distance", 1];
      terms[terms.length - 1][1][name] = Math.min(Number(digits), most);
    } else if (sign) {
      isRefused = isRefused || next;
      next = newClause({ presence: PRESENCES[sign] });
    } else if (colon || alone) {
      next = next || newClause();
      isRefused = isRefused || next.field || !FIELDS.includes(plain);
      next.field = plain;
    } else {
      terms.push([plain, next || newClause()]);
      next = null;
    }
  });
  return isRefused || next ? null : terms;
}
