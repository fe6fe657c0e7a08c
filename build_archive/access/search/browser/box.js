import { makeElement, refill, setAttributes } from "./elements.js";
import { writeNumber } from "./plurals.js";

// The search box as a combobox: completions below it, by the ARIA pattern for one that is typed in.

const KIND_WORDS = { place: "مكان", actor: "فاعل", outlet: "وسيلة" };
const MOST_COMPLETIONS = 7;

/** @param {string} kind @returns {string} «مكان»; "" for a word */
export function kindWord(kind) {
  return KIND_WORDS[kind] || "";
}

export class Box {
  /**
   * @param {HTMLInputElement} input
   * @param {(text: string, limit: number) => Promise<object[]>} complete
   * @param {() => void} submit asks what now stands in the box
   */
  constructor(input, complete, submit) {
    Object.assign(this, { input, complete, submit, turn: 0 });
    const list = (this.list = makeElement("ul", { id: "completions", role: "listbox", "aria-label": "تكملات" }));
    input.after(list);
    setAttributes(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id });
    input.addEventListener("input", () => this.open());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    input.form.addEventListener("submit", () => this.close());
    // the box keeps the focus while a finger or a mouse chooses
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.choose(event.target.closest("li")));
    this.close();
  }

  /** Completions are a help: where they cannot be had, the box works without them. */
  async open() {
    const turn = ++this.turn;
    const text = this.input.value;
    const found = text.trim().length < 2 ? [] : await this.complete(text, MOST_COMPLETIONS).catch(() => []);
    if (turn === this.turn && document.activeElement === this.input) this.show(found);
  }

  show(found) {
    refill(this.list, ...found.map(renderCompletion));
    this.list.hidden = !found.length;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    this.point(-1);
  }

  close() {
    this.turn += 1;
    this.show([]);
  }

  /** @param {number} index of the active option, -1 for none */
  point(index) {
    this.active = index;
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = this.list.children[index];
    this.input.setAttribute("aria-activedescendant", option ? option.id : "");
    if (option) option.scrollIntoView({ block: "nearest" });
  }

  choose(option) {
    if (!option) return;
    this.input.value = option.dataset.query;
    this.close();
    this.submit();
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const used = this.list.hidden ? event.key === "ArrowDown" && this.open() : this.act(event.key);
    if (used) event.preventDefault();
  }

  /** @returns {boolean} whether the open list has used the key */
  act(key) {
    const count = this.list.children.length;
    const isOn = this.active >= 0;
    // one step past an end is the box itself
    if (key === "ArrowDown") this.point(((this.active + 2) % (count + 1)) - 1);
    else if (key === "ArrowUp") this.point(isOn ? this.active - 1 : count - 1);
    else if (key === "Escape") this.close();
    else if (!isOn) return false;
    else if (key === "Home") this.point(0);
    else if (key === "End") this.point(count - 1);
    else if (key === "Enter") this.choose(this.list.children[this.active]);
    else return false;
    return true;
  }
}

function renderCompletion({ query, text, kind, count }, index) {
  return makeElement(
    "li",
    { id: `completion-${index}`, role: "option", "data-query": query },
    makeElement("bdi", {}, text),
    makeElement("span", { class: "meta" }, kindWord(kind)),
    // of a word only about how often it stands is known, of a name how many articles mention it
    makeElement("span", { class: "count" }, kind && writeNumber(count)),
  );
}
