// What is asked, as the address says it behind «#», which no host is told; and where the site's pages lie.

/** @param {Iterable<[string, string]>} entries @returns {URLSearchParams} those that say something */
export function readAddress(entries = new URLSearchParams(location.hash.slice(1))) {
  return new URLSearchParams([...entries].filter(([, value]) => value.trim()));
}

/** @param {URLSearchParams} address @returns {object} the options of `engine.search` but for offset and limit */
export function searchOptions(address) {
  const filters = { firstYear: Number(address.get("from")) || null, lastYear: Number(address.get("to")) || null };
  for (const kind of ["outlet", "place", "actor"]) filters[kind] = address.getAll(kind);
  return { exact: address.has("exact"), any: address.has("any"), sort: address.get("sort") || "relevance", filters };
}

/**
 * @param {string} site the address of its first page
 * @param {string} kind article, place, actor or outlet
 * @param {string} id
 * @returns {string} the address of its page; on disk that of the file, for a folder there shows no page
 */
export function entryAddress(site, kind, id) {
  return `${site}${kind}s/${encodeURIComponent(id)}/${site.startsWith("file:") ? "index.html" : ""}`;
}
