import {isLocated} from './columns.js';

const WORLD = 2 ** 32, EDGE = 32; // px that a pin keeps from the edge

/**
 * Where the map has to go so that the selected event is in sight, clear of floating panels; the zoom stays.
 * @param {Readonly<import('./types.js').State>} state @param {number} width of the map in pixels @param {number} height
 * @returns {{lat: number, lon: number, zoom: number} | null} null where it is in sight, or has no place
 */
export function viewOn({columns, selection, mapView, mapInsets}, width, height) {
    if (!columns || !mapView || selection < 0 || !isLocated(columns, selection)) return null;
    const scale = 256 * 2 ** mapView.zoom, {x, y} = pixelOf(mapView.lat, mapView.lon, scale);
    const px = columns.x[selection] / WORLD * scale, py = columns.y[selection] / WORLD * scale;
    const turns = Math.round((x - px) / scale), left = px + turns * scale - x + width / 2, top = py - y + height / 2;
    const right = width - mapInsets.right - EDGE, bottom = height - mapInsets.bottom - EDGE;
    if (left >= mapInsets.left + EDGE && left <= right && top >= mapInsets.top + EDGE && top <= bottom) return null;
    const toX = px + turns * scale + (mapInsets.right - mapInsets.left) / 2, toY = py + (mapInsets.bottom - mapInsets.top) / 2;
    return {lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * toY / scale))) * 180 / Math.PI, lon: toX / scale * 360 - 180, zoom: mapView.zoom};
}

/** @param {number} lat @param {number} lon @param {number} scale pixels of the world */
function pixelOf(lat, lon, scale) {
    const sin = Math.sin(lat * Math.PI / 180);
    return {x: (lon + 180) / 360 * scale, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * scale};
}
