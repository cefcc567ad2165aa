// Which part of the world holds some events. Pure.
import {xToLon, yToLat} from './mercator.js';
/** @import {Bounds} from '../core/types.js' */

const COLUMNS = 720;

/**
 * The least box around places, across the antimeridian where that is less.
 * @param {Uint32Array} x fixed point
 * @param {Uint32Array} y
 * @param {(visit: (row: number) => void) => void} eachRow
 * @returns {Bounds | null} null without any row; `east` may be beyond 180
 */
export function boundsOf(x, y, eachRow) {
    const low = new Float64Array(COLUMNS).fill(Infinity), high = new Float64Array(COLUMNS).fill(-Infinity), unit = 4294967296 / COLUMNS;
    let top = Infinity, bottom = -Infinity;
    eachRow((row) => {
        const c = Math.floor(x[row] / unit);
        if (x[row] < low[c]) low[c] = x[row];
        if (x[row] > high[c]) high[c] = x[row];
        if (y[row] < top) top = y[row];
        if (y[row] > bottom) bottom = y[row];
    });
    const used = [...low.keys()].filter(c => low[c] < Infinity);
    if (!used.length) return null;
    let gap = 4294967296 - high[used[used.length - 1]] + low[used[0]], at = 0;
    for (let k = 1; k < used.length; k++) {
        const space = low[used[k]] - high[used[k - 1]];
        if (space > gap) [gap, at] = [space, k];
    }
    const west = xToLon(low[used[at]]), east = xToLon(high[used[(at + used.length - 1) % used.length]]);
    return {west, east: east < west ? east + 360 : east, north: yToLat(top), south: yToLat(bottom)};
}
