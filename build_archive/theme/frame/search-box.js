"use strict";
// Loads the search when the first key of a word is pressed; until then this is all it costs.
{
  const home = new URL("../", document.currentScript.src);
  const input = document.querySelector("[data-search-box] input[name=q]");
  let isLoaded = false;

  /** Said where the page has a place for it; after a failure the next key tries again. */
  function tell(isComing) {
    isLoaded = isComing;
    const [trouble, list] = document.querySelectorAll("[data-part=trouble], [data-part=list]");
    if (!list) return;
    trouble.hidden = isComing;
    list.setAttribute("aria-busy", isComing);
  }

  function load() {
    if (isLoaded) return;
    tell(true);
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("frame/search.css", home);
    const script = document.createElement("script");
    script.src = new URL("search/search.js", home);
    script.onerror = () => tell(false);
    document.head.append(sheet, script);
  }

  /** «ظ» is what an Arabic keyboard has on the key of «/». */
  function focusOnKey(event) {
    if (!"/ظ".includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  }

  /** A folder that is opened from disk shows its files, not its page. */
  function nameFiles() {
    for (const link of document.links) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
    input.form.action += "index.html";
  }

  if (location.protocol === "file:") nameFiles();
  document.addEventListener("keydown", focusOnKey);
  input.addEventListener("input", load);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) input.value = asked;
  if (input.value) load();
}
