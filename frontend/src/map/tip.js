// What lies under the pointer, in words.
import {familyName, markElement} from './legend.js';

const GREATEST = 3;

/**
 * @param {HTMLElement} container
 * @returns {{name: (text: string, x: number, y: number) => void, group: (title: string, families: string[], counts: number[], hint: string, x: number, y: number) => void, hide: () => void, destroy: () => void}}
 *   positions are CSS pixels in the container, of the mark's middle
 */
export function createTip(container) {
    const tip = document.createElement('div');
    tip.className = 'map-tip';
    tip.hidden = true;
    container.append(tip);
    /** @param {number} x @param {number} y @param {number} off */
    const show = (x, y, off) => {
        tip.hidden = false;
        const {offsetWidth: w, offsetHeight: h} = tip, right = x + off + w + 8 <= container.clientWidth;
        tip.style.left = `${right ? x + off : Math.max(8, x - off - w)}px`;
        tip.style.top = `${Math.max(8, Math.min(container.clientHeight - h - 8, y - Math.min(h / 2, 30)))}px`;
    };
    return {
        name(text, x, y) {
            tip.replaceChildren(text);
            tip.classList.remove('map-tip-group');
            show(x, y, 16);
        },
        group(title, families, counts, hint, x, y) {
            const heading = document.createElement('b'), stack = document.createElement('div'), list = document.createElement('ul'), p = document.createElement('p');
            heading.textContent = title;
            stack.className = 'map-tip-stack';
            p.textContent = hint;
            const present = families.map((family, k) => ({family, n: counts[k]})).filter(f => f.n > 0);
            stack.append(...present.map(({family, n}) => {
                const part = document.createElement('i');
                part.style.flexGrow = String(n);
                part.style.background = `var(--${family})`;
                return part;
            }));
            list.append(...present.sort((a, b) => b.n - a.n).slice(0, GREATEST).map(({family, n}) => {
                const item = document.createElement('li'), count = document.createElement('span');
                count.textContent = n.toLocaleString('en-GB');
                item.append(markElement(family), familyName(family), count);
                return item;
            }));
            tip.replaceChildren(heading, stack, list, p);
            tip.classList.add('map-tip-group');
            show(x, y, 40);
        },
        hide() {
            tip.hidden = true;
        },
        destroy: () => tip.remove()
    };
}
