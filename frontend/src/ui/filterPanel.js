import {el, fill} from './dom.js';
import {icon} from './icons.js';
import {mark} from './marks.js';
import {createRangeSections} from './rangeSections.js';
import {countFacet, countFilters, facetOf, toggleValues, usedCodes} from '../core/filter.js';
import {facetCounts} from '../core/remote.js';
import {formatCode, formatCount} from '../core/format.js';
import {FILTER_WORDS} from '../core/words.js';

/** @typedef {import('../core/types.js').State} State */
/** @typedef {typeof import('../core/filter.js').FACETS[number]} Facet */
/** @typedef {{label: string, codes: string[], shown: number, all: number, family?: string, indent?: boolean, plain?: boolean}} Line */

/** @type {[Facet, string][]} */
const SECTIONS = [['types', 'Family and type'], ['placePrecisions', 'Place precision'], ['datePrecisions', 'Date precision'], ['statuses', 'Status'], ['datasets', 'Article or data set'], ['countries', 'Country'], ['actors', 'Actor'], ['reviews', 'Review']];
const FEW = 8, MOST = 200, PLAY_EVERY = 400; // lines of a long facet before and after "more"; ms between refreshes while playing
/** @type {Record<string, string>} */
const NONE = {countries: 'No country', actors: 'No actor named'};

/**
 * The filters: for each value how many events are shown, and how many there are with the other filters.
 * @param {HTMLElement} container @param {import('../core/types.js').Store} state @param {import('../core/types.js').Actions} actions
 */
export function createFilterPanel(container, state, actions) {
    /** @type {Set<string>} */
    const closed = new Set(['statuses', 'datasets', 'countries', 'datePrecisions', 'actors', 'reviews', 'injured', 'confidence']), long = new Set();
    /** What is looked for in long facets. @type {Map<string, string>} */
    const sought = new Map();
    const ranges = createRangeSections(state, fold);
    const summary = el('span', {}), clear = el('button', {class: 'link', type: 'button', onclick: () => actions.clearFilters()}, 'Clear'), sections = el('div', {class: 'filters'});
    fill(container, el('div', {class: 'sub'}, summary, clear), sections);
    let timer = 0;

    function draw() {
        timer = 0;
        const now = state.get(), {columns, filters} = now;
        if (!columns || now.panel !== 'filters') return;
        const n = countFilters(filters), focus = document.activeElement?.id ?? '', typed = caretOf(document.activeElement), scroll = sections.scrollTop;
        const on = n ? `${n} ${n === 1 ? 'filter' : 'filters'} on` : '';
        sections.classList.toggle('uncounted', columns.remote === true && !now.remote?.facets);
        fill(summary, on ? `${on} · counts: ` : 'Counts: ', el('b', {}, 'shown'), ' / all');
        clear.hidden = !n;
        fill(sections, textSection(filters.text), SECTIONS.map(([facet, name]) => section(now, facet, name)), ranges(now));
        sections.scrollTop = scroll;
        if (focus.startsWith('f-')) focusAgain(focus, typed);
    }

    /** The search of the header, with the other filters. @param {string} text */
    function textSection(text) {
        const field = el('input', {type: 'search', id: 'f-text', value: text, placeholder: 'Words in titles, quotes, actors, places', 'aria-label': 'Words that events must have', autocomplete: 'off', onchange: () => {
            const {filters} = state.get(), words = field.value.trim();
            if (words !== filters.text) state.set({filters: {...filters, text: words, textKeys: null}});
        }});
        return fold('words', 'Words', text ? `“${text}”` : 'any', () => [el('div', {class: 'field small'}, icon('search', 14), field)]);
    }

    /** A field that narrows a long facet's lines. @param {Facet} facet @param {string} name */
    function finder(facet, name) {
        const field = el('input', {type: 'search', id: `f-find-${facet}`, value: sought.get(facet) ?? '', placeholder: `Find in ${name.toLowerCase()}`, 'aria-label': `Find in ${name.toLowerCase()}`, autocomplete: 'off', oninput: () => {
            sought.set(facet, field.value);
            draw();
        }});
        return el('div', {class: 'field small'}, icon('search', 14), field);
    }

    /** @param {Readonly<State>} now @param {Facet} facet @param {string} name */
    function section(now, facet, name) {
        const columns = /** @type {NonNullable<State['columns']>} */ (now.columns), codes = usedCodes(columns, facet), chosen = now.filters[facet];
        if (!codes.length || facet === 'reviews' && codes.length < 2 && !chosen || facet === 'actors' && codes.length === 1 && codes[0] === '') return null;
        return fold(facet, name, chosen ? `${codes.filter(code => chosen.has(code)).length} of ${formatCount(codes.length)}` : `all ${formatCount(codes.length)}`, () => {
            const counts = columns.remote ? facetCounts(now.remote?.facets ?? {}, facet, codes) : countFacet(columns, now.fails, now.window, facet, now.certain), all = facet === 'types' ? typeLines(columns, counts, long) : plainLines(now, facet, counts), seek = (sought.get(facet) ?? '').trim().toLowerCase();
            const lines = seek ? all.filter(line => line.label.toLowerCase().includes(seek)) : all, few = facet === 'types' ? lines : lines.slice(0, long.has(facet) ? MOST : FEW), most = Math.max(1, ...few.map(line => line.all)), rest = lines.length - few.length;
            return [facet !== 'types' && all.length > FEW && finder(facet, name), !!few.length && el('div', {class: 'frows'}, few.map(line => lineElement(now, facet, line, most))), !few.length && el('p', {class: 'quiet'}, seek ? 'None of this name' : 'None with the other filters'),
                rest > 0 && (long.has(facet) ? el('p', {class: 'quiet'}, `${formatCount(rest)} more: find them by name`) : moreButton(facet, `${formatCount(rest)} more`))];
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

    const leave = state.subscribe((now, changed) => {
        if (!['columns', 'fails', 'window', 'certain', 'panel', 'filters', 'remote'].some(key => changed.has(/** @type {keyof State} */ (key)))) return;
        if (now.playing || now.counts.total > 50000) timer ||= window.setTimeout(draw, PLAY_EVERY);
        else draw();
    });
    draw();
    return {destroy: () => { leave(); clearTimeout(timer); }};
}

/** Where the caret of a field is, and what was typed. @param {Element | null} field */
const caretOf = field => field instanceof HTMLInputElement && (field.type === 'search' || field.type === 'text') ? {value: field.value, at: field.selectionStart} : null;

/** @param {string} id @param {ReturnType<typeof caretOf>} typed */
function focusAgain(id, typed) {
    const target = document.getElementById(id);
    target?.focus();
    if (!typed || !(target instanceof HTMLInputElement)) return;
    target.value = typed.value;
    target.setSelectionRange(typed.at, typed.at);
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
    const lines = [...counts].filter(([code, n]) => n.all || filters[facet] && !filters[facet].has(code)).map(([code, n]) => ({label: (group ? FILTER_WORDS[`${group}:${code}`] : names.get(code)) ?? (code ? facet === 'actors' ? code : formatCode(code) : NONE[facet] ?? 'None'), codes: [code], ...n}));
    return facet === 'countries' || facet === 'datasets' || facet === 'actors' ? lines.sort((a, b) => b.all - a.all) : lines;
}
