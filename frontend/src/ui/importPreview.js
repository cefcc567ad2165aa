import {columnMapping} from './columnMapping.js';
import {el, fill} from './dom.js';
import {icon} from './icons.js';
import {formatCount, formatDay, formatSize, plural} from '../core/format.js';
import {parseDay} from '../core/time.js';

/** @typedef {import('../core/types.js').Preview} Preview */
/** @typedef {import('../core/types.js').ReadHow} ReadHow */
/** @typedef {(points: import('../core/types.js').PreviewPoint[]) => HTMLElement} MapOf a small map of some events */

const FIRST = 6; // problems drawn at once

/**
 * What a file holds, before it is stored: as what it was recognised and why, its rows, dates, columns and what could not be read of them.
 * @param {Preview} first @param {import('../core/types.js').Services} services
 * @param {{add: (id: string, how: ReadHow) => void, leave: (id: string) => void}} decided @param {MapOf} mapOf
 */
export function createImportPreview(first, services, decided, mapOf) {
    const element = el('section', {class: 'preview', 'aria-label': `Preview of ${first.name}`, tabindex: -1});
    /** @type {ReadHow} */
    let how = {geocode: true, update: 'auto'};
    /** @type {{points: Preview['points'] | null, element: HTMLElement | null}} */
    let mapped = {points: null, element: null};
    let preview = first, turn = 0, all = false, unfolded = false;

    /** Reads the file again, as chosen. @param {ReadHow} change @param {string} focus id of the control in use */
    async function again(change, focus) {
        how = {...how, ...change};
        const mine = ++turn;
        element.setAttribute('aria-busy', 'true');
        try {
            const next = await services.previewAgain(first.id, how);
            if (mine === turn) show(next);
        } catch (e) {
            const {message, detail} = /** @type {Error & {detail?: string}} */ (e);
            if (mine === turn) draw([message, detail].filter(Boolean).join('. '));
        }
        document.getElementById(focus)?.focus();
    }

    /** @param {Preview} next */
    function show(next) {
        preview = next;
        draw('');
    }

    /** @param {string} problem */
    function draw(problem) {
        const {format, name, size, columns, update, geocoded, saved} = preview, count = preview.complete ? plural(preview.events, 'event') : 'all events';
        element.setAttribute('aria-busy', 'false');
        fill(element,
            el('header', {}, el('h3', {}, name), el('span', {class: 'badge'}, icon('check', 12), format ? format.label[0].toUpperCase() + format.label.slice(1) : 'Event file')),
            el('p', {class: 'about'}, [formatSize(size), format ? `recognised: ${format.reason}` : '', datesOf(preview)].filter(Boolean).join(' · ')),
            countsOf(preview), mapElement(), problem ? el('p', {class: 'problem', role: 'alert'}, problem) : null,
            columns.length ? el('details', {open: unfolded, ontoggle: (/** @type {Event} */ e) => { unfolded = /** @type {HTMLDetailsElement} */ (e.currentTarget).open; }},
                el('summary', {}, `How columns are read: ${columns.filter(c => c.role).length} of ${columns.length}`, saved ? el('span', {class: 'quiet'}, ' as you chose for such files') : null),
                el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'How columns are read'}, columnMapping(columns, `m-${preview.id}`, (next, control) => again({columns: next}, control)))) : null,
            problemsOf(), el('div', {class: 'hows'},
                geocoded || !how.geocode ? tick(`g-${preview.id}`, geocoded ? `Look up places without coordinates (${formatCount(geocoded)} found)` : 'Look up places without coordinates', how.geocode !== false, on => again({geocode: on}, `g-${preview.id}`)) : null,
                update ? tick(`u-${preview.id}`, `Bring “${update.title}” up to date, by the ids of its events`, how.update !== 'never', (on) => { how = {...how, update: on ? 'auto' : 'never'}; }) : null,
                how.columns ? tick(`r-${preview.id}`, 'Read files with the same columns so from now on', !!how.remember, (on) => { how = {...how, remember: on}; }) : null),
            el('footer', {}, el('button', {class: 'btn', type: 'button', onclick: () => decided.leave(preview.id)}, 'Leave out'),
                el('button', {class: 'btn primary', type: 'button', disabled: !preview.events, onclick: () => decided.add(preview.id, how)}, `Add ${count}`)));
    }

    /** The points change only when the file is read again. */
    function mapElement() {
        if (mapped.points !== preview.points) mapped = {points: preview.points, element: preview.points.length ? mapOf(preview.points) : null};
        return mapped.element;
    }

    function problemsOf() {
        const {problems, rejected} = preview, sorted = [...problems].sort((a, b) => Number(b.rejected) - Number(a.rejected)), shown = all ? sorted : sorted.slice(0, FIRST);
        return problems.length ? el('section', {}, el('h4', {}, rejected ? 'Refused rows and other problems' : 'Read in part', el('span', {class: 'quiet'}, ` ${shown.length < problems.length ? `first ${shown.length}` : ''}`)),
            el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Problems'}, el('table', {}, el('thead', {}, el('tr', {}, ['Line', 'Value', 'Why'].map(words => el('th', {scope: 'col'}, words)))),
                el('tbody', {}, shown.map(({row, column, value, message, rejected: refused}) => el('tr', {}, el('td', {}, formatCount(row)), el('td', {}, column || value ? el('code', {}, column ? value === null ? column : `${column} = ${value}` : value) : null), el('td', {}, message, refused ? el('em', {}, ' Refused') : null)))))),
            shown.length < problems.length ? el('button', {class: 'link', type: 'button', onclick: () => {
                all = true;
                draw('');
            }}, `${formatCount(problems.length - shown.length)} more`) : null) : null;
    }
    draw('');
    return {element, /** For adding several at once. */ decide: () => decided.add(preview.id, how)};
}

/** @param {Preview} preview */
function datesOf({first, last}) {
    const a = parseDay(first), b = parseDay(last);
    return a === null || b === null ? 'no dates' : a === b ? formatDay(a) : `${formatDay(a)} – ${formatDay(b)}`;
}

/** Every row is in one of the parts; without a date and a place it is undated, as in the ledger. @param {Preview} preview */
function countsOf({rows, rowsEstimated, complete, events, undated, unlocated, neither, rejected}) {
    /** @type {[number, string, string][]} */
    const parts = [[events - undated - unlocated + neither, 'on map and timeline', 'shown'], [unlocated - neither, 'without a place', 'rest'], [undated, 'without a date', 'rest'], [rejected, 'refused', 'refused']];
    return el('div', {class: 'counts'}, el('p', {}, parts.map(([n, words, name]) => el('span', {class: n ? name : 'zero'}, el('b', {}, formatCount(n)), ` ${words}`)), el('span', {class: 'quiet'}, complete ? `of ${plural(rows, 'row')}` : `in the first ${formatCount(rows)} of about ${formatCount(rowsEstimated)} rows`)),
        el('span', {class: 'bar', 'aria-hidden': true}, parts.filter(([n]) => n).map(([n, , name]) => el('i', {class: name, style: {'flex-grow': n}}))));
}

/** @param {string} id @param {string} label @param {boolean} on @param {(on: boolean) => void} changed */
function tick(id, label, on, changed) {
    const box = el('input', {type: 'checkbox', id, checked: on, onchange: () => changed(box.checked)});
    return el('label', {}, box, label);
}
