// Canvases that follow the Leaflet map: moved with it, scaled during its zoom animation, drawn anew when it rests.
import {DomUtil} from 'leaflet';
import {createStill, fitCanvas} from '../canvas/surface.js';
import {worldSize} from './mercator.js';

/** How far canvases reach beyond the visible map on each side, in CSS pixels: room to drag before drawing anew. All alike, so that they agree on what room is taken. */
export const PAD = 96;

/**
 * What a canvas shows, in CSS pixels.
 * @typedef {object} View
 * @property {number} zoom whole
 * @property {number} size the world's width
 * @property {number} x world pixel at the canvas's left edge; beyond 0 to size where the world repeats
 * @property {number} y world pixel at its top edge
 * @property {number} width
 * @property {number} height
 * @property {number} pad how far the canvas reaches beyond the visible map on each side
 */

/**
 * @param {import('leaflet').Map} map
 * @param {{pane: string, zIndex: number, className?: string, still?: boolean}} options still: it does not change while the window moves
 * @returns {{canvas: HTMLCanvasElement, view: () => View, place: () => View, context: () => CanvasRenderingContext2D, show: () => void, destroy: () => void}}
 *   `place` puts the canvas where the map is now; `context` gives it cleared; what is drawn on a still one is seen after `show`
 */
export function createCanvasLayer(map, {pane, zIndex, className = '', still = false}) {
    const holder = map.getPane(pane) ?? map.createPane(pane);
    holder.style.zIndex = String(zIndex);
    holder.style.pointerEvents = 'none';
    const canvas = /** @type {HTMLCanvasElement} */ (DomUtil.create('canvas', `leaflet-zoom-animated ${className}`, holder));
    const pad = PAD, picture = still ? createStill(canvas) : null;
    let center = map.getCenter(), zoom = map.getZoom(), view = measure();

    function measure() {
        const size = map.getSize(), topLeft = map.getPixelBounds().min ?? map.getPixelOrigin();
        return {zoom: map.getZoom(), size: worldSize(map.getZoom()), x: topLeft.x - pad, y: topLeft.y - pad, width: size.x + 2 * pad, height: size.y + 2 * pad, pad};
    }

    function place() {
        center = map.getCenter();
        zoom = map.getZoom();
        view = measure();
        DomUtil.setTransform(canvas, map.containerPointToLayerPoint([-pad, -pad]), 1);
        return view;
    }

    /** As Leaflet's own renderer does. @param {import('leaflet').LatLng} toCenter @param {number} toZoom */
    function follow(toCenter, toZoom) {
        const half = map.getSize().divideBy(2), scale = map.getZoomScale(toZoom, zoom);
        const origin = map.project(toCenter, toZoom).subtract(half).add(DomUtil.getPosition(/** @type {HTMLElement} */ (map.getPane('mapPane')))).round();
        DomUtil.setTransform(canvas, half.add([pad, pad]).multiplyBy(-scale).add(map.project(center, toZoom)).subtract(origin), scale);
    }

    /** @param {import('leaflet').LeafletEvent} e */
    const onZoomAnim = e => follow(/** @type {any} */ (e).center, /** @type {any} */ (e).zoom);
    const onZoom = () => follow(map.getCenter(), map.getZoom());
    map.on('zoomanim', onZoomAnim);
    map.on('zoom', onZoom);
    return {
        canvas,
        place,
        view: () => view,
        context: () => (picture ? picture.fit(view.width, view.height) : fitCanvas(canvas, view.width, view.height)).g,
        show: () => picture?.show(),
        destroy() {
            map.off('zoomanim', onZoomAnim);
            map.off('zoom', onZoom);
            canvas.remove();
        }
    };
}
