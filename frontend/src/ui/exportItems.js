import {el} from './dom.js';
import {rowsOf} from '../core/listing.js';
import {shownQuery} from '../core/remote.js';
import {filterWords} from '../core/filterWords.js';
import {formatCount, plural} from '../core/format.js';
import {viewFragment} from '../core/urlState.js';

/** @typedef {import('../core/types.js').ExportFormat} ExportFormat */
/** @typedef {import('./menu.js').Item} Item */

const PARTS = {outside: 'Outside the window', filtered: 'Filtered out', undated: 'Undated', unlocated: 'Unlocated', rejected: '', rows: 'The list', shown: ''};
const PICTURE = 'dateline.png';
const KEPT = 60000; // ms that a file stays in memory for the browser to save it

/**
 * What can be exported, and as what: lines of a menu.
 * @param {import('../core/types.js').Store} state @param {import('../core/types.js').Services} services @param {import('../core/types.js').Actions} actions @param {() => void} arrived called once the server told its formats
 * @returns {() => Item[]}
 */
export function createExportItems(state, services, actions, arrived) {
    /** @type {'shown' | 'list' | 'all'} */
    let what = 'shown';
    /** @type {ExportFormat[] | null} */
    let formats = null;
    let problem = '', asked = false;

    function ask() {
        if (asked) return;
        asked = true;
        problem = '';
        services.exportFormats().then((found) => { formats = found; }, (e) => {
            problem = `Not known: ${e.message}`;
        }).then(arrived);
    }

    /** Says so where a format can not hold so many. @param {ExportFormat} format @param {number} n */
    function isTooMuch({mostEvents, label}, n) {
        const much = mostEvents !== null && n > mostEvents;
        if (much) actions.toast(`“${label}” can hold ${plural(mostEvents, 'event')}, these are ${formatCount(n)}. Narrow the filters or the dates, or save them as GeoJSON.`);
        return much;
    }

    /** The server streams it, the browser tells how far it is. @param {ExportFormat} format @param {URLSearchParams} query @param {number} n events */
    function stream(format, query, n) {
        query.set('format', format.code);
        follow(`/api/export?${query}`, format.fileName);
        actions.toast(`Saving ${plural(n, 'event')} as ${format.fileName}`);
    }

    /** @param {ExportFormat} format */
    async function save(format) {
        const now = state.get(), {columns, mask, window, certain, listing, counts} = now;
        if (!columns) return;
        if (what === 'all') {
            if (isTooMuch(format, counts.total - counts.rejected)) return;
            return stream(format, new URLSearchParams(), counts.total - counts.rejected);
        }
        if (columns.remote) { // the page has only some of them
            if (isTooMuch(format, counts.shown)) return;
            return stream(format, shownQuery(now), counts.shown);
        }
        const rows = rowsOf(columns, mask, window, what === 'list' ? listing : {part: 'shown'}, certain);
        if (isTooMuch(format, rows.length)) return;
        actions.toast(`Writing ${plural(rows.length, 'event')}`);
        try {
            const {blob, name} = await services.exportFile(format.code, Array.from(rows, row => columns.key[row]), {filters: what === 'list' ? [] : filterWords(now), fragment: viewFragment(now)});
            keep(blob, name || format.fileName);
            actions.toast(`${plural(rows.length, 'event')} saved as ${name || format.fileName}`);
        } catch (e) {
            const error = /** @type {Error & {detail?: string}} */ (e);
            actions.toast(['Nothing was saved', error.message, error.detail].filter(Boolean).join('. '), {label: 'Try again', run: () => save(format)});
        }
    }

    async function savePicture() {
        try {
            keep(await actions.takePicture(), PICTURE);
            actions.toast(`This view saved as ${PICTURE}`);
        } catch (e) {
            actions.toast(`Nothing was saved. ${/** @type {Error} */ (e).message}`);
        }
    }
    /** @type {Item} */
    const picture = {label: 'Picture of this view (PNG)', run: () => { savePicture(); }};

    return () => {
        if (services.exported) return [picture];
        ask();
        const {columns, counts, listing} = state.get(), part = columns?.remote ? '' : PARTS[listing.part];
        if (!part && what === 'list') what = 'shown';
        const listed = part && columns ? state.get().order.length : 0;
        /** @type {(label: string, n: number, value: typeof what) => Item} */
        const choice = (label, n, value) => ({label, note: formatCount(n), checked: what === value, run: () => { what = value; }});
        return [
            picture, {label: 'Which events', heading: true}, choice('What is shown', counts.shown, 'shown'), ...part ? [choice(part, listed, 'list')] : [], choice('Everything', counts.total - counts.rejected, 'all'),
            {label: problem || (formats ? 'Save as' : 'Asking for the formats'), heading: true}, ...problem ? [{label: 'Try again', run: () => { asked = false; }}] : [], ...(formats ?? []).map(format => ({label: format.label, run: () => { save(format); }}))
        ];
    };
}

/** Saves what the page made. @param {Blob} blob @param {string} name */
function keep(blob, name) {
    const address = URL.createObjectURL(blob);
    follow(address, name);
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** @param {string} address @param {string} name */
function follow(address, name) {
    const link = el('a', {href: address, download: name});
    document.body.append(link);
    link.click();
    link.remove();
}
