// The basemap on the map: ground and borders below, names above them.
import {drawLabels, nearestCity} from './basemapLabels.js';
import {drawBasemap} from './basemapPainter.js';
import {createCanvasLayer} from './canvasLayer.js';
/** @import {createBoxes} from '../canvas/boxes.js' */
/** @import {Basemap} from './basemapData.js' */
/** @import {BasemapSource} from './basemapSource.js' */
/** @import {MapLabels} from './basemapLabels.js' */
/** @import {Palette} from '../canvas/palette.js' */

/**
 * @param {import('leaflet').Map} map
 * @param {BasemapSource} source
 */
export function createBasemapLayer(map, source) {
    const ground = createCanvasLayer(map, {pane: 'ground', zIndex: 200, still: true}), names = createCanvasLayer(map, {pane: 'names', zIndex: 410, still: true});
    /** @type {Basemap | null} */
    let basemap = null;
    /** @type {MapLabels | null} */
    let labels = null;
    /** @type {Palette} */
    let palette = {};

    function place() {
        const view = ground.place();
        names.place();
        if (!basemap) return; // the map's own background is the sea
        drawBasemap(ground.context(), basemap, view, palette);
        ground.show();
    }

    return {
        /** Fetches and decodes. @returns {Promise<Basemap>} */
        async load() {
            ({basemap, labels} = await source());
            return basemap;
        },
        place,
        /** @param {Palette} next */
        setPalette(next) {
            palette = next;
        },
        /** @param {ReturnType<typeof createBoxes>} boxes room that is taken; names take what they need */
        drawLabels(boxes) {
            if (!labels || !basemap) return;
            drawLabels(names.context(), labels, basemap.world, names.view(), palette, boxes);
            names.show();
        },
        /** Whether the map has moved beyond what is drawn. */
        exceeded() {
            const {x, y, width, height, zoom} = ground.view(), bounds = map.getPixelBounds();
            if (!bounds.min || !bounds.max || map.getZoom() !== zoom) return false;
            return bounds.min.x < x || bounds.min.y < y || bounds.max.x > x + width || bounds.max.y > y + height;
        },
        /** @param {number} x part of the world's width @param {number} y @param {number} within @returns {string | null} a well-known city */
        near: (x, y, within) => (labels && basemap ? nearestCity(labels, x * basemap.world, y * basemap.world, within * basemap.world, ground.view().zoom + 1) : null),
        destroy() {
            ground.destroy();
            names.destroy();
        }
    };
}
