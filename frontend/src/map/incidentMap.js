// The map: basemap, events, legend and controls on one Leaflet map. The only folder that knows Leaflet is this one.
import {Map as LeafletMap} from 'leaflet';
import {createFrame} from '../canvas/surface.js';
import {readPalette, watchTheme} from '../canvas/palette.js';
import {createBasemapLayer} from './basemapLayer.js';
import {createControls} from './controls.js';
import {eventDataOf, wholeDays} from './eventData.js';
import {createEventLayer, reserve} from './eventLayer.js';
import {boundsOf} from './fit.js';
import {createLegend} from './legend.js';
import {createPointer} from './pointer.js';
import {worldSize} from './mercator.js';
/** @import {Bounds, FitRequest, State, Store, View} from '../core/types.js' */

const EARTH_METRES = 40075016.68, MOST_ZOOM = 16, FIT_ZOOM = 8, FIT_MARGIN = 44;

/**
 * @param {HTMLElement} container
 * @param {Store} state
 * @returns {View}
 */
export function createIncidentMap(container, state) {
    const stop = new AbortController(), {signal} = stop;
    const map = new LeafletMap(container, {
        center: [25, 20], zoom: 2, maxZoom: MOST_ZOOM, zoomControl: false, attributionControl: false, worldCopyJump: true,
        maxBounds: [[-85.06, -Infinity], [85.06, Infinity]], maxBoundsViscosity: 1, inertia: !matchMedia('(prefers-reduced-motion: reduce)').matches
    });
    map.setMinZoom(leastZoom());
    const events = createEventLayer(map), basemap = createBasemapLayer(map, signal), corner = document.createElement('div');
    corner.className = 'map-corner';
    container.append(corner);
    const legend = createLegend(corner), controls = createControls(container, corner, {zoomIn: () => map.zoomIn(), zoomOut: () => map.zoomOut(), fit: () => fit({kind: 'shown'}, true)}, signal);
    const pointer = createPointer(container, map, events, basemap, state);
    let fitted = false, labelsWait = 0;

    const frame = createFrame(draw);
    const settle = createFrame(() => {
        basemap.place();
        events.moved();
        draw();
        const {lat, lng} = map.getCenter(), b = map.getBounds(), zoom = map.getZoom();
        state.set({mapView: {west: b.getWest(), east: b.getEast(), north: b.getNorth(), south: b.getSouth(), lat, lon: lng, zoom}});
        controls.scale(EARTH_METRES * Math.cos(lat * Math.PI / 180) / worldSize(zoom));
        controls.zoomable(zoom < map.getMaxZoom(), zoom > map.getMinZoom());
    });

    /** Draws events at once; the basemap's names around them at once when few, else when the picture rests. */
    function draw() {
        const now = state.get(), {boxes, few} = events.draw(now, covered, (x, y, within) => basemap.near(x, y, within));
        pointer.refresh();
        if (now.columns) legend.update(now.columns.families, events.tally(), events.marks(), few);
        clearTimeout(labelsWait);
        if (few) return basemap.drawLabels(boxes);
        labelsWait = setTimeout(() => {
            reserve(boxes, covered());
            basemap.drawLabels(boxes);
        }, 120);
    }

    /** Boxes of the controls, so that no name lies below them. */
    function covered() {
        const {left, top} = container.getBoundingClientRect();
        return [...container.querySelectorAll('.map-zoom, .map-legend, .map-scale, .map-credit')].map((part) => {
            const box = part.getBoundingClientRect();
            return /** @type {const} */ ([box.left - left - 4, box.top - top - (part.className === 'map-scale' ? 14 : 4), box.right - left + 4, box.bottom - top + 4]);
        });
    }

    function paint() {
        const palette = readPalette(container);
        basemap.setPalette(palette);
        events.setPalette(palette);
    }

    /** @param {FitRequest} request @param {boolean} animate */
    function fit(request, animate) {
        if (request.kind === 'view') return void map.setView([request.lat, request.lon], request.zoom, {animate: false});
        const bounds = request.kind === 'bounds' ? request.bounds : boundsOfRows(request);
        if (!bounds) return;
        const {top, right, bottom, left} = state.get().mapInsets, m = Math.min(FIT_MARGIN, container.clientWidth / 10);
        map.fitBounds([[bounds.south, bounds.west], [bounds.north, bounds.east]], {
            paddingTopLeft: [left + m, top + m], paddingBottomRight: [right + m, bottom + m], maxZoom: Math.max(FIT_ZOOM, request.kind === 'rows' ? map.getZoom() : 0), animate
        });
    }

    /** @param {FitRequest} request @returns {Bounds | null} */
    function boundsOfRows(request) {
        const {columns, mask, window} = state.get();
        if (!columns) return null;
        if (request.kind === 'rows') return boundsOf(columns.x, columns.y, (visit) => { for (const row of Array.from(request.rows)) if (columns.x[row]) visit(row); });
        const [first, last] = wholeDays(window);
        return boundsOf(columns.x, columns.y, (visit) => {
            for (let row = 0; row < columns.sections[0]; row++) if (mask[row] && columns.startDay[row] <= last && columns.endDay[row] >= first) visit(row);
        });
    }

    function leastZoom() {
        return Math.max(1, Math.ceil(Math.log2(Math.max(container.clientHeight, container.clientWidth / 2) / 256) - 0.2));
    }

    /** @param {Readonly<State>} now @param {ReadonlySet<keyof State>} changed */
    function update(now, changed) {
        if (changed.has('columns') || changed.has('mask')) {
            if (changed.has('columns')) data = now.columns ? eventDataOf(now.columns) : null;
            if (changed.has('columns')) paint();
            events.setDays(now.window);
            events.setData(data, now.mask);
            if (changed.has('columns')) paint();
        } else if (changed.has('window')) events.setDays(now.window);
        if (changed.has('fitRequest') && now.fitRequest) {
            fitted = true;
            fit(now.fitRequest, now.columns !== null);
        }
        if (!fitted && now.columns && now.columns.sections[0]) {
            fitted = true;
            fit({kind: 'shown'}, false);
        }
        if (['columns', 'mask', 'window', 'hover', 'selection', 'labels'].some(key => changed.has(/** @type {keyof State} */ (key)))) draw();
    }

    /** @type {ReturnType<typeof eventDataOf> | null} */
    let data = null;
    const onMove = () => { if (basemap.exceeded()) settle.request(); };
    map.on('move', onMove);
    map.on('moveend viewreset resize', settle.request);
    const resize = new ResizeObserver(() => {
        map.invalidateSize({pan: false});
        map.setMinZoom(leastZoom());
        settle.request();
    });
    resize.observe(container);
    watchTheme(() => {
        paint();
        basemap.place();
        frame.request();
    }, signal);
    paint();
    basemap.load().then((loaded) => {
        events.setBasemap(loaded);
        settle.request();
    }, (/** @type {unknown} */ e) => {
        if (!signal.aborted) console.error('The basemap could not be loaded', e); // the map works without it, on plain ground
    });
    const unsubscribe = state.subscribe(update);
    update(state.get(), new Set(/** @type {(keyof State)[]} */ (['columns', 'mask', 'window', 'fitRequest'])));
    settle.now();
    return {
        destroy() {
            stop.abort();
            unsubscribe();
            frame.cancel();
            settle.cancel();
            clearTimeout(labelsWait);
            resize.disconnect();
            for (const part of [pointer, controls, legend, basemap, events]) part.destroy();
            map.remove();
        }
    };
}
