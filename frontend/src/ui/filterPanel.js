import {el, fill} from './dom.js';
import {icon} from './icons.js';
import {mark} from './marks.js';
import {countFacet, countFilters, facetOf, toggleValues, usedCodes} from '../core/filter.js';
import {formatCode, formatCount} from '../core/format.js';
import {FILTER_WORDS} from '../core/words.js';

/** @typedef {import('../core/types.js').State} State */
/** @typedef {typeof import('../core/filter.js').FACETS[number]} Facet */
/** @typedef {{label: string, codes: string[], shown: number, all: number, family?: string, indent?: boolean, plain?: boolean}} Line */

/** @type {[Facet, string][]} */
const SECTIONS = [['types', 'Family and type'], ['placePrecisions', 'Place precision'], ['datePrecisions', 'Date precision'], ['statuses', 'Status'], ['datasets', 'Article or data set'], ['countries', 'Country']];
const FEW = 8, PLAY_EVERY = 400; // lines of a long facet before "more"; ms between refreshes while playing

/**
 * The filters: for each value how many events are shown, and how many there are with the other filters.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {import('../core/types.js').Actions} actions
 */
export function createFilterPanel(container, state, actions) {
    /** @type {Set<string>} */
    const closed = new Set(['statuses', 'datasets', 'countries', 'datePrecisions']), long = new Set();
    const summary = el('span', {}), clear = el('button', {class: 'link', type: 'button', onclick: () => actions.clearFilters()}, 'Clear'), sections = el('div', {class: 'filters'});
    fill(container, el('div', {class: 'sub'}, summary, clear), sections);
    let timer = 0;

    function draw() {
        timer = 0;
        const now = state.get(), {columns, filters} = now;
        if (!columns || now.panel !== 'filters') return;
        const n = countFilters(filters), focus = document.activeElement?.id ?? '', scroll = sections.scrollTop;
        fill(summary, n ? `${n} ${n === 1 ? 'filter' : 'filters'} on · counts: ` : 'Counts: ', el('b', {}, 'shown'), ' / all');
        clear.hidden = !n;
        fill(sections, SECTIONS.map(([facet, name]) => section(now, facet, name)), tollSection(now));
        sections.scrollTop = scroll;
        if (focus.startsWith('f-')) document.getElementById(focus)?.focus();
    }

    /** @param {Readonly<State>} now @param {Facet} facet @param {string} name */
    function section(now, facet, name) {
        const columns = /** @type {NonNullable<State['columns']>} */ (now.columns), codes = usedCodes(columns, facet), chosen = now.filters[facet];
        return fold(facet, name, chosen ? `${codes.filter(code => chosen.has(code)).length} of ${codes.length}` : `all ${codes.length}`, () => {
            const counts = countFacet(columns, now.fails, now.window, facet, now.certain), lines = facet === 'types' ? typeLines(columns, counts, long) : plainLines(now, facet, counts);
            const few = facet === 'types' || long.has(facet) ? lines : lines.slice(0, FEW), most = Math.max(1, ...lines.map(line => line.all));
            const rest = lines.length - few.length;
            return [...few.map(line => lineElement(now, facet, line, most)), rest > 0 && moreButton(facet, `${rest} more`)];
        });
    }

    /** @param {string} key @param {string} name @param {string} now @param {() => (Node | false)[]} content */
    function fold(key, name, now, content) {
        const open = !closed.has(key);
        const toggle = () => {
            if (open) closed.add(key); else closed.delete(key);
            draw();
        };
        return el('section', {class: `fsec${open ? '' : ' shut'}`}, el('h2', {}, el('button', {type: 'button', id: `f-${key}`, 'aria-expanded': String(open), onclick: toggle}, icon(open ? 'down' : 'right', 14), name, el('span', {}, now))), open ? content() : null);
    }

    /** @param {string} key @param {string} text */
    function moreButton(key, text) {
        return el('button', {class: 'link more', type: 'button', onclick: () => {
            long.add(key);
            draw();
        }}, text);
    }

    /** @param {Readonly<State>} now @param {Facet} facet @param {Line} line @param {number} most */
    function lineElement(now, facet, line, most) {
        const columns = /** @type {NonNullable<State['columns']>} */ (now.columns), chosen = now.filters[facet], on = line.codes.filter(code => !chosen || chosen.has(code)).length;
        const checked = on === line.codes.length ? 'true' : on ? 'mixed' : 'false', {codes} = facetOf(columns, facet);
        const toggle = () => state.set({filters: {...now.filters, [facet]: toggleValues(state.get().filters[facet], codes, line.codes, checked !== 'true')}});
        const only = () => state.set({filters: {...now.filters, [facet]: new Set(line.codes)}});
        return el('div', {class: `frow${line.indent ? ' type' : ''}${line.family && !line.indent ? '' : ' plain'}${on ? '' : ' off'}${line.family ? ` family-${line.family}` : ''}`},
            el('button', {class: 'tick', type: 'button', role: 'checkbox', id: `f-${facet}-${line.codes[0]}${line.indent ? '-t' : ''}`, 'aria-checked': checked, onclick: toggle, title: `${formatCount(line.shown)} shown of ${formatCount(line.all)} that the other filters leave`},
                el('span', {class: `check${checked === 'true' ? ' on' : checked === 'mixed' ? ' some' : ''}`}, icon(checked === 'mixed' ? 'minus' : 'check', 12)), line.family && !line.indent ? mark(line.family) : null, el('span', {class: 'name'}, line.label),
                el('span', {class: 'fbar', 'aria-hidden': true}, el('i', {style: {width: `${line.all / most * 100}%`}}), el('i', {style: {width: `${line.shown / most * 100}%`}})),
                el('span', {class: 'n'}, formatCount(line.shown), el('span', {}, ` / ${formatCount(line.all)}`))),
            el('button', {class: 'only', type: 'button', onclick: only, 'aria-label': `Only ${line.label}`}, 'only'));
    }

    /** @param {Readonly<State>} now */
    function tollSection(now) {
        const killedMin = now.filters.killed?.min ?? 0;
        return fold('killed', 'Killed', killedMin ? `at least ${formatCount(killedMin)}` : 'any', () => [el('div', {class: 'choices', role: 'group', 'aria-label': 'Killed at least'}, [0, 1, 10, 100, 1000].map(n => el('button', {class: 'btn small', type: 'button', id: `f-killed-${n}`, 'aria-pressed': String(n === killedMin), onclick: () => state.set({filters: {...state.get().filters, killed: n ? {min: n, max: null} : null}})}, n ? `${formatCount(n)}+` : 'any')))]);
    }

    const leave = state.subscribe((now, changed) => {
        if (!['columns', 'fails', 'window', 'certain', 'panel', 'filters'].some(key => changed.has(/** @type {keyof State} */ (key)))) return;
        if (now.playing || now.counts.total > 50000) timer ||= window.setTimeout(draw, PLAY_EVERY);
        else draw();
    });
    draw();
    return {destroy: () => { leave(); clearTimeout(timer); }};
}

