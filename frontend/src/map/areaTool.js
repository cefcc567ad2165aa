// Draws an area on the map to filter by: by pointer, or with the arrow keys and Enter.
import {LayerGroup, Polygon, Polyline, CircleMarker} from 'leaflet';
import {element} from './elements.js';
/** @import {LatLon} from '../core/types.js' */

/** @typedef {'rectangle' | 'polygon'} Kind */

const STEP = 16, CLOSE = 12, LEAST = 4; // CSS pixels

/**
 * @param {HTMLElement} container
 * @param {import('leaflet').Map} map
 * @param {{done: (area: LatLon[]) => void, changed: (kind: Kind | null) => void}} on
 * @param {AbortSignal} signal
 */
export function createAreaTool(container, map, on, signal) {
    const shapes = new LayerGroup().addTo(map), kept = new LayerGroup().addTo(map), hint = element('div', 'map-hint'), cross = element('div', 'map-cross');
    hint.setAttribute('role', 'status');
    hint.hidden = cross.hidden = true;
    container.append(hint, cross);
    /** @type {Kind | null} */
    let kind = null;
    /** @type {LatLon[]} */
    let corners = [];
    /** @type {import('leaflet').Point | null} */
    let key = null;
    /** @type {LatLon | null} */
    let at = null;
    let pressed = false;

    /** @param {import('leaflet').Point} p @returns {LatLon} */
    const placeOf = (p) => {
        const {lat, lng} = map.containerPointToLatLng(p);
        return [Math.max(-85, Math.min(85, lat)), lng];
    };

    /** @param {LatLon} a @param {LatLon} b @returns {LatLon[]} */
    const boxOf = ([lat1, lon1], [lat2, lon2]) => [[lat1, lon1], [lat1, lon2], [lat2, lon2], [lat2, lon1]];

    function show() {
        shapes.clearLayers();
        const outline = {className: 'map-area', interactive: false}, all = at ? [...corners, at] : corners;
        if (kind === 'rectangle' && corners.length && at) new Polygon(boxOf(corners[0], at), outline).addTo(shapes);
        else if (all.length > 1) new Polyline(all, outline).addTo(shapes);
        for (const corner of corners) new CircleMarker(corner, {radius: 4, className: 'map-corner-dot', interactive: false}).addTo(shapes);
        cross.hidden = !key;
        if (key) cross.style.transform = `translate(${key.x}px,${key.y}px)`;
        hint.hidden = !kind;
        const text = !kind ? '' : key ? `Arrow keys move, Enter sets a corner${kind === 'polygon' ? ', C closes the area' : ''}, Escape ends` : kind === 'rectangle' ? 'Drag from corner to corner · Esc ends' : corners.length < 3 ? 'Click each corner · Esc ends' : 'Click the first corner or double-click to close · Esc ends';
        if (hint.textContent !== text) hint.textContent = text;
    }

    function end() {
        kind = null;
        corners = [];
        key = at = null;
        pressed = false;
        map.dragging.enable();
        map.doubleClickZoom.enable();
        container.classList.remove('map-drawing');
        show();
        on.changed(null);
    }

    /** @param {LatLon[]} area */
    function finish(area) {
        end();
        on.done(area);
    }

    /** @param {LatLon} corner @returns {boolean} whether the area is done */
    function add(corner) {
        const first = corners[0] && map.latLngToContainerPoint(corners[0]), p = map.latLngToContainerPoint(corner);
        if (kind === 'rectangle' && first) {
            if (Math.abs(first.x - p.x) < LEAST || Math.abs(first.y - p.y) < LEAST) return false;
            finish(boxOf(corners[0], corner));
            return true;
        }
        if (kind === 'polygon' && corners.length >= 3 && first.distanceTo(p) <= CLOSE) {
            finish(corners);
            return true;
        }
        const last = corners[corners.length - 1];
        if (!last || map.latLngToContainerPoint(last).distanceTo(p) >= LEAST) corners = [...corners, corner];
        show();
        return false;
    }

    /** @param {PointerEvent} e */
    const pointOf = e => map.mouseEventToContainerPoint(/** @type {any} */ (e));
    const onControl = (/** @type {Event} */ e) => /** @type {Element} */ (e.target).closest('.map-buttons, .map-panels, .map-table, .map-credit') !== null;

    container.addEventListener('pointerdown', (e) => {
        if (!kind || e.button || onControl(e)) return;
        pressed = true;
        key = null;
        at = placeOf(pointOf(e));
        if (kind === 'rectangle' && !corners.length) corners = [at];
        show();
    }, {signal, capture: true});
    container.addEventListener('pointermove', (e) => {
        if (!kind || key || onControl(e)) return;
        at = placeOf(pointOf(e));
        show();
    }, {signal});
    container.addEventListener('pointerup', (e) => {
        if (!kind || !pressed || onControl(e)) return;
        pressed = false;
        const corner = placeOf(pointOf(e));
        if (kind === 'polygon' || corners.length) add(corner);
    }, {signal});
    container.addEventListener('dblclick', () => { if (kind === 'polygon' && corners.length >= 3) finish(corners); }, {signal});
    container.addEventListener('keydown', onKey, {signal, capture: true});

    /** @param {KeyboardEvent} e */
    function onKey(e) {
        if (!kind || onControl(e) && e.key !== 'Escape') return;
        const by = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[e.key], times = e.shiftKey ? 5 : 1;
        if (by) {
            const size = map.getSize(), from = key ?? size.divideBy(2);
            key = from.add([by[0] * STEP * times, by[1] * STEP * times]);
            key.x = Math.max(0, Math.min(size.x, key.x));
            key.y = Math.max(0, Math.min(size.y, key.y));
            at = placeOf(key);
            show();
        } else if (e.key === 'Enter' && key) add(placeOf(key));
        else if (e.key.toLowerCase() === 'c' && corners.length >= 3) finish(corners);
        else if (e.key === 'Escape') end();
        else return;
        e.preventDefault();
        e.stopPropagation();
    }

    return {
        /** @param {Kind} what @param {boolean} byKey */
        start(what, byKey) {
            const again = kind === what;
            end();
            if (again) return;
            kind = what;
            map.dragging.disable();
            map.doubleClickZoom.disable();
            container.classList.add('map-drawing');
            key = byKey ? map.getSize().divideBy(2) : null;
            at = key && placeOf(key);
            if (byKey) container.focus();
            show();
            on.changed(kind);
        },
        isDrawing: () => kind !== null,
        /** Shows the area that filters now. @param {LatLon[] | null} area */
        show(area) {
            kept.clearLayers();
            if (area) for (const turn of [-360, 0, 360]) new Polygon(area.map(([lat, lon]) => /** @type {LatLon} */ ([lat, lon + turn])), {className: 'map-area', interactive: false}).addTo(kept);
        },
        end,
        destroy() {
            shapes.remove();
            kept.remove();
            hint.remove();
            cross.remove();
        }
    };
}
