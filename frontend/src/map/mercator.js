// Web Mercator as the columns carry it: unsigned 32-bit fixed point, 2^32 to the world, from the north-west corner. Pure.

const EARTH_METRES = 40075016.68;

/** @param {number} zoom @returns {number} CSS pixels of the world's width */
export const worldSize = zoom => 256 * 2 ** zoom;

/** @param {number} x fixed point @param {number} zoom */
export const toPixel = (x, zoom) => x * 2 ** (zoom - 24);

/** @param {number} lon degrees @returns {number} fixed point */
export const lonToX = lon => Math.min(4294967295, Math.max(0, Math.round((lon + 180) / 360 * 4294967296)));

/** @param {number} lat degrees @returns {number} fixed point */
export function latToY(lat) {
    const s = Math.sin(Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI / 180);
    return Math.min(4294967295, Math.max(0, Math.round((0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI)) * 4294967296)));
}

/** @param {number} x fixed point @returns {number} degrees */
export const xToLon = x => x / 4294967296 * 360 - 180;

/** @param {number} y fixed point @returns {number} degrees */
export const yToLat = y => Math.atan(Math.sinh(Math.PI * (1 - 2 * y / 4294967296))) * 180 / Math.PI;

/**
 * @param {number} km
 * @param {number} y fixed point of the place: the scale grows with the latitude
 * @param {number} zoom
 * @returns {number} CSS pixels
 */
export function kmToPixels(km, y, zoom) {
    const cos = 1 / Math.cosh(Math.PI * (1 - 2 * y / 4294967296));
    return km * 1000 / (EARTH_METRES * cos / worldSize(zoom));
}
