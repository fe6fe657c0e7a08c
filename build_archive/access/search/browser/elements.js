// Elements are made here, so that data can only ever become text.

/**
 * @param {string} tag
 * @param {Object<string, string | number | boolean>} attributes `true` stands without a value, `false` is left out
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function makeElement(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** @param {Element} element @param {...(Node | string)} children what it holds from now on */
export function refill(element, ...children) {
  element.textContent = "";
  element.append(...children);
}
