import { readAddress, searchOptions } from "./address.js";
import { refill } from "./elements.js";
import { startExport } from "./export.js";
import { startFilters } from "./filters.js";
import { countNoun, writeNumber } from "./plurals.js";
import { quoteWords, renderAsk, renderAssumed, renderHit, renderName } from "./results.js";

// The search page: what its form asks stands in the address, and what is found below the form.

const PAUSE_OF_TYPING = 150;
const PAUSE_OF_VOICE = 800;
const SHOWN_AT_ONCE = 10;
const FILTERS = ["outlet", "place", "actor", "from", "to"];

/**
 * @param {HTMLFormElement} form
 * @param {object} engine of `createEngine`
 * @param {string} site the address of its first page
 */
export function startPage(form, engine, site) {
  const input = form.elements.q;
  const heading = document.title;
  const parts = {};
  for (const part of document.querySelectorAll("[data-part]")) parts[part.dataset.part] = part;
  const { any, asks, broken, found, list, more, nothing, options, reading, status, total, trouble } = parts;
  const filters = startFilters(form, (kind) => engine.facets(query(), searchOptions(address), kind));
  const count = (number) => countNoun(total.dataset.forms, number);
  let turn = 0;
  let address, isDraft, timer, voice;

  function query() {
    return (address.get("q") || "").trim();
  }

  function isNarrowed() {
    return FILTERS.some((name) => address.has(name));
  }

  function ask(offset, limit) {
    return engine.search(query(), { ...searchOptions(address), offset, limit });
  }

  /** Asks what the form says; what is being typed, only once typing rests and from the second letter on. */
  function read(isTyping) {
    clearTimeout(timer);
    address = readAddress(new FormData(form));
    remember(isTyping);
    show(isTyping ? 2 : 1);
  }

  function type() {
    clearTimeout(timer);
    timer = setTimeout(read, PAUSE_OF_TYPING, true);
  }

  /** What is being typed is one step of the history; a step back leads to what was asked before. */
  function remember(isTyping) {
    const isNew = String(address) !== String(readAddress());
    if (isNew) history[isDraft ? "replaceState" : "pushState"](null, "", `#${address}`);
    isDraft = isTyping && (isNew || isDraft);
  }

  /** Shows what the address asks: on arrival, and on a step back or forward. */
  function restore() {
    clearTimeout(timer);
    address = readAddress();
    isDraft = false;
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = address.has(field.name);
      else field.value = address.get(field.name) || "";
    }
    filters.restore(address);
    options.open = isNarrowed() || address.has("exact") || address.has("sort");
    show(1, history.state);
  }

  /** A link to a place of this page leaves what is asked. */
  function step() {
    if (/^#[^=]+$/.test(location.hash)) history.replaceState(null, "", `#${address}`);
    else restore();
  }

  /** The newest question wins: what arrives later for an earlier one is left. */
  async function show(shortest, most) {
    const own = ++turn;
    const isAsked = query().length >= shortest || isNarrowed();
    const none = { total: 0, broken: [], lost: isAsked };
    list.setAttribute("aria-busy", isAsked);
    const answer = isAsked ? await ask(0, most || SHOWN_AT_ONCE).catch(() => none) : none;
    if (own !== turn) return;
    list.setAttribute("aria-busy", false);
    document.title = isAsked ? `${query()} - ${heading}` : heading;
    for (const part of [total, reading, list]) refill(part);
    trouble.hidden = !answer.broken.length && !answer.lost;
    refill(broken, quoteWords(answer.broken.filter(Boolean)));
    found.hidden = nothing.hidden = more.hidden = true;
    if (answer.total || (isAsked && trouble.hidden)) render(answer);
    say(total.textContent);
  }

  function render(answer) {
    refill(total, count(answer.total));
    refill(reading, ...answer.names.map((name) => renderName(name, site)), ...answer.assumed.map(renderAssumed));
    options.hidden = found.hidden = false;
    parts.export.hidden = !answer.total;
    any.hidden = !address.has("any") && answer.anyTotal <= answer.total;
    refill(any.lastElementChild, writeNumber(answer.anyTotal));
    if (!answer.total) renderNothing(answer.proposals);
    append(answer);
    filters.refresh();
  }

  /** What to try: close words and names, fewer words, without what narrows the question. */
  function renderNothing(proposals) {
    const without = (...names) => [...address].filter(([name]) => !names.includes(name));
    const ways = proposals.map(({ kind, query: words }) =>
      kind === "unfiltered"
        ? renderAsk(asks.dataset.unfiltered, without(...FILTERS))
        : renderAsk(words, [["q", words], ...without("q")]),
    );
    if (address.has("exact")) ways.unshift(renderAsk(asks.dataset.inexact, without("exact")));
    refill(asks, ...ways);
    nothing.hidden = false;
  }

  function append(answer) {
    list.append(...answer.results.map((hit) => renderHit(hit, site, address, list.dataset.unknown)));
    more.hidden = !answer.results.length || list.children.length >= answer.total;
  }

  async function showMore() {
    const own = ++turn;
    const before = list.children.length;
    const answer = await ask(before, SHOWN_AT_ONCE).catch(() => ({ results: [] }));
    if (own !== turn || !answer.results.length) return;
    append(answer);
    history.replaceState(list.children.length, "");
    list.children[before].querySelector("a").focus();
  }

  /** Told once typing rests, or a screen reader would speak at every letter. */
  function say(text) {
    clearTimeout(voice);
    voice = setTimeout(refill, PAUSE_OF_VOICE, status, text);
  }

  form.onsubmit = () => {
    read(false);
    // the keyboard of a phone would hide what was found
    if (matchMedia("(pointer: coarse)").matches) input.blur();
    return false;
  };
  form.oninput = ({ target }) => target === input && type();
  form.onchange = ({ target }) => {
    if (target === input) return;
    isDraft = false;
    read(false);
  };
  more.onclick = showMore;
  trouble.onclick = restore;
  asks.onclick = () => input.focus();
  addEventListener("popstate", step);
  startExport(parts.export, ask, publishedSite(), count);

  // what was typed while the search was on its way stays
  const typed = input.value;
  restore();
  if (typed === input.value) return;
  input.value = typed;
  type();
}

/** A file of results names the articles where they are published, also when a copy on disk is searched. */
function publishedSite() {
  const { href } = document.querySelector("link[rel=canonical]") || location;
  return new URL("../", href).href;
}
