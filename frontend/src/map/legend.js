// What the marks on the map mean, with the counts of the visible part; its lines filter by family.
import {SHAPES} from '../canvas/symbols.js';
import {element} from './elements.js';

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} family @param {{stopped?: boolean}} [how] @returns {SVGElement} its mark, 12 pixels wide */
export function markElement(family, {stopped = false} = {}) {
    const svg = document.createElementNS(SVG, 'svg'), path = document.createElementNS(SVG, 'path');
    svg.setAttribute('viewBox', '-1 -1 18 18');
    svg.setAttribute('width', '12');
    svg.setAttribute('height', '12');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', SHAPES[family] ?? SHAPES.other);
    path.style.fill = stopped ? 'var(--text-3)' : `var(--${family})`;
    path.style.stroke = stopped ? 'none' : `var(--${family})`;
    svg.append(path);
    if (stopped) {
        const slash = document.createElementNS(SVG, 'path');
        slash.setAttribute('d', 'M3.6 12.4L12.4 3.6');
        slash.style.stroke = 'var(--surface)';
        slash.style.strokeWidth = '2.4';
        svg.append(slash);
    }
    return svg;
}

/** @param {string} family as in the columns @returns {string} with a capital */
export const familyName = family => family.charAt(0).toUpperCase() + family.slice(1);

/** @typedef {{family: string, on: 'all' | 'some' | 'none', count: number}} FamilyLine `on`: how many of its types pass the filters; `count`: events in sight */

/**
 * @param {HTMLElement} container
 * @param {{toggleFamily: (family: string, only: boolean) => void, toggleLoose: () => void}} actions
 * @param {AbortSignal} signal
 */
export function createLegend(container, actions, signal) {
    const list = element('ul', ''), loose = element('button', 'map-legend-loose', element('i', 'map-legend-ring')), looseText = element('b', ''), looseState = element('span', ''), notes = element('div', 'map-legend-notes'), box = element('section', 'map-legend', list, notes);
    box.setAttribute('aria-label', 'Legend and filter: events in this part of the map');
    loose.type = 'button';
    loose.append(looseText, looseState);
    loose.addEventListener('click', actions.toggleLoose, {signal});
    const stopped = element('p', '', markElement('violence', {stopped: true}), 'Foiled or failed'), size = element('p', 'map-legend-size');
    notes.append(loose, stopped, size);
    container.append(box);
    /** @type {Map<string, {button: HTMLButtonElement, count: HTMLSpanElement}>} */
    const lines = new Map();
    let listed = '';
    return {
        element: box,
        /**
         * @param {FamilyLine[]} families
         * @param {{loose: 'none' | 'on' | 'off', stopped: boolean, few: boolean, sizeBy: 'count' | 'killed'}} marks
         */
        update(families, marks) {
            const key = families.map(f => f.family).join();
            if (key !== listed) {
                listed = key;
                lines.clear();
                list.replaceChildren(...families.map(({family}) => line(family)));
            }
            for (const {family, on, count} of families) {
                const {button, count: number} = /** @type {{button: HTMLButtonElement, count: HTMLSpanElement}} */ (lines.get(family)), text = on === 'none' ? 'off' : count.toLocaleString('en-GB');
                if (number.textContent !== text) number.textContent = text;
                if (button.dataset.on !== on) {
                    button.dataset.on = on;
                    button.setAttribute('aria-pressed', on === 'some' ? 'mixed' : String(on === 'all'));
                }
            }
            loose.hidden = marks.loose === 'none';
            loose.dataset.on = marks.loose === 'on' ? 'all' : 'none';
            loose.setAttribute('aria-pressed', String(marks.loose === 'on'));
            setText(looseText, marks.few ? 'Somewhere in this area' : 'Imprecise places');
            setText(looseState, marks.loose === 'off' ? 'off' : '');
            stopped.hidden = !marks.stopped;
            size.hidden = marks.sizeBy === 'count';
            setText(size, marks.few ? 'Size: people killed' : 'Size and number: people killed');
            notes.hidden = loose.hidden && stopped.hidden && size.hidden;
            box.hidden = !families.length;
        },
        destroy: () => box.remove()
    };

    /** @param {string} family */
    function line(family) {
        const count = element('span', ''), button = element('button', '', markElement(family), element('b', '', familyName(family)), count);
        button.type = 'button';
        button.title = 'Click: show or hide · Shift-click: only these';
        button.addEventListener('click', e => actions.toggleFamily(family, e.shiftKey), {signal});
        lines.set(family, {button, count});
        return element('li', '', button);
    }
}

/** @param {HTMLElement} e @param {string} text */
function setText(e, text) {
    if (e.textContent !== text) e.textContent = text;
}
