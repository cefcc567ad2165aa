import {el, fill} from './dom.js';
import {icon} from './icons.js';
import {FACETS, RANGES, countFilters, usedCodes} from '../core/filter.js';
import {FACET_NAMES, valueName} from '../core/filterWords.js';
import {formatCode, formatLimits} from '../core/format.js';

/** @typedef {import('../core/types.js').State} State */
/** @typedef {import('../core/types.js').Filters} Filters */

/**
 * The filters that are on, over the map, each with a way to take it off.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {import('../core/types.js').Actions} actions
 */
export function createChips(container, state, actions) {
    const element = el('div', {class: 'chips', role: 'group', 'aria-label': 'Filters that are on'});
    container.append(element);

    function draw() {
        const {columns, filters} = state.get(), n = countFilters(filters);
        element.hidden = !n || !columns;
        if (!columns) return;
        fill(element, FACETS.filter(facet => filters[facet]).map(facet => chip(FACET_NAMES[facet], valueOf(columns, facet, /** @type {Set<string>} */ (filters[facet])), {[facet]: null})),
            RANGES.map(name => filters[name] && chip(formatCode(name), formatLimits(filters[name]), {[name]: null})).filter(c => c !== null), filters.area ? chip('Area', 'drawn on the map', {area: null}) : null, filters.text ? chip('Text', `“${filters.text}”`, {text: '', textKeys: null}) : null,
            n > 1 ? el('button', {class: 'chip clear', type: 'button', onclick: () => actions.clearFilters()}, n === 2 ? 'Clear both' : `Clear all ${n}`) : null);
    }

    /** @param {string} name @param {string} value @param {Partial<Filters>} off */
    function chip(name, value, off) {
        return el('span', {class: 'chip'}, el('span', {}, el('b', {}, name), `: ${value}`), el('button', {type: 'button', 'aria-label': `Remove the filter by ${name.toLowerCase()}`, onclick: () => state.set({filters: {...state.get().filters, ...off}})}, icon('close', 14)));
    }

    const leave = state.subscribe((_, changed) => { if (changed.has('filters') || changed.has('columns')) draw(); });
    draw();
    return {destroy: () => { leave(); element.remove(); }};
}

/** One value by its name, more as a count. @param {NonNullable<State['columns']>} columns @param {typeof FACETS[number]} facet @param {Set<string>} chosen */
function valueOf(columns, facet, chosen) {
    const codes = usedCodes(columns, facet), on = codes.filter(code => chosen.has(code));
    return on.length === 1 ? valueName(columns, facet, on[0]) : `${on.length || 'none'} of ${codes.length}`;
}
