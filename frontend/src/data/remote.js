import {createRest} from '../core/pace.js';
import {addBins, addBox, addWindow, boundsOf, columnsOfSummaries, FEW_ROWS, filterQuery, gridOfView, MOST_ROWS, remoteOf} from '../core/remote.js';

/** @typedef {import('../core/types.js').State} State */
/** @typedef {import('../core/types.js').Summary} Summary */

/** @type {(keyof State)[]} */
const ASKED = ['columns', 'filters', 'window', 'certain', 'mapView', 'timeRange', 'listing', 'mapMode', 'panel'];
const WAIT = 60, MOST_WAIT = 200; // ms

/**
 * Asks the server for counts of what map and timeline show, where it holds more events than the page should, and for the first events of it.
 * @param {import('../core/types.js').Store} state @param {import('./api.js').Api} api @param {(error: unknown) => void} troubled
 */
export function createRemote(state, api, troubled) {
    let running = false, again = false;
    /** @type {import('../core/types.js').Columns | null} */
    let own = null;
    /** @type {Summary[]} */
    let known = [];

    /** One question at a time: what changes meanwhile is asked after it. */
    function run() {
        if (running) {
            again = true;
            return;
        }
        const now = state.get();
        if (!now.columns?.remote || !now.mapView || !now.timeRange) return;
        running = true;
        ask(now.columns, now.mapView, now.timeRange, now).catch(troubled).finally(() => {
            running = false;
            if (again) rest.ask();
            again = false;
        });
    }
    const rest = createRest(run, WAIT, MOST_WAIT, {now: () => performance.now(), after: (task, ms) => setTimeout(task, ms)});

    /** @param {import('../core/types.js').Columns} columns @param {import('../core/types.js').MapView} mapView @param {import('../core/types.js').Days} timeRange @param {Readonly<State>} asked */
    async function ask(columns, mapView, timeRange, {window, certain, filters, listing, mapMode, panel}) {
        const grid = gridOfView(mapView), zoom = String(mapView.zoom), around = addWindow(addBox(filterQuery(filters), boundsOf(grid)), window, certain), inside = addBins(addWindow(addBox(filterQuery(filters), mapView), window, certain), timeRange);
        around.set('zoom', zoom);
        inside.set('zoom', zoom);
        if (mapMode === 'heat') around.set('cell', '8');
        const [near, seen, facets] = await Promise.all([api.aggregates(around), api.aggregates(inside), panel === 'filters' ? api.facets(addWindow(filterQuery(filters), window, certain)) : null]), apart = /** @type {Record<string, string>} */ ({undated: 'datePrecision', unlocated: 'placePrecision'})[listing.part], complete = near.cells.reduce((sum, cell) => sum + cell.all, 0) <= FEW_ROWS && !listing.bounds && !apart;
        const query = apart ? filterQuery(filters) : complete ? addBox(filterQuery(filters), boundsOf(grid)) : addWindow(addBox(filterQuery(filters), listing.bounds ?? mapView), window, certain);
        if (apart) query.set(apart, 'none');
        query.set('limit', String(MOST_ROWS));
        const {events, total} = await api.events(query), {selection, columns: before, listing: listed} = state.get(), key = before?.key[selection], chosen = known.find(s => s.key === key);
        known = chosen && !events.some(s => s.key === key) ? [...events, chosen] : events;
        own = columnsOfSummaries(columns, known);
        state.set({
            columns: own, remote: remoteOf(own, grid, near, seen, complete, total, facets), selection: key === undefined ? -1 : own.key.indexOf(key), hover: -1,
            listing: listed.bounds ? {...listed, rows: Uint32Array.from(own.key.keys())} : listed
        });
    }

    return {
        destroy: state.subscribe((now, changed) => {
            if (!now.columns?.remote) {
                if (now.remote) state.set({remote: null});
                return;
            }
            if (ASKED.some(key => changed.has(key)) && !(changed.has('remote') && now.columns === own)) rest.ask();
        })
    };
}
