// A part of a text as a result shows it: around what is marked, cut at the borders of words; as in excerpts.py.

/**
 * Marked places near each other; the lower rank is the better: more marks, or clearly nearer to each other.
 * @typedef {{start: number, end: number, marks: Set<number>, rank: number}} Cluster
 * @typedef {[number, number]} Span
 * @typedef {{text: string, spans: Span[], before: boolean, after: boolean}} Excerpt before, after: whether it is cut
 */

// Marks that lie less than one of so many steps further apart are as near; one mark more is better than that.
const NEAR_STEPS = 6;
const MANY_STEPS = 1000;

/** @param {import("./marks.js").Found[]} places @param {number} reach @returns {Cluster} the best, the first of equals */
export function findCluster(places, reach) {
  let best = { start: 0, end: 0, marks: new Set(), rank: 0 };
  const counts = new Map();
  let first = 0;
  places.forEach(({ end, marks }, last) => {
    marks.forEach((mark) => counts.set(mark, (counts.get(mark) || 0) + 1));
    while (first < last && (end - places[first].start > reach || places[first].marks.every((mark) => counts.get(mark) > 1))) {
      places[first].marks.forEach((mark) => (counts.get(mark) > 1 ? counts.set(mark, counts.get(mark) - 1) : counts.delete(mark)));
      first += 1;
    }
    const { start } = places[first];
    const rank = Math.floor((NEAR_STEPS * (end - start)) / reach) - MANY_STEPS * counts.size;
    if (rank < best.rank) best = { start, end, marks: new Set(counts.keys()), rank };
  });
  return best;
}

/** @param {string} text @param {import("./marks.js").Found[]} places @param {number} limit @returns {Excerpt} */
export function cutExcerpt(text, places, limit) {
  const spans = places.map(({ start, end }) => [start, end]);
  if (text.length <= limit) return { text, spans, before: false, after: false };
  const [start, end] = frameExcerpt(text, findCluster(places, limit), limit);
  const whole = spans.filter(([first, last]) => (start <= first && last <= end) || last - first > limit);
  const inside = whole.map(([first, last]) => [Math.max(first, start) - start, Math.min(last, end) - start]);
  return {
    text: text.slice(start, end),
    spans: inside.filter(([first, last]) => first < last),
    before: start > 0,
    after: end < text.length,
  };
}

/** Where to cut: as much before the core as after it, at spaces, never through a character of two units. */
function frameExcerpt(text, core, limit) {
  let start = Math.max(0, core.start - Math.floor(Math.max(0, limit - (core.end - core.start)) / 2));
  let end = Math.min(text.length, start + limit);
  start = Math.max(0, Math.min(start, end - limit));
  if (start) {
    const space = text.indexOf(" ", start - 1);
    start = space < 0 || space >= core.start ? core.start : space + 1;
  }
  if (end < text.length) {
    const space = text.lastIndexOf(" ", end);
    if (space > start && space >= core.end) end = space;
    else if (core.end) end = Math.min(core.end, end);
    if (/[\uD800-\uDBFF]/.test(text[end - 1])) end -= 1;
  }
  return [start, end];
}

/** @param {Excerpt[]} excerpts @param {boolean} isGap between two @returns {{text: string, spans: Span[]}} as one */
export function joinExcerpts(excerpts, isGap) {
  let text = "";
  const spans = [];
  excerpts.forEach((excerpt, at) => {
    const isCut = excerpt.before || (at > 0 && (isGap || excerpts[at - 1].after));
    text += (at ? " " : "") + (isCut ? "… " : "");
    spans.push(...excerpt.spans.map(([start, end]) => [start + text.length, end + text.length]));
    text += excerpt.text;
  });
  return { text: excerpts[excerpts.length - 1].after ? `${text} …` : text, spans };
}
