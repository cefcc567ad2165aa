// Elements of the controls on the map.

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
    plus: 'M8 3v10M3 8h10', minus: 'M3 8h10', fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', close: 'M4 4l8 8M12 4l-8 8',
    layers: 'M8 2.2L14 5.4L8 8.6L2 5.4ZM2 8.2l6 3.2l6-3.2M2 11l6 3.2l6-3.2', table: 'M2.5 3.5h11v9h-11ZM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9',
    rectangle: 'M3.5 4.5h9v7h-9Z M2 3h3v3H2Z M11 10h3v3h-3Z', polygon: 'M3 12.5L5 4.5L12.5 3L13 9L8.5 13.5Z'
};

/** @typedef {keyof typeof ICONS} IconName */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {string} className @param {...(string | Node)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, className, ...children) {
    const e = document.createElement(tag);
    if (className) e.className = className;
    e.append(...children);
    return e;
}

/** @param {IconName} name */
export function icon(name) {
    const svg = document.createElementNS(SVG, 'svg'), path = document.createElementNS(SVG, 'path');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', ICONS[name]);
    svg.append(path);
    return svg;
}

/** @param {IconName} name @param {string} label @param {(e: MouseEvent) => void} action @param {AbortSignal} signal */
export function iconButton(name, label, action, signal) {
    const b = element('button', '', icon(name));
    b.type = 'button';
    b.setAttribute('aria-label', label);
    b.title = label;
    b.addEventListener('click', action, {signal});
    return b;
}

/** Pointers on a control are none on the map below it. @param {HTMLElement} part @param {AbortSignal} signal */
export function keepFromMap(part, signal) {
    for (const type of ['mousedown', 'touchstart', 'dblclick', 'click', 'pointerdown', 'wheel', 'mousemove', 'contextmenu']) part.addEventListener(type, e => e.stopPropagation(), {signal, passive: true});
    part.addEventListener('keydown', (e) => { if (e.key.startsWith('Arrow') || ['+', '-', '='].includes(e.key)) e.stopPropagation(); }, {signal});
}
