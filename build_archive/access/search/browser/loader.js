// Loads the search at the first key. An address says what is asked behind «#», which no host is told.

/** Makes the box of this page ask its search, and load it when it is first used. */
export function start() {
  const home = new URL("../", document.currentScript.src);
  const form = document.querySelector("[data-search-box]");
  const input = form.elements[0];
  const list = document.querySelector("[data-part=list]");
  const trouble = document.querySelector("[data-part=trouble]");
  const { hash } = location;
  let isLoaded = false;

  function tell(isComing) {
    isLoaded = isComing;
    if (!list) return;
    trouble.hidden = isComing;
    list.setAttribute("aria-busy", isComing);
  }

  function add(tag, values) {
    document.head.append(Object.assign(document.createElement(tag), values));
  }

  function load() {
    if (isLoaded) return;
    tell(true);
    add("link", { rel: "stylesheet", href: home + "frame/search.css" });
    add("script", { src: home + "search/search.js", onerror: () => tell(false) });
  }

  function focusOnKey(event) {
    if (!"/ظ".includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  }

  function nameFiles() {
    for (const link of document.links) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
    form.action += "index.html";
  }

  if (location.protocol === "file:") nameFiles();
  document.addEventListener("keydown", focusOnKey);
  input.name = "q";
  input.addEventListener("input", load);
  form.onsubmit = () => {
    location.href = `${form.action}#q=${encodeURIComponent(input.value)}`;
    return false;
  };
  if (list) trouble.addEventListener("click", load);
  input.value = new URLSearchParams(hash.slice(1)).get("q") || input.value;
  if (input.value || (list && hash)) load();
}
