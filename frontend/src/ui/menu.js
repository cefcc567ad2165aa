import {el, fill} from './dom.js';
import {icon} from './icons.js';

/**
 * A line of a menu: a heading, a choice (`checked`; the menu stays open), a way into another menu (`items`), or something to do.
 * @typedef {{label: string, note?: string, icon?: string, run?: () => void, checked?: boolean, heading?: boolean, items?: () => Item[]}} Item
 */

/**
 * A button that opens a short menu: arrows move, Home and End too, Escape closes and gives the focus back.
 * @param {{label: string, class: string, face: (Node | string)[], items: () => Item[]}} options
 */
export function createMenu({label, class: name, face, items}) {
    const list = el('div', {class: 'menu card', role: 'menu', 'aria-label': label, hidden: true, onkeydown: onKey});
    const button = el('button', {class: name, type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': label, onclick: () => list.hidden ? open() : close()}, ...face);
    const element = el('div', {class: `menuhost ${name.includes('narrow') ? 'narrow' : 'wide'}`}, button, list);
    let shown = items;

    const lines = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('button')]);

    /** @param {number} at line that gets the focus */
    function draw(at) {
        fill(list, shown().map(lineElement));
        lines()[at]?.focus();
    }

    /** @param {Item} item */
    function lineElement(item) {
        if (item.heading) return el('div', {class: 'heading', role: 'presentation'}, item.label);
        const radio = item.checked !== undefined, line = el('button', {role: radio ? 'menuitemradio' : 'menuitem', type: 'button', tabindex: -1, 'aria-checked': radio ? String(item.checked) : null, 'aria-haspopup': item.items ? 'menu' : null, onclick: () => choose(item, lines().indexOf(line))},
            radio ? el('span', {class: `check round${item.checked ? ' on' : ''}`}) : item.icon ? icon(item.icon) : null, el('span', {}, item.label), item.note ? el('small', {}, item.note) : null, item.items ? icon('right', 14) : null);
        return line;
    }

    /** @param {Item} item @param {number} at */
    function choose(item, at) {
        if (item.items) {
            shown = item.items;
            draw(0);
            return;
        }
        if (item.checked === undefined) close();
        item.run?.();
        if (item.checked !== undefined) draw(at);
    }

    function open() {
        shown = items;
        list.hidden = false;
        draw(0);
        button.setAttribute('aria-expanded', 'true');
        document.addEventListener('pointerdown', onOutside, true);
    }

    function close() {
        list.hidden = true;
        button.setAttribute('aria-expanded', 'false');
        document.removeEventListener('pointerdown', onOutside, true);
        button.focus();
    }

    /** @param {PointerEvent} e */
    function onOutside(e) {
        if (!element.contains(/** @type {Node} */ (e.target))) close();
    }

    /** @param {KeyboardEvent} e */
    function onKey(e) {
        const all = lines(), at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement)), to = {ArrowDown: (at + 1) % all.length, ArrowUp: (at + all.length - 1) % all.length, Home: 0, End: all.length - 1}[e.key];
        if (e.key === 'Escape' || e.key === 'Tab') close();
        else if (to !== undefined) all[to].focus();
        else return;
        e.preventDefault();
        e.stopPropagation();
    }
    return {element, /** Draws the open menu anew. */ refresh: () => { if (!list.hidden) draw(Math.max(0, lines().indexOf(/** @type {HTMLElement} */ (document.activeElement)))); }};
}
