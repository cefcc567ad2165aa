// What the marks on the map mean, with the counts of the visible part.
import {SHAPES} from '../canvas/symbols.js';

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

/**
 * @param {HTMLElement} container
 * @returns {{update: (families: string[], counts: number[], marks: {loose: boolean, stopped: boolean}, few: boolean) => void, destroy: () => void}}
 */
export function createLegend(container) {
    const box = document.createElement('section'), list = document.createElement('ul'), notes = document.createElement('div');
    box.className = 'map-legend';
    box.setAttribute('aria-label', 'Legend: events in this part of the map');
    notes.className = 'map-legend-notes';
    box.append(list, notes);
    container.append(box);
    /** @type {Map<number, {item: HTMLLIElement, count: HTMLSpanElement}>} */
    let items = new Map();
    let key = '', noted = '';
    return {
        update(families, counts, marks, few) {
            const present = families.map((_, k) => k).filter(k => counts[k] > 0);
            if (present.join() !== key || items.size !== present.length) {
                key = present.join();
                items = new Map(present.map(k => [k, row(families[k])]));
                list.replaceChildren(...[...items.values()].map(i => i.item));
            }
            for (const [k, {count}] of items) {
                const text = counts[k].toLocaleString('en-GB');
                if (count.textContent !== text) count.textContent = text;
            }
            const note = `${marks.loose}${marks.stopped}${few}`;
            if (note !== noted) {
                noted = note;
                notes.replaceChildren(...marks.loose ? [text(ring(), few ? 'somewhere in this area' : 'imprecise places, apart')] : [], ...marks.stopped ? [text(markElement('violence', {stopped: true}), 'foiled or failed')] : []);
            }
            notes.hidden = !notes.childElementCount;
            box.hidden = !present.length;
        },
        destroy: () => box.remove()
    };
}

/** @param {string} family */
function row(family) {
    const item = document.createElement('li'), name = document.createElement('b'), count = document.createElement('span');
    name.textContent = familyName(family);
    item.append(markElement(family), name, count);
    return {item, count};
}

function ring() {
    const i = document.createElement('i');
    i.className = 'map-legend-ring';
    return i;
}

/** @param {Element} mark @param {string} words */
function text(mark, words) {
    const p = document.createElement('p');
    p.append(mark, words);
    return p;
}
