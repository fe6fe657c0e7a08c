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
  const nodes = textNodes(sentence);
  const spans = find(sentence.textContent);
  const found = spans.map(() => []);
  let end = sentence.textContent.length;
  // what stands behind a mark leaves its node, so the last span of the last node goes first
  for (const node of nodes.reverse()) {
    const start = end - node.data.length;
    for (let index = spans.length - 1; index >= 0; index -= 1) {
      const from = Math.max(spans[index].start, start);
      const to = Math.min(spans[index].end, end);
      if (from < to) found[index].unshift(wrapText(node, from - start, to - start));
    }
    end = start;
  }
  return found;
}

function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function wrapText(node, from, to) {
  node.splitText(to);
  const text = node.splitText(from);
  const mark = makeElement("mark", { class: "asked" });
  text.replaceWith(mark);
  mark.append(text);
  return mark;
}

/** @param {HTMLElement[][]} marks */
export function removeMarks(marks) {
  for (const mark of [].concat(...marks)) {
    const place = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    place.normalize();
  }
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
  next.addEventListener("click", () => {
    for (const mark of marks[at] || []) mark.removeAttribute("aria-current");
    at = (at + 1) % marks.length;
    for (const mark of marks[at]) mark.setAttribute("aria-current", "true");
    marks[at][0].scrollIntoView({ block: "center" });
    refill(place, `${writeNumber(at + 1)} من ${writeNumber(marks.length)}`);
  });
  remove.addEventListener("click", () => {
    removeMarks(marks);
    bar.remove();
    history.replaceState(null, "", location.pathname + location.hash);
    document.querySelector("main").focus({ preventScroll: true });
  });
  return bar;
}
