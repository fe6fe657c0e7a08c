"use strict";
// Chooses sentences by outlet and year, says how many remain, and copies one with its source.
{
  const form = document.querySelector("[data-choice]");
  const lines = [...document.querySelectorAll("[data-line]")];
  const classes = ["zero", "one", "two", "few", "many", "other"];
  const rules = new Intl.PluralRules("ar");

  function countSentences(number) {
    const forms = JSON.parse(form.dataset.forms);
    return forms[classes.indexOf(rules.select(number))].replace("{}", number.toLocaleString("en"));
  }

  function isChosen(line) {
    return [...form.querySelectorAll("select")].every(
      ({ name, value }) => !value || line.dataset[name].split(" ").includes(value),
    );
  }

  function choose() {
    const chosen = new Set(lines.filter(isChosen));
    const has = (element) => [...element.querySelectorAll("[data-line]")].some((line) => chosen.has(line));
    for (const line of lines) line.hidden = !chosen.has(line) && !line.dataset.line;
    for (const part of document.querySelectorAll(".said > li, [data-group]")) part.hidden = !has(part);
    const output = form.querySelector("output");
    output.textContent = countSentences(chosen.size) + output.dataset.suffix;
  }

  // What is copied: the sentence, who published it and when, under which title, and where it stands.
  function cite(line) {
    const card = line.closest("li");
    const link = line.querySelector("a");
    const [title, source] = [".card-title", ".card-title ~ .meta, [data-line=title] ~ .meta"].map(
      (selector) => card.querySelector(selector).innerText.trim(),
    );
    const home = document.querySelector("link[rel=canonical]")?.href ?? location.href;
    const url = new URL(link.getAttribute("href"), home).href;
    return `«${link.innerText.trim()}»\n${source.replace(" · ", "، ")}، «${title}»\n${url}`;
  }

  function addCopying(line) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    Object.assign(button, { type: "button", className: "copy", textContent: form.dataset.copy });
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(cite(line));
      said.textContent = form.dataset.copied;
      setTimeout(() => said.replaceChildren(), 3000);
    });
    line.append(button, said);
  }

  if (form) {
    if (navigator.clipboard) lines.forEach(addCopying);
    form.hidden = !form.querySelector("select");
    form.addEventListener("change", choose);
    form.addEventListener("submit", (event) => event.preventDefault());
    if (!form.hidden) choose();
  }
}
