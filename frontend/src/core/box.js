// Which rows lie in a part of the world. Pure.

/** A box in fixed point, 2^32 to the world: x from `left` on for `width`, which may go beyond the world's edge, y likewise from `top` on for `height`; 2^32 wide or high is all, none is empty. Whole numbers. @typedef {{left: number, width: number, top: number, height: number}} Box */

const WORLD = 4294967296;

/** @param {Box} box @returns {boolean} */
export const isWorld = ({width, height}) => width >= WORLD && height >= WORLD;

/** Whether a place lies in the box. @param {{x: Uint32Array, y: Uint32Array}} places @param {Box} box @param {number} row */
export const isInBox = ({x, y}, {left, width, top, height}, row) => (x[row] - left >>> 0) < width && (y[row] - top >>> 0) < height;

/** Where the map looks, in fixed point. @param {import('./types.js').Bounds | null} bounds null is the world @returns {Box} */
export function boxOf(bounds) {
    if (!bounds) return {left: 0, width: WORLD, top: 0, height: WORLD};
    const {west, east, north, south} = bounds, left = (((west + 180) / 360 % 1) + 1) % 1 * WORLD;
    const top = Math.ceil(latitude(north)), width = Math.ceil((east - west) / 360 * WORLD), height = Math.ceil(latitude(south)) - top;
    return {left: Math.round(left) % WORLD, width: Math.min(WORLD, Math.max(1, width)), top, height: Math.max(1, height)};
}

/** @param {number} lat degrees @returns {number} Web Mercator, 2^32 to the world */
function latitude(lat) {
    if (lat >= 85.05) return 0;
    if (lat <= -85.05) return WORLD;
    const s = Math.sin(lat * Math.PI / 180);
    return (0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * WORLD;
}
