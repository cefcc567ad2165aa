// The peers, each as its documentation says; Leaflet and its plug-ins are global there.
import {decodeColumns} from '../src/core/columns.js';
import {firstAtLeast} from '../src/core/timeOrder.js';
import {xToLon, yToLat} from '../src/map/mercator.js';
/* global L, Supercluster */

const STEPS = 120, LENGTH = 3652, ICON = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

let map, columns, located, apply, from = 0, to = 0;

/** @param {string} kind */
export async function prepare(kind) {
    columns = decodeColumns(await (await fetch('/api/columns')).arrayBuffer());
    located = columns.startDay.subarray(0, columns.sections[0]);
    map = L.map('map', {center: [25, 20], zoom: 2, maxZoom: 18, preferCanvas: true, zoomAnimation: false, fadeAnimation: false});
    apply = {markercluster, supercluster, canvas}[kind]();
    await step(0);
}

/** @param {number} budget ms @returns {Promise<number>} how many steps were done in it */
export async function slide(budget) {
    const start = performance.now();
    let i = 1;
    for (; i <= STEPS && performance.now() - start < budget; i++) await step(i);
    return i - 1;
}

/** @param {number} i */
async function step(i) {
    const day = Math.round(located[0] + (located[located.length - 1] - located[0] - LENGTH) * i / STEPS), a = firstAtLeast(located, day), b = firstAtLeast(located, day + LENGTH);
    apply(a, b);
    [from, to] = [a, b];
    await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
}

const placeOf = row => [yToLat(columns.y[row]), xToLon(columns.x[row])];

/** Rows that leave and rows that enter. @param {number} a @param {number} b */
function changes(a, b) {
    const gone = [], come = [];
    for (let row = from; row < to; row++) if (row < a || row >= b) gone.push(row);
    for (let row = a; row < b; row++) if (row < from || row >= to) come.push(row);
    return {gone, come};
}

function markercluster() {
    const group = L.markerClusterGroup({chunkedLoading: false, animate: false}).addTo(map), icon = L.icon({iconUrl: ICON, iconSize: [12, 12]}), markers = new Map();
    return (a, b) => {
        const {gone, come} = changes(a, b);
        group.removeLayers(gone.map(row => markers.get(row)));
        for (const row of gone) markers.delete(row);
        group.addLayers(come.map((row) => {
            const marker = L.marker(placeOf(row), {icon});
            markers.set(row, marker);
            return marker;
        }));
    };
}

function supercluster() {
    const layer = L.layerGroup().addTo(map), features = new Map(), featureOf = (row) => {
        let feature = features.get(row);
        if (!feature) features.set(row, feature = {type: 'Feature', properties: {}, geometry: {type: 'Point', coordinates: placeOf(row).reverse()}});
        return feature;
    };
    return (a, b) => {
        const index = new Supercluster({radius: 57, maxZoom: 16}).load(Array.from({length: b - a}, (_, i) => featureOf(a + i)));
        layer.clearLayers();
        for (const {geometry: {coordinates: [lon, lat]}, properties} of index.getClusters([-180, -85, 180, 85], map.getZoom())) L.circleMarker([lat, lon], {radius: properties.point_count ? 8 + 4 * Math.log10(properties.point_count) : 5}).addTo(layer);
    };
}

function canvas() {
    const layer = L.layerGroup().addTo(map), markers = new Map();
    return (a, b) => {
        const {gone, come} = changes(a, b);
        for (const row of gone) {
            layer.removeLayer(markers.get(row));
            markers.delete(row);
        }
        for (const row of come) {
            const marker = L.circleMarker(placeOf(row), {radius: 5});
            markers.set(row, marker);
            layer.addLayer(marker);
        }
    };
}
