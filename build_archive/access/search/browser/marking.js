import { makeElement, refill } from "./elements.js";
import { writeNumber } from "./plurals.js";

// An article opened from a result: the words that were asked are marked in its text, and nothing else changes.

const SENTENCES = "main > h1:not(.beginning), main span[id^=p]";

/**
 * @param {Element} sentence whose text stays as it is, its links and anchors too
 * @param {(text: string) => {start: number, end: number}[]} find what to mark, in order
 * @returns {HTMLElement[][]} the marks of each span; one that crosses a link has several
 */
export function markSentence(sentence, find) {
  const spans = find(sentence.textContent);
  const found = spans.map(() => []);
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let at = 0;
  let index = 0;
  while (index < spans.length && walker.nextNode()) {
    const node = walker.currentNode;
    const { start, end } = spans[index];
    const border = (at < start ? start : end) - at;
    if (border < node.length) node.splitText(border);
    if (at >= start) found[index].push(wrapText(node));
    at += node.length;
    if (at >= end) index += 1;
  }
  return found;
}

function wrapText(node) {
  const mark = makeElement("mark", { class: "asked" });
  node.replaceWith(mark);
  mark.append(node);
  return mark;
}

/**
 * Marks the article of this page and shows a bar that leads from mark to mark and takes them away.
 * @param {(text: string) => {start: number, end: number}[]} find
 */
export function markArticle(find) {
  const places = [...document.querySelectorAll(SENTENCES)].filter((place) => !place.querySelector("span[id]"));
  const marks = [].concat(...places.map((place) => markSentence(place, find)));
  if (marks.length) document.body.append(renderBar(marks));
}

function renderBar(marks) {
  let at = -1;
  const place = makeElement("span", { role: "status" }, `علّمنا كلمات بحثك (${writeNumber(marks.length)})`);
  const next = makeElement("button", { type: "button" }, "التالي");
  const remove = makeElement("button", { type: "button" }, "أزل التعليم");
  const bar = makeElement("aside", { class: "marking-bar", "aria-label": "كلمات بحثك" }, place, next, remove);
  next.onclick = () => {
    for (const mark of marks[at] || []) mark.removeAttribute("aria-current");
    at = (at + 1) % marks.length;
    for (const mark of marks[at]) mark.setAttribute("aria-current", "true");
    marks[at][0].scrollIntoView({ block: "center" });
    refill(place, `${writeNumber(at + 1)} من ${writeNumber(marks.length)}`);
  };
  remove.onclick = () => {
    for (const mark of [].concat(...marks)) mark.replaceWith(...mark.childNodes);
    bar.remove();
    history.replaceState(null, "", location.hash.split("&")[0]);
    document.querySelector("main").focus({ preventScroll: true });
  };
  return bar;
}
