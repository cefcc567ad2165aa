/** @import {Columns, MapView} from '../core/types.js' */

/**
 * Which rows lie in the map's view: 1 or 0 by row; without a view, all that have a place. Pure.
 * @param {Columns | null} columns
 * @param {MapView | null} view
 * @param {Uint8Array} [reuse] an array of the same length to write to
 * @returns {Uint8Array}
 */
export function insideRows(columns, view, reuse) {
    if (!columns) return new Uint8Array(0);
    const {count, sections: [n], x, y} = columns, out = reuse?.length === count ? reuse : new Uint8Array(count);
    out.fill(0);
    if (!view || view.east - view.west >= 360) {
        const [top, bottom] = view ? [latitude(view.north), latitude(view.south)] : [0, 4294967296];
        for (let i = 0; i < n; i++) out[i] = y[i] >= top && y[i] < bottom ? 1 : 0;
        return out;
    }
    const world = 4294967296, left = (((view.west + 180) / 360 % 1) + 1) % 1 * world, span = (view.east - view.west) / 360 * world, top = latitude(view.north), bottom = latitude(view.south);
    for (let i = 0; i < n; i++) {
        const dx = x[i] - left;
        out[i] = y[i] >= top && y[i] < bottom && (dx < 0 ? dx + world : dx) < span ? 1 : 0;
    }
    return out;
}

/** @param {number} lat degrees @returns {number} Web Mercator, 2^32 to the world */
function latitude(lat) {
    const s = Math.sin(Math.max(-85.06, Math.min(85.06, lat)) * Math.PI / 180);
    return (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 4294967296;
}
