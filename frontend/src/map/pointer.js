// Pointing at the map: hover, click, and the list of what lies at one spot.
import {createTip} from './tip.js';
import {PAD} from './canvasLayer.js';
/** @import {Store} from '../core/types.js' */
/** @import {Target} from './fewPainter.js' */
/** @import {createEventLayer} from './eventLayer.js' */
/** @import {createBasemapLayer} from './basemapLayer.js' */

const TOUCH_SLOP = 10;
/** Farther out, a group covers more than one city's surroundings. */
const NAMED_FROM = 4;

/**
 * @param {HTMLElement} container
 * @param {import('leaflet').Map} map
 * @param {ReturnType<typeof createEventLayer>} events
 * @param {ReturnType<typeof createBasemapLayer>} basemap
 * @param {Store} state
 * @param {() => boolean} isDrawing while an area is drawn, nothing is pointed at
 */
export function createPointer(container, map, events, basemap, state, isDrawing) {
    const tip = createTip(container);
    /** @type {import('leaflet').Point | null} */
    let at = null;
    /** @type {Target | null} */
    let over = null;

    /** @param {Target} target */
    function titleOf(target) {
        const n = target.rows.length || events.countsOf(target).reduce((a, b) => a + b, 0);
        const view = events.view(), x = (target.x + view.x) / view.size, city = view.zoom < NAMED_FROM ? null : basemap.near(x - Math.floor(x), (target.y + view.y) / view.size, 40 / view.size);
        return `${n.toLocaleString('en-GB')} ${n === 1 ? 'event' : 'events'}${city ? ` near ${city}` : ''}`;
    }

    /** @param {Target | null} target */
    function point(target) {
        const {columns, labels} = state.get(), row = target && target.rows.length === 1 ? target.rows[0] : -1;
        container.classList.toggle('map-pointing', target !== null);
        state.set({hover: row});
        if (!target || !columns) return tip.hide();
        const x = target.x - PAD, y = target.y - PAD;
        if (row < 0) return tip.group(titleOf(target), columns.families, events.countsOf(target), 'Click: list · double-click: zoom in', x, y);
        const label = labels.get(row);
        if (label) tip.name(label.title, x, y);
        else tip.hide();
    }

    /** @param {Target | null} a @param {Target | null} b */
    const same = (a, b) => a === b || a !== null && b !== null && a.bubble === b.bubble && a.rows.join() === b.rows.join() && Math.hypot(a.x - b.x, a.y - b.y) < 1;

    function refresh() {
        if (!at && !over) return;
        const target = at ? events.hit(at, 0) : null;
        if (!same(target, over)) point(target);
        over = target;
    }

    /** @param {import('leaflet').LeafletMouseEvent} e */
    const onMove = (e) => {
        at = /** @type {any} */ (map.dragging).moving() || isDrawing() ? null : e.containerPoint;
        refresh();
    };
    const onLeave = () => {
        at = null;
        refresh();
    };
    /** @param {import('leaflet').LeafletMouseEvent} e */
    const onClick = (e) => {
        if (isDrawing()) return;
        const touch = /** @type {PointerEvent} */ (e.originalEvent).pointerType === 'touch', target = events.hit(e.containerPoint, touch ? TOUCH_SLOP : 0);
        if (target) open(target);
    };

    /** Selects the one event, or lists the many. @param {Target} target */
    function open(target) {
        const rows = events.rowsOf(target), {sheet} = state.get(), bounds = events.boundsOf(target);
        if (bounds) state.set({listing: {part: 'rows', bounds, title: titleOf(target)}, panel: 'events', sheet: sheet === 'peek' ? 'half' : sheet});
        else if (rows.length === 1) state.set({selection: rows[0], card: true});
        else if (rows.length) state.set({listing: {part: 'rows', rows: Uint32Array.from(rows), title: titleOf(target)}, panel: 'events', sheet: sheet === 'peek' ? 'half' : sheet});
    }
    map.on('mousemove', onMove);
    map.on('mouseout movestart', onLeave);
    map.on('click', onClick);
    return {
        refresh,
        open,
        /** What is in sight, for the table. @returns {import('./mapTable.js').Line[]} */
        contents() {
            const {labels} = state.get(), within = 60 / events.view().size;
            return events.contents().map(({target, counts, total, hollow, x, y}) => {
                const label = target.rows.length === 1 ? labels.get(target.rows[0]) : null;
                return {name: label ? label.title : basemap.near(x, y, within) ?? basemap.near(x, y, within * 8) ?? 'elsewhere', total, counts, hollow: hollow === true, target};
            });
        },
        destroy() {
            map.off('mousemove', onMove);
            map.off('mouseout movestart', onLeave);
            map.off('click', onClick);
            tip.destroy();
        }
    };
}
