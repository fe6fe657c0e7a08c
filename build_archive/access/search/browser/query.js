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
const LONE_SIGN = /(^|[ \t\n\v\f\r])[+-]+(?=[ \t\n\v\f\r]|$)/g;
const BEFORE_PHRASE = new RegExp(`(?:^|[ \\t\\n\\v\\f\\r])([+-]?)(?:(${FIELDS.join("|")}):)?$`);
const AFTER_PHRASE = /^\^([0-9]+)/;
const SEPARATORS = " \t\n\r\f\v-";

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
  const pieces = fold(text).split(QUOTE);
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

function readPhrase(text, [, sign, field], weight) {
  const forms = findForms(text).map((found) => found.form);
  if (!forms.length) return [];
  const boost = Math.min(Number(weight), GREATEST_BOOST);
  const phrase = forms.length > 1;
  return [
    { forms, text: "", field: field || "", presence: PRESENCES[sign], boost, prefix: false, distance: 0, phrase },
  ];
}

function readWords(text) {
  text = text.replace(LONE_SIGN, "$1");
  const whole = readTerms(text);
  if (whole) return toClauses(whole);
  const words = text.split(/[ \t\n\v\f\r]+/);
  return [].concat(...words.map((word) => toClauses(readTerms(word) || [newTerm(word)])));
}

function toClauses(terms) {
  const clauses = [];
  for (const { term, field, presence, boost, distance } of terms) {
    const forms = findForms(term).map((found) => found.form);
    forms.forEach((form, at) => {
      const prefix = term.endsWith("*") && at + 1 === forms.length;
      clauses.push({ forms: [form], text: "", field, presence, boost, prefix, distance, phrase: false });
    });
  }
  return clauses;
}

function newTerm(term) {
  return { term, field: "", presence: "optional", boost: 1, distance: 0 };
}

/** lunr's parser: its terms with their signs, or null where lunr refuses the text. */
function readTerms(text) {
  const terms = [];
  let next = newTerm("");
  let after = ""; // the kind of lexeme before: a field or a sign wants a term, the rest may end the clause
  for (const [kind, string] of readLexemes(text)) {
    if (after !== "field" && after !== "sign" && kind !== "distance" && kind !== "boost") next = newTerm("");
    if (kind === "field") {
      if (after === "field" || !FIELDS.includes(string)) return null;
      next.field = string;
    } else if (kind === "sign") {
      if (after === "field" || after === "sign") return null;
      next.presence = PRESENCES[string];
    } else if (kind === "term") {
      next.term = string;
      terms.push(next);
    } else {
      if (!after || after === "field" || after === "sign" || !string) return null;
      next[kind] = Math.min(Number(string), kind === "boost" ? GREATEST_BOOST : 1);
    }
    after = kind;
  }
  return after === "field" || after === "sign" ? null : terms;
}

/** lunr's lexer: [kind, text] of each field, sign, term, distance and boost. */
function readLexemes(text) {
  const lexemes = [];
  let at = 0;
  let term = null; // "" is a term too, of nothing but an escape
  const end = () => {
    if (term !== null) lexemes.push(["term", term]);
    term = null;
  };
  while (at < text.length) {
    const sign = text[at++];
    if (sign === "\\") {
      term = (term || "") + (text[at++] || "");
    } else if (sign === ":") {
      lexemes.push(["field", term || ""]);
      term = null;
    } else if (sign === "~" || sign === "^") {
      end();
      const digits = /^[0-9]*/.exec(text.slice(at))[0];
      lexemes.push([sign === "~" ? "distance" : "boost", digits]);
      at += digits.length;
    } else if ((sign === "+" || sign === "-") && term === null) {
      lexemes.push(["sign", sign]);
    } else if (SEPARATORS.includes(sign)) {
      end();
    } else {
      term = (term || "") + sign;
    }
  }
  end();
  return lexemes;
}