/** Families with their types below; the types without events are left out. @param {NonNullable<State['columns']>} columns @param {Map<string, {shown: number, all: number}>} counts @param {Set<string>} long @returns {Line[]} */
function typeLines(columns, counts, long) {
    return columns.families.flatMap((family, f) => {
        const types = columns.types.filter((_, t) => columns.typeFamily[t] === f).map(code => ({code, shown: 0, all: 0, ...counts.get(code)})).filter(t => t.all);
        if (!types.length) return [];
        const codes = columns.types.filter((_, t) => columns.typeFamily[t] === f);
        const sum = types.reduce((a, t) => ({shown: a.shown + t.shown, all: a.all + t.all}), {shown: 0, all: 0});
        const inner = types.length > 1 || long.has(family) ? types.sort((a, b) => b.all - a.all).map(t => ({label: formatCode(t.code), codes: [t.code], shown: t.shown, all: t.all, family, indent: true})) : [];
        return [{label: formatCode(family), codes, ...sum, family}, ...inner];
    });
}

/** @param {Readonly<State>} now @param {Facet} facet @param {Map<string, {shown: number, all: number}>} counts @returns {Line[]} */
function plainLines({columns, filters}, facet, counts) {
    const names = /** @type {Map<string, string>} */ (new Map(facet === 'countries' ? columns?.countries : columns?.datasets.map(d => [d.id, d.title])));
    const group = {placePrecisions: 'place', datePrecisions: 'date'}[/** @type {string} */ (facet)];
    const lines = [...counts].filter(([code, n]) => n.all || filters[facet] && !filters[facet].has(code)).map(([code, n]) => ({label: (group ? FILTER_WORDS[`${group}:${code}`] : names.get(code)) ?? (code ? formatCode(code) : 'None'), codes: [code], ...n}));
    return facet === 'countries' || facet === 'datasets' ? lines.sort((a, b) => b.all - a.all) : lines;
}
