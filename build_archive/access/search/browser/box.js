import { makeElement, refill, setAttributes } from "./elements.js";
import { writeNumber } from "./plurals.js";

// The search box as a combobox: completions below it, by the ARIA pattern for one that is typed in.

const KIND_WORDS = { place: "مكان", actor: "فاعل", outlet: "وسيلة" };
const MOST_COMPLETIONS = 7;

/** @param {string} kind @returns {string} «مكان»; "" for a word */
export function kindWord(kind) {
  return KIND_WORDS[kind] || "";
}

/**
 * @param {HTMLInputElement} input
 * @param {(text: string, limit: number) => Promise<object[]>} complete
 */
export function startBox(input, complete) {
  const list = makeElement("ul", { id: "completions", role: "listbox", "aria-label": "تكملات" });
  const options = list.children;
  let turn = 0;
  let active;

  /** Completions are a help: where they cannot be had, the box works without them. */
  async function open() {
    const own = ++turn;
    const text = input.value;
    const found = text.trim().length < 2 ? [] : await complete(text, MOST_COMPLETIONS).catch(() => []);
    if (own === turn && document.activeElement === input) show(found);
  }

  function show(found) {
    refill(list, ...found.map(renderCompletion));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", !list.hidden);
    point(-1);
  }

  function close() {
    turn += 1;
    show([]);
  }

  /** @param {number} index of the active option, -1 for none */
  function point(index) {
    active = index;
    const chosen = options[index];
    for (const option of options) option.setAttribute("aria-selected", option === chosen);
    input.setAttribute("aria-activedescendant", chosen ? chosen.id : "");
    if (chosen) chosen.scrollIntoView({ block: "nearest" });
  }

  function choose(option) {
    if (!option) return;
    input.value = option.dataset.query;
    input.form.dispatchEvent(new Event("submit", { cancelable: true }));
  }

  function press(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const used = list.hidden ? event.key === "ArrowDown" && open() : act(event.key);
    if (used) event.preventDefault();
  }

  /** @returns {boolean} whether the open list has used the key */
  function act(key) {
    const ends = options.length + 1;
    const isOn = active >= 0;
    // one step past an end is the box itself
    if (key === "ArrowDown") point(((active + 2) % ends) - 1);
    else if (key === "ArrowUp") point(((active + ends) % ends) - 1);
    else if (key === "Escape") close();
    else if (!isOn) return false;
    else if (key === "Home") point(0);
    else if (key === "End") point(ends - 2);
    else if (key === "Enter") choose(options[active]);
    else return false;
    return true;
  }

  input.after(list);
  setAttributes(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id });
  Object.assign(input, { oninput: open, onkeydown: press, onblur: close });
  input.form.addEventListener("submit", close);
  // the box keeps the focus while a finger or a mouse chooses
  list.onmousedown = () => false;
  list.onclick = ({ target }) => choose(target.closest("li"));
  close();
  if (document.activeElement === input) open();
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
