// Light or dark: the reader's system decides until the reader does.

const KEY = "scheme";
const root = document.documentElement;

/** @returns {"light" | "dark"} what is shown now */
function current() {
  if (root.dataset.scheme === "dark" || root.dataset.scheme === "light") return root.dataset.scheme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** @param {string | null} scheme */
function show(scheme) {
  if (scheme === "dark" || scheme === "light") root.dataset.scheme = scheme;
}

/** Storage is refused in some private windows; the choice then lasts for the page. */
function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function toggle() {
  show(current() === "dark" ? "light" : "dark");
  try {
    localStorage.setItem(KEY, current());
  } catch {
    return;
  }
}

show(remembered());
addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-scheme-toggle]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", toggle);
});
