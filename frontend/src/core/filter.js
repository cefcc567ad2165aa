/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').Filters} Filters */

/** The facets whose values are chosen from a list, each with a bit of its own in `fails`. @type {readonly ['types', 'datasets', 'countries', 'statuses', 'placePrecisions', 'datePrecisions']} */
export const FACETS = ['types', 'datasets', 'countries', 'statuses', 'placePrecisions', 'datePrecisions'];
const TOLL = 1 << 6, TEXT = 1 << 7;

/** @returns {Filters} that let everything through */
export const noFilters = () => ({types: null, datasets: null, countries: null, statuses: null, placePrecisions: null, datePrecisions: null, killedMin: 0, text: '', textKeys: null});

/** @param {Filters} filters @returns {number} how many facets are restricted */
export const countFilters = filters => FACETS.filter(facet => filters[facet]).length + (filters.killedMin ? 1 : 0) + (filters.text ? 1 : 0);

/**
 * The codes of a facet, '' last for "none"; a row's slot is the index into them.
 * @param {Columns} columns @param {typeof FACETS[number]} facet
 * @returns {{codes: string[], slots: Uint8Array | Uint16Array, none: number}} none: what a row's slot is where it has no value
 */
export function facetOf(columns, facet) {
    switch (facet) {
    case 'types': return {codes: columns.types, slots: columns.type, none: 255};
    case 'datasets': return {codes: columns.datasets.map(d => d.id), slots: columns.dataset, none: 65535};
    case 'countries': return {codes: [...columns.countries.map(c => c[0]), ''], slots: columns.country, none: 65535};
    case 'statuses': return {codes: columns.statuses, slots: columns.status, none: 255};
    case 'placePrecisions': return {codes: [...columns.placePrecisions, ''], slots: columns.placePrecision, none: 255};
    default: return {codes: [...columns.datePrecisions, ''], slots: columns.datePrecision, none: 255};
    }
}

/** @type {WeakMap<Columns, Map<string, string[]>>} */
const used = new WeakMap();

/** The codes of a facet that any event has. @param {Columns} columns @param {typeof FACETS[number]} facet @returns {string[]} */
export function usedCodes(columns, facet) {
    let known = used.get(columns);
    if (!known) used.set(columns, known = new Map());
    let codes = known.get(facet);
    if (!codes) {
        const {codes: all, slots, none} = facetOf(columns, facet), seen = new Uint8Array(none + 1);
        for (let row = 0; row < slots.length; row++) seen[slots[row]] = 1;
        known.set(facet, codes = all.filter((code, i) => seen[code === '' ? none : i]));
    }
    return codes;
}

/**
 * Which facets each row fails, as bits: 0 = it passes.
 * @param {Columns} columns @param {Filters} filters
 * @returns {Uint8Array} by row
 */
export function findFails(columns, filters) {
    const fails = new Uint8Array(columns.count);
    FACETS.forEach((facet, bit) => {
        const chosen = filters[facet];
        if (!chosen) return;
        const {codes, slots, none} = facetOf(columns, facet);
        const bad = new Uint8Array(none + 1).fill(1);
        codes.forEach((code, i) => { if (chosen.has(code)) bad[code === '' ? none : i] = 0; });
        for (let row = 0; row < fails.length; row++) fails[row] |= bad[slots[row]] << bit;
    });
    if (filters.killedMin > 0) for (let row = 0; row < fails.length; row++) if (columns.killed[row] < filters.killedMin) fails[row] |= TOLL;
    const keys = filters.text ? filters.textKeys : null;
    if (keys) for (let row = 0; row < fails.length; row++) if (!keys.has(columns.key[row])) fails[row] |= TEXT;
    return fails;
}

/** 1 for each row that passes. @param {Uint8Array} fails @returns {Uint8Array} */
export const maskOf = fails => fails.map(bits => bits ? 0 : 1);

/**
 * Counts by value of a facet. `shown`: rows that the map shows; `all`: rows that pass all other facets, whatever their date, so the most that ticking the value can show.
 * @param {Columns} columns @param {Uint8Array} fails @param {import('./types.js').Days} window @param {typeof FACETS[number]} facet
 * @returns {Map<string, {shown: number, all: number}>} by code, in the order of the facet's codes
 */
export function countFacet(columns, fails, window, facet) {
    const {codes, slots, none} = facetOf(columns, facet), own = 1 << FACETS.indexOf(facet);
    const shown = new Uint32Array(none + 1), all = new Uint32Array(none + 1), located = columns.sections[0], {startDay, endDay} = columns;
    for (let row = 0; row < fails.length; row++) {
        if (fails[row] & ~own) continue;
        all[slots[row]]++;
        if (!fails[row] && row < located && startDay[row] < window.end && endDay[row] + 1 > window.start) shown[slots[row]]++;
    }
    return new Map(codes.map((code, i) => [code, code === '' ? {shown: shown[none], all: all[none]} : {shown: shown[i], all: all[i]}]));
}

/**
 * Ticks or unticks values of a facet. All ticked is the same as no filter.
 * @param {Set<string> | null} chosen @param {string[]} codes all of the facet @param {string[]} values @param {boolean} on
 * @returns {Set<string> | null}
 */
export function toggleValues(chosen, codes, values, on) {
    const next = new Set(chosen ?? codes);
    for (const value of values) if (on) next.add(value); else next.delete(value);
    return codes.every(code => next.has(code)) ? null : next;
}
