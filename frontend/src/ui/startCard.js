import {el} from './dom.js';
import {icon} from './icons.js';
import {mark} from './marks.js';

/**
 * What stands on the map while there are no events: what Dateline does, and how to begin.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {{chooseFiles: () => void, pasteText: () => void}} ways
 */
export function createStartCard(container, state, ways) {
    /** @param {string} kind @param {string} words */
    const role = (kind, words) => el('mark', {class: kind}, words);
    const element = el('section', {class: 'card start', 'aria-label': 'First steps', hidden: true},
        el('h2', {}, 'From article to map and timeline'), el('p', {}, 'Dateline finds every incident that a text reports, works out when and where it happened, and keeps the sentence it came from.'),
        el('div', {class: 'demo'},
            el('blockquote', {class: 'quote'}, '“Then, ', role('date', 'on 3 January 2024'), ', came the worst: two bombers blew themselves up in ', role('place', 'Kerman'), ' among mourners at a general’s grave, with ', role('toll', 'almost 400 casualties'), '.”'),
            icon('right', 20), el('div', {class: 'out'}, mark('violence', {size: 14}), el('b', {}, 'Double bombing, Kerman'), el('span', {}, '3 January 2024, to the day'), el('span', {}, 'Kerman, Iran, within 10 km'), el('span', {}, 'up to 400 casualties'))),
        el('div', {class: 'ways'},
            el('button', {class: 'way dropzone', type: 'button', onclick: ways.chooseFiles}, icon('upload', 22), el('b', {}, 'Drop files'), el('small', {}, 'Articles as text, web page, PDF or Word. Event files: GeoJSON, KML, CSV, a spreadsheet.')),
            el('button', {class: 'way', type: 'button', onclick: ways.pasteText}, icon('paste', 22), el('b', {}, 'Paste text'), el('small', {}, 'An article, a report, your own notes.'))));
    container.append(element);

    /** @param {Readonly<import('../core/types.js').State>} now */
    function update(now) {
        const hidden = now.load !== 'ready' || now.counts.total > 0 || (now.columns?.count ?? 0) > 0 || now.columns?.remote === true; // very many are counted a moment later
        if (hidden === element.hidden) return;
        element.hidden = hidden;
        document.getElementById('app')?.classList.toggle('first', !element.hidden);
    }
    const leave = state.subscribe((now, changed) => { if (changed.has('counts') || changed.has('load')) update(now); });
    update(state.get());
    return {destroy: () => { leave(); element.remove(); }};
}
