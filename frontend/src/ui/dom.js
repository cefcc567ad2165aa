const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {string | number | Node | null | undefined | false} Child */

/**
 * Makes an element: `on…` are listeners, `class`, `aria-…` and all else attributes; false, null and undefined are left out, true is an empty attribute, and `true` in `aria-…`.
 * Children that are strings become text, never markup.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, any>} [attributes] @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    setAttributes(element, attributes);
    append(element, children);
    return element;
}

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...Node} children */
export function svg(tag, attributes, ...children) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
}

/** @param {Element} element @param {Record<string, any>} attributes */
export function setAttributes(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
        else if (name === 'style') for (const [property, v] of Object.entries(value)) /** @type {HTMLElement} */ (element).style.setProperty(property, String(v)); // by CSSOM, which a strict policy allows
        else if (value === false || value === null || value === undefined) element.removeAttribute(name);
        else element.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
    }
}

/** @param {Element} element @param {(Child | Child[])[]} children */
export function append(element, children) {
    for (const child of children.flat()) if (child !== null && child !== undefined && child !== false) element.append(typeof child === 'number' ? String(child) : child);
}

/** Replaces all children. @param {Element} element @param {...(Child | Child[])} children */
export function fill(element, ...children) {
    element.replaceChildren();
    append(element, children);
}

/** Sets text only where it differs, so that nothing is announced or laid out again. @param {Node} node @param {string} text */
export function setText(node, text) {
    if (node.textContent !== text) node.textContent = text;
}

/** The browser's own time. @type {import('../core/pace.js').Clock} */
export const clock = {now: () => performance.now(), after: (run, ms) => setTimeout(run, ms)};
