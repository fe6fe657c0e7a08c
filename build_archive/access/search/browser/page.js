import { readAddress, searchOptions } from "./address.js";
import { refill } from "./elements.js";
import { startExport } from "./export.js";
import { FilterPanel } from "./filters.js";
import { countArticles, writeNumber } from "./plurals.js";
import { quoteWords, renderAsk, renderAssumed, renderHit, renderName } from "./results.js";

// The search page: what its form asks stands in the address, and what is found below the form.

const PAUSE_OF_TYPING = 150;
const PAUSE_OF_VOICE = 800;
const SHOWN_AT_ONCE = 10;
const NOTHING = { total: 0, broken: [], lost: 0 };
const FAILED = { total: 0, broken: [], lost: 1 };
const FILTERS = ["outlet", "place", "actor", "from", "to"];

export class SearchPage {
  /**
   * @param {HTMLFormElement} form
   * @param {object} engine of `createEngine`
   * @param {string} site the address of its first page
   */
  constructor(form, engine, site) {
    Object.assign(this, { form, engine, site, turn: 0, title: document.title, parts: {} });
    const page = document.querySelector("main");
    for (const part of page.querySelectorAll("[data-part]")) this.parts[part.dataset.part] = part;
    this.filters = new FilterPanel(form, (kind) => engine.facets(this.query(), searchOptions(this.address), kind));
    startExport(this.parts.export, (offset, limit) => this.ask(offset, limit), publishedSite(site));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.commit();
      // the keyboard of a phone would hide what was found
      if (matchMedia("(pointer: coarse)").matches) form.elements.q.blur();
    });
    form.addEventListener("input", (event) => event.target.name === "q" && this.type());
    form.addEventListener("change", (event) => {
      if (event.target.name === "q") return;
      this.isDraft = false;
      this.commit();
    });
    page.addEventListener("click", (event) => this.follow(event));
    this.parts.more.addEventListener("click", () => this.showMore());
    addEventListener("popstate", () => this.restore());
    this.begin(form.elements.q);
  }

  /** What was typed while the search was on its way stays. */
  begin(input) {
    const typed = input.value;
    this.restore();
    if (typed === input.value) return;
    input.value = typed;
    this.type();
  }

  query() {
    return (this.address.get("q") || "").trim();
  }

  isNarrowed() {
    return FILTERS.some((name) => this.address.has(name));
  }

  ask(offset, limit) {
    return this.engine.search(this.query(), Object.assign(searchOptions(this.address), { offset, limit }));
  }

  type() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(true), PAUSE_OF_TYPING);
  }

  commit() {
    clearTimeout(this.timer);
    this.read(false);
  }

  read(isDraft) {
    this.address = readAddress(new FormData(this.form));
    this.remember(isDraft);
    this.show(isDraft ? 2 : 1);
  }

  /** What is being typed is one step of the history; a step back leads to what was asked before. */
  remember(isDraft) {
    const isNew = String(this.address) !== String(new URLSearchParams(location.search));
    if (isNew) history[this.isDraft ? "replaceState" : "pushState"](null, "", `?${this.address}`);
    this.isDraft = isDraft && (isNew || this.isDraft);
  }

  /** Shows what the address asks: on arrival, and on a step back or forward. */
  restore() {
    clearTimeout(this.timer);
    this.address = readAddress(new URLSearchParams(location.search));
    this.isDraft = false;
    for (const field of this.form.elements) {
      if (field.type === "checkbox") field.checked = this.address.has(field.name);
      else if (field.name) field.value = this.address.get(field.name) || "";
    }
    this.filters.restore(this.address);
    this.parts.options.open = this.isNarrowed() || this.address.has("exact") || this.address.has("sort");
    this.show(1, history.state);
  }

  /** A link that asks something else is followed here. */
  follow(event) {
    const link = event.target.closest("a");
    if (!link || !(link.getAttribute("href") || "?").startsWith("?") || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (link.search !== location.search) history.pushState(null, "", link.search);
    this.restore();
    this.form.elements.q.focus();
  }

  /** The newest question wins: what arrives later for an earlier one is left. */
  async show(shortest, count) {
    const turn = ++this.turn;
    const { parts } = this;
    const isAsked = this.query().length >= shortest || this.isNarrowed();
    parts.list.setAttribute("aria-busy", String(isAsked));
    const found = isAsked ? await this.ask(0, count || SHOWN_AT_ONCE).catch(() => FAILED) : NOTHING;
    if (turn !== this.turn) return;
    parts.list.setAttribute("aria-busy", "false");
    document.title = isAsked ? `${this.query()} - ${this.title}` : this.title;
    for (const name of ["total", "reading", "list"]) refill(parts[name]);
    parts.trouble.hidden = !found.broken.length && !found.lost;
    refill(parts.broken, quoteWords(found.broken.filter(Boolean)));
    parts.found.hidden = parts.nothing.hidden = parts.more.hidden = true;
    if (found.total || (isAsked && parts.trouble.hidden)) this.render(found);
    this.say(parts.total.textContent);
  }

  render(found) {
    const { parts, site, address } = this;
    refill(parts.total, countArticles(found.total));
    refill(parts.reading, ...found.names.map((name) => renderName(name, site)), ...found.assumed.map(renderAssumed));
    parts.options.hidden = parts.found.hidden = false;
    parts.export.hidden = !found.total;
    parts.any.hidden = !address.has("any") && found.anyTotal <= found.total;
    refill(parts.any.lastElementChild, writeNumber(found.anyTotal));
    if (!found.total) this.renderNothing(found.proposals);
    this.append(found);
    this.filters.refresh();
  }

  /** What to try: close words and names, fewer words, without what narrows the question. */
  renderNothing(proposals) {
    const { parts, address } = this;
    const without = (...names) => [...address].filter(([name]) => !names.includes(name));
    const asks = proposals.map(({ kind, query }) => {
      if (kind === "unfiltered") return renderAsk("من غير تضييق النتائج", without(...FILTERS));
      return renderAsk(query, [["q", query], ...without("q")]);
    });
    if (address.has("exact")) asks.unshift(renderAsk("كل صيغ الكلمات", without("exact")));
    refill(parts.asks, ...asks);
    parts.nothing.hidden = false;
  }

  append({ total, results }) {
    const { list, more } = this.parts;
    list.append(...results.map((hit) => renderHit(hit, this.site, this.address)));
    more.hidden = !results.length || list.children.length >= total;
  }

  async showMore() {
    const { list } = this.parts;
    const turn = ++this.turn;
    const before = list.children.length;
    const found = await this.ask(before, SHOWN_AT_ONCE).catch(() => ({ results: [] }));
    if (turn !== this.turn || !found.results.length) return;
    this.append(found);
    history.replaceState(list.children.length, "");
    list.children[before].querySelector("a").focus();
  }

  /** Told once typing rests, or a screen reader would speak at every letter. */
  say(text) {
    clearTimeout(this.voice);
    this.voice = setTimeout(() => refill(this.parts.status, text), PAUSE_OF_VOICE);
  }
}

/** A file of results names the articles where they are published, also when a copy on disk is searched. */
function publishedSite(site) {
  const canonical = document.querySelector("link[rel=canonical]");
  return canonical ? new URL("../", canonical.href).href : site;
}
