import { entryAddress } from "./address.js";
import { kindWord } from "./box.js";
import { makeElement } from "./elements.js";

// What a search found, and how it read the query, as elements.

/** @param {string} text @param {[number, number][]} spans @returns {(Node | string)[]} the text, its spans marked */
export function renderMarked(text, spans) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of spans) {
    pieces.push(text.slice(at, start), makeElement("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

/**
 * @param {object} hit of `engine.search`
 * @param {string} site the address of its first page
 * @param {URLSearchParams} address what was asked
 * @param {string} unknown stands where no outlet is known
 * @returns {HTMLElement} the article as an entry of the list; its link marks the words that were asked
 */
export function renderHit({ card, snippet, matched }, site, address, unknown) {
  const asked = new URLSearchParams([...address].filter(([name]) => name === "q" || name === "exact"));
  const href = `${entryAddress(site, "article", card.id)}#${snippet.anchor}${address.has("q") ? `&${asked}` : ""}`;
  const why = matched.map(({ query, form, label }) => (label ? `${query} = ${form}` : `${form} ← ${query}`));
  const title = makeElement("a", { href }, ...renderMarked(snippet.title, snippet.titleSpans));
  return makeElement(
    "li",
    { class: "card" },
    makeElement("h2", { class: "card-title" }, title),
    makeElement("p", { class: "meta" }, `${card.outlet || unknown} · ${card.when}`),
    makeElement("p", { class: "excerpt" }, ...renderMarked(snippet.text, snippet.spans)),
    makeElement("p", { class: "meta" }, why.join("، ")),
  );
}

/** @returns {HTMLElement} «قسد = قوات سوريا الديمقراطية (فاعل)», with a way to its page */
export function renderName({ query, label, kind, id }, site) {
  const link = makeElement("a", { href: entryAddress(site, kind, id) }, label);
  return makeElement("p", {}, query === label ? "" : `${query} = `, link, ` (${kindWord(kind)})`);
}

/** @returns {HTMLElement} what was searched in the place of a word that no article has */
export function renderAssumed({ query, readAs }) {
  return makeElement("p", {}, `لا مادة فيها «${query}»، فبحثنا ${quoteWords(readAs)}`);
}

/** @param {string[]} words @returns {string} «عن «أول»، «ثانٍ»»; "" of none */
export function quoteWords(words) {
  return words.length ? `عن ${words.map((word) => `«${word}»`).join("، ")}` : "";
}

/** @param {string} text @param {[string, string][]} asked @returns {HTMLElement} a link that asks this on this page */
export function renderAsk(text, asked) {
  return makeElement("li", {}, makeElement("a", { href: `#${new URLSearchParams(asked)}` }, text));
}
