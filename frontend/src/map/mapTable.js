// The map's content as a table: for screen readers, and for who would rather read.
import {element, iconButton, keepFromMap} from './elements.js';
import {familyName} from './legend.js';
/** @import {Target} from './fewPainter.js' */

const MOST = 100;

/** @typedef {{name: string, total: number, counts: number[], hollow: boolean, target: Target}} Line */

/**
 * @param {HTMLElement} container
 * @param {{open: (target: Target) => void, closed: () => void}} on
 * @param {AbortSignal} signal
 */
export function createMapTable(container, on, signal) {
    const caption = element('caption', ''), body = element('tbody', ''), close = iconButton('close', 'Close the table', () => hide(true), signal);
    const head = element('thead', '', element('tr', '', ...['Place', 'Events', 'Families'].map((name) => {
        const cell = element('th', '', name);
        cell.scope = 'col';
        return cell;
    })));
    const scroll = element('div', 'map-table-scroll', element('table', '', caption, head, body)), box = element('section', 'map-table', close, scroll);
    box.setAttribute('aria-label', 'Table of the map');
    box.hidden = true;
    scroll.tabIndex = 0;
    keepFromMap(box, signal);
    box.addEventListener('keydown', (e) => {
        if (e.key !== 'Escape') return;
        e.preventDefault();
        e.stopPropagation();
        hide(true);
    }, {signal});
    container.append(box);
    /** @type {string} */
    let written = '';

    /** @param {boolean} told */
    function hide(told) {
        if (box.hidden) return;
        box.hidden = true;
        if (told) on.closed();
    }

    return {
        isOpen: () => !box.hidden,
        open() {
            box.hidden = false;
            written = '';
            scroll.focus();
        },
        hide: () => hide(false),
        /** @param {Line[]} lines the fullest first @param {string[]} families */
        update(lines, families) {
            const key = lines.map(l => `${l.name}${l.total}`).join();
            if (key === written) return;
            written = key;
            caption.textContent = `${lines.length.toLocaleString('en-GB')} ${lines.length === 1 ? 'place' : 'places'} in this part of the map${lines.length > MOST ? `; the ${MOST} with most events` : ''}`;
            body.replaceChildren(...lines.slice(0, MOST).map((line) => {
                const button = element('button', '', line.name), where = element('th', '', button), mix = families.map((family, f) => ({family, n: line.counts[f]})).filter(m => m.n).sort((p, q) => q.n - p.n);
                where.scope = 'row';
                button.type = 'button';
                button.addEventListener('click', () => on.open(line.target));
                if (line.hollow) where.append(element('small', '', ' imprecise'));
                return element('tr', '', where, element('td', '', line.total.toLocaleString('en-GB')), element('td', '', mix.map(m => `${familyName(m.family)} ${m.n.toLocaleString('en-GB')}`).join(', ')));
            }));
        },
        destroy: () => box.remove()
    };
}
