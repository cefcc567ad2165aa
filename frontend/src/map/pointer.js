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
 */
export function createPointer(container, map, events, basemap, state) {
    const tip = createTip(container);
    /** @type {import('leaflet').Point | null} */
    let at = null;
    /** @type {Target | null} */
    let over = null;

    /** @param {Target} target */
    function titleOf(target) {
        const n = target.bubble < 0 ? target.rows.length : events.countsOf(target).reduce((a, b) => a + b, 0);
        const view = events.view(), x = (target.x + view.x) / view.size, city = view.zoom < NAMED_FROM ? null : basemap.near(x - Math.floor(x), (target.y + view.y) / view.size, 40 / view.size);
        return `${n.toLocaleString('en-GB')} events${city ? ` near ${city}` : ''}`;
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
        at = /** @type {any} */ (map.dragging).moving() ? null : e.containerPoint;
        refresh();
    };
    const onLeave = () => {
        at = null;
        refresh();
    };
    /** @param {import('leaflet').LeafletMouseEvent} e */
    const onClick = (e) => {
        const touch = /** @type {PointerEvent} */ (e.originalEvent).pointerType === 'touch', target = events.hit(e.containerPoint, touch ? TOUCH_SLOP : 0);
        if (!target) return;
        const rows = events.rowsOf(target);
        if (rows.length === 1) state.set({selection: rows[0], card: true});
        else if (rows.length) state.set({listing: {part: 'rows', rows: Uint32Array.from(rows), title: titleOf(target)}, panel: 'events'});
    };
    map.on('mousemove', onMove);
    map.on('mouseout movestart', onLeave);
    map.on('click', onClick);
    return {
        refresh,
        destroy() {
            map.off('mousemove', onMove);
            map.off('mouseout movestart', onLeave);
            map.off('click', onClick);
            tip.destroy();
        }
    };
}
