import { makeElement, refill } from "./elements.js";
import { writeNumber } from "./plurals.js";

// The filters by outlet, place and actor: counted when they are opened, not before.

const MOST_FACETS = 100;

/**
 * @param {HTMLFormElement} form
 * @param {(kind: string) => Promise<{id: string, label: string, count: number}[]>} count
 * @returns {{restore: (address: URLSearchParams) => void, refresh: () => void}}
 */
export function startFilters(form, count) {
  const places = [...form.querySelectorAll("[data-kind]")];
  const labels = {};
  let turn = 0;

  async function fill(place) {
    const own = turn;
    const facets = place.open && (await count(place.dataset.kind).catch(() => null));
    if (!facets || own !== turn) return;
    for (const { id, label } of facets) labels[id] = label;
    render(place, facets, [...place.querySelectorAll(":checked")].map((input) => input.value));
  }

  /** What is chosen stays in sight, also where no result has it. */
  function render(place, facets, chosen) {
    const missing = chosen.filter((id) => !facets.some((facet) => facet.id === id));
    const shown = [...missing.map((id) => ({ id, label: labels[id] || id })), ...facets.slice(0, MOST_FACETS)];
    const kind = place.dataset.kind;
    refill(place.lastElementChild, ...shown.map((facet) => renderFacet(kind, facet, chosen.includes(facet.id))));
  }

  for (const place of places) place.ontoggle = () => fill(place);
  return {
    /** Ticks what an address asks for; what is ticked is shown. */
    restore(address) {
      for (const place of places) {
        const chosen = address.getAll(place.dataset.kind);
        render(place, [], chosen);
        place.open = chosen.length > 0;
      }
    },

    /** Counts anew what is open; a list in use stays, since its own ticks do not change its counts. */
    refresh() {
      turn += 1;
      for (const place of places) if (!place.contains(document.activeElement)) fill(place);
    },
  };
}

function renderFacet(name, { id, label, count }, checked) {
  const input = makeElement("input", { type: "checkbox", name, value: id });
  input.checked = checked;
  const number = makeElement("span", { class: "count" }, count ? writeNumber(count) : "");
  return makeElement("label", {}, input, makeElement("span", {}, label), number);
}
