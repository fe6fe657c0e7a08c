import { makeElement, refill } from "./elements.js";
import { writeNumber } from "./plurals.js";

// The filters by outlet, place and actor: counted when they are opened, not before.

const MOST_FACETS = 100;

export class FilterPanel {
  /**
   * @param {HTMLFormElement} form
   * @param {(kind: string) => Promise<{id: string, label: string, count: number}[]>} count
   */
  constructor(form, count) {
    Object.assign(this, { count, turn: 0, labels: {} });
    this.places = [...form.querySelectorAll("[data-kind]")];
    for (const place of this.places) place.addEventListener("toggle", () => place.open && this.fill(place));
  }

  /** Ticks what an address asks for; what is ticked is shown. */
  restore(address) {
    for (const place of this.places) {
      const chosen = address.getAll(place.dataset.kind);
      this.render(place, [], chosen);
      place.open = chosen.length > 0;
    }
  }

  /** Counts anew what is open; a list in use stays, since its own ticks do not change its counts. */
  refresh() {
    this.turn += 1;
    for (const place of this.places) if (place.open && !place.contains(document.activeElement)) this.fill(place);
  }

  async fill(place) {
    const turn = this.turn;
    const facets = await this.count(place.dataset.kind).catch(() => null);
    if (!facets || turn !== this.turn) return;
    for (const { id, label } of facets) this.labels[id] = label;
    this.render(place, facets, [...place.querySelectorAll(":checked")].map((input) => input.value));
  }

  /** What is chosen stays in sight, also where no result has it. */
  render(place, facets, chosen) {
    const missing = chosen.filter((id) => !facets.some((facet) => facet.id === id));
    const shown = [...missing.map((id) => ({ id, label: this.labels[id] || id })), ...facets.slice(0, MOST_FACETS)];
    const kind = place.dataset.kind;
    refill(place.lastElementChild, ...shown.map((facet) => renderFacet(kind, facet, chosen.includes(facet.id))));
  }
}

function renderFacet(name, { id, label, count }, checked) {
  const input = makeElement("input", { type: "checkbox", name, value: id });
  input.checked = checked;
  const number = makeElement("span", { class: "count" }, count ? writeNumber(count) : "");
  return makeElement("label", {}, input, makeElement("span", {}, label), number);
}
