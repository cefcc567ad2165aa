// The histogram as pixels: thousands of small boxes take ten times as long.
import {pixelOf} from '../canvas/palette.js';
import {countBins} from '../core/dayCounts.js';
/** @import {Columns, Tables} from '../core/types.js' */
/** @import {Plot} from './plot.js' */
/** @import {Bins} from './bins.js' */

/** @typedef {{solid: Float64Array, pale: Float64Array, most: number}} Stack counts by bin * families + family; `most`: the greatest sum of a bin */

/**
 * What lies in the map's view, and what passes elsewhere or has no place.
 * @param {Tables} tables
 * @param {Columns} columns
 * @param {Float64Array} edges
 * @returns {Stack}
 */
export function stackOf({located, placeless, inView}, columns, edges) {
    const solid = countBins(inView, columns, edges), pale = inView === located ? solid.slice() : countBins(located, columns, edges), families = columns.families.length;
    if (placeless.mask.length) countBins(placeless, columns, edges).forEach((n, i) => { pale[i] += n; });
    let most = 0;
    for (let at = 0; at < pale.length; at += families) {
        let sum = 0;
        for (let i = at; i < at + families; i++) {
            sum += pale[i];
            pale[i] = Math.max(0, pale[i] - solid[i]);
        }
        if (sum > most) most = sum;
    }
    return {solid, pale, most};
}

/** @returns {(plot: Plot, bins: Bins, stack: Stack, ratio: number) => void} draws columns without gaps, the first family lowest; what the map shows is solid, the rest pale on top */
export function createHistogram() {
    const canvas = document.createElement('canvas'), g = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    return (plot, {edges}, {solid, pale, most}, ratio) => {
        if (!most) return;
        const {layout: {top, base, right}, scale, palette, columns: {families}} = plot, width = Math.ceil((right + 8) * ratio), height = Math.round((base - top) * ratio), n = families.length, perEvent = (height - 8 * ratio) / most;
        [canvas.width, canvas.height] = [width, height];
        const image = g.createImageData(width, height), pixels = new Uint32Array(image.data.buffer), colors = [families.map(f => pixelOf(palette[f])), families.map(f => pixelOf(palette[`${f}-pale`]))];
        for (let b = 0, at = 0; b < edges.length - 1; b++, at += n) {
            const x0 = Math.max(0, Math.round(scale.x(edges[b]) * ratio)), x1 = Math.min(width, Math.max(x0 + 1, Math.round(scale.x(edges[b + 1]) * ratio)));
            let sum = 0, y = height;
            for (const [which, counts] of [solid, pale].entries()) {
                for (let f = 0; f < n; f++) {
                    if (!counts[at + f]) continue;
                    sum += counts[at + f];
                    const to = Math.max(0, height - Math.max(1, Math.round(sum * perEvent)));
                    for (; y > to; y--) pixels.fill(colors[which][f], (y - 1) * width + x0, (y - 1) * width + x1);
                }
            }
        }
        g.putImageData(image, 0, 0);
        plot.g.drawImage(canvas, 0, top, width / ratio, height / ratio);
    };
}
