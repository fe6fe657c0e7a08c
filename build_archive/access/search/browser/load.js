// Shards come as scripts, one way for a host and for a folder on disk, where nothing else may be read.

/**
 * @param {string} site the address of its first page
 * @returns {(name: string) => Promise<string>} the payload of `search/<name>.js`; rejects where the file is missing
 *   or does not deliver what its name promises. A failure is not remembered: asking again tries again.
 */
export function createLoad(site) {
  const waiting = {};
  const delivered = {};
  window.shard = (name, payload) => (delivered[name] = payload);

  const load = async (name) => {
    try {
      await runScript(`${site}search/${name}.js`);
      if (name in delivered) return delivered[name];
      throw new Error(name);
    } finally {
      delete waiting[name];
      delete delivered[name];
    }
  };
  return (name) => (waiting[name] = waiting[name] || load(name));
}

function runScript(address) {
  const script = document.createElement("script");
  script.src = address;
  const arrival = new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: reject }));
  document.head.append(script);
  return arrival;
}
