import {el, fill} from './dom.js';
import {icon} from './icons.js';

/** @typedef {{label: string, run: () => void, icon?: string}} Item */

/**
 * A button that opens a short menu: arrows move, Escape closes and gives the focus back.
 * @param {{label: string, class: string, face: (Node | string)[], items: () => Item[]}} options
 */
export function createMenu({label, class: name, face, items}) {
    const list = el('div', {class: 'menu card', role: 'menu', 'aria-label': label, hidden: true, onkeydown: onKey});
    const button = el('button', {class: name, type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': label, onclick: () => list.hidden ? open() : close()}, ...face);
    const element = el('div', {class: `menuhost ${name.includes('narrow') ? 'narrow' : 'wide'}`}, button, list);

    function open() {
        fill(list, items().map(item => el('button', {role: 'menuitem', type: 'button', tabindex: -1, onclick: () => {
            close();
            item.run();
        }}, item.icon ? icon(item.icon) : null, item.label)));
        list.hidden = false;
        button.setAttribute('aria-expanded', 'true');
        /** @type {HTMLElement} */ (list.firstElementChild).focus();
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
        const all = /** @type {HTMLElement[]} */ ([...list.children]), at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
        if (e.key === 'Escape' || e.key === 'Tab') close();
        else if (e.key === 'ArrowDown') all[(at + 1) % all.length].focus();
        else if (e.key === 'ArrowUp') all[(at + all.length - 1) % all.length].focus();
        else return;
        e.preventDefault();
        e.stopPropagation();
    }
    return {element};
}
