// Legend and display choices: beside the map's controls, on a phone together over the map.
import {countWindow} from '../core/dayCounts.js';
import {toggleValues} from '../core/filter.js';
import {IMPRECISE} from '../core/words.js';
import {createDisplay} from './display.js';
import {element, keepFromMap} from './elements.js';
import {createLegend} from './legend.js';
/** @import {Columns, State, Store} from '../core/types.js' */

/**
 * @param {HTMLElement} container
 * @param {Store} state
 * @param {AbortSignal} signal
 */
export function createPanels(container, state, signal) {
    const panels = element('div', 'map-panels'), corner = element('div', 'map-corner', panels);
    container.append(corner);
    const legend = createLegend(panels, {toggleFamily, toggleLoose}, signal), display = createDisplay(panels, state, signal);
    keepFromMap(panels, signal);
    /** @type {{columns: Columns | null, families: number[], loose: boolean}} */
    let known = {columns: null, families: [], loose: false};
    /** @type {HTMLElement | null} */
    let opener = null;

    /** @param {boolean} open */
    function show(open) {
        container.classList.toggle('map-open', open);
        opener?.setAttribute('aria-expanded', String(open));
        if (open) display.element.querySelector('input')?.focus();
        else opener?.focus();
    }

    panels.addEventListener('keydown', (e) => {
        if (e.key !== 'Escape' || !container.classList.contains('map-open')) return;
        e.preventDefault();
        e.stopPropagation();
        show(false);
    }, {signal});

    /** @param {string} family @param {boolean} only */
    function toggleFamily(family, only) {
        const {columns, filters} = state.get();
        if (!columns) return;
        const f = columns.families.indexOf(family), own = columns.types.filter((_, t) => columns.typeFamily[t] === f), isOn = own.some(type => !filters.types || filters.types.has(type));
        state.set({filters: {...filters, types: only ? new Set(own) : toggleValues(filters.types, columns.types, own, !isOn)}});
    }

    function toggleLoose() {
        const {columns, filters} = state.get();
        if (!columns) return;
        const codes = [...columns.placePrecisions, ''], own = codes.filter(code => IMPRECISE.has(code));
        state.set({filters: {...filters, placePrecisions: toggleValues(filters.placePrecisions, codes, own, !isLooseOn(filters.placePrecisions))}});
    }

    return {
        corner,
        /** @param {HTMLElement} button that opens and closes it */
        toggle(button) {
            opener = button;
            show(!container.classList.contains('map-open'));
        },
        /** @param {Readonly<State>} now @param {{stopped: boolean, few: boolean}} marks */
        update(now, {stopped, few}) {
            const {columns, tables, filters} = now;
            if (!columns || !tables) return;
            if (known.columns !== columns) known = {columns, ...occurring(columns)};
            const counts = now.remote ? now.remote.families : countWindow(tables.inView, columns, now.window, now.certain);
            legend.update(known.families.map(f => ({family: columns.families[f], on: stateOf(columns, f, filters.types), count: counts[f]})), {loose: !known.loose ? 'none' : isLooseOn(filters.placePrecisions) ? 'on' : 'off', stopped, few, sizeBy: now.mapMode === 'heat' ? 'count' : now.sizeBy});
            display.update(now);
        },
        destroy: () => corner.remove()
    };
}

/** @param {Set<string> | null} chosen */
const isLooseOn = chosen => !chosen || [...IMPRECISE].some(code => chosen.has(code));

/** @param {Columns} columns @param {number} f @param {Set<string> | null} chosen @returns {'all' | 'some' | 'none'} */
function stateOf({types, typeFamily}, f, chosen) {
    if (!chosen) return 'all';
    const own = types.filter((_, t) => typeFamily[t] === f), on = own.filter(type => chosen.has(type)).length;
    return on === own.length ? 'all' : on ? 'some' : 'none';
}

/** The families that have events on the map at any time, and whether some have imprecise places. @param {Columns} columns */
function occurring({sections: [located], family, families, placePrecision, placePrecisions, remote}) {
    if (remote) return {families: families.map((_, f) => f), loose: true};
    const seen = new Uint8Array(256), precisions = new Uint8Array(256);
    for (let row = 0; row < located; row++) {
        seen[family[row]] = 1;
        precisions[placePrecision[row]] = 1;
    }
    return {families: families.map((_, f) => f).filter(f => seen[f]), loose: placePrecisions.some((code, i) => IMPRECISE.has(code) && precisions[i])};
}
