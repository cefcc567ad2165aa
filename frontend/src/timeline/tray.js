// Undated events stand beside the axis, not on it.
import {shapeElement} from './shapeElement.js';
/** @import {Columns} from '../core/types.js' */

/**
 * @param {HTMLElement} container
 * @param {() => void} open
 * @param {AbortSignal} signal
 */
export function createTray(container, open, signal) {
    const button = document.createElement('button'), heading = document.createElement('b'), words = document.createElement('span'), marks = document.createElement('span');
    button.type = 'button';
    button.className = 'time-tray';
    button.hidden = true;
    heading.textContent = 'Undated';
    marks.className = 'time-tray-marks';
    button.append(heading, words, marks);
    button.addEventListener('click', open, {signal});
    container.append(button);
    let told = '';
    return {
        /** @param {number} count @param {Columns | null} columns @param {Uint8Array} mask @returns {boolean} whether it is shown */
        update(count, columns, mask) {
            button.hidden = !count || !columns;
            if (!columns || !count) return false;
            words.textContent = count === 1 ? '1 event' : `${count.toLocaleString('en-GB')} events`;
            const families = familiesOf(columns, mask), key = families.join();
            if (key !== told) marks.replaceChildren(...families.map(shapeElement));
            told = key;
            return true;
        }
    };
}

/** Families of the undated rows that pass, in their own order. @param {Columns} columns @param {Uint8Array} mask */
function familiesOf({count, sections, family, families}, mask) {
    const present = new Set();
    for (let row = sections[0] + sections[1]; row < count; row++) if (mask[row]) present.add(family[row]);
    return families.filter((_, k) => present.has(k));
}
