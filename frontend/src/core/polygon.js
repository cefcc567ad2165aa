// Which events lie in an area that was drawn on the map. Pure.
/** @typedef {import('./types.js').Columns} Columns */
/** @typedef {import('./types.js').LatLon} LatLon */

const WORLD = 4294967296;

/**
 * @param {Columns} columns
 * @param {LatLon[]} area corners in order, closed by itself; longitudes may go beyond 180, so that an area can lie across the antimeridian
 * @returns {Uint8Array} 1 for each row inside, by row; straight lines are those of the map
 */
export function rowsInside({count, sections: [a, b, c], x, y}, area) {
    const out = new Uint8Array(count), px = Float64Array.from(area, ([, lon]) => (lon + 180) / 360 * WORLD), py = Float64Array.from(area, ([lat]) => latitude(lat));
    const left = Math.min(...px), right = Math.max(...px), top = Math.min(...py), bottom = Math.max(...py), turn = Math.floor(left / WORLD) * WORLD;
    for (let row = 0; row < count; row++) {
        if (row === a) row = a + b;
        if (row >= a + b + c) break;
        const cy = y[row] + 0.5;
        if (cy < top || cy > bottom) continue;
        let cx = x[row] + turn + 0.5;
        if (cx < left) cx += WORLD;
        if (cx <= right && isInside(px, py, cx, cy)) out[row] = 1;
    }
    return out;
}

/** By the edges that a line to the right crosses. @param {Float64Array} px @param {Float64Array} py @param {number} x @param {number} y */
function isInside(px, py, x, y) {
    let inside = false;
    for (let i = 0, j = px.length - 1; i < px.length; j = i++) {
        if (py[i] > y !== py[j] > y && x < (px[j] - px[i]) * (y - py[i]) / (py[j] - py[i]) + px[i]) inside = !inside;
    }
    return inside;
}

/** @param {number} lat degrees */
function latitude(lat) {
    const s = Math.sin(Math.max(-85.06, Math.min(85.06, lat)) * Math.PI / 180);
    return (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * WORLD;
}
