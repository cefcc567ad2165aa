// The legend of a picture: the families that are in sight, with their counts.
import {drawMark} from '../canvas/symbols.js';
import {drawText, textWidth} from '../canvas/text.js';
import {countWindow} from '../core/dayCounts.js';
import {formatCount} from '../core/format.js';
import {IMPRECISE} from '../core/words.js';
/** @import {Palette} from '../canvas/palette.js' */
/** @import {State} from '../core/types.js' */

const LINE = 22, PAD = 10, MARK = 12;

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Readonly<State>} now
 * @param {number} height of the map: the legend stands at its lower left
 * @param {Palette} palette
 */
export function drawLegend(g, {columns, tables, window, certain, mask}, height, palette) {
    if (!columns || !tables) return;
    const counts = countWindow(tables.inView, columns, window, certain), font = `400 12px ${palette.font}`;
    const lines = columns.families.flatMap((family, f) => (counts[f] ? [{family, words: family.charAt(0).toUpperCase() + family.slice(1), count: formatCount(counts[f]), hollow: false}] : []));
    if (hasImprecise(columns, mask)) lines.push({family: 'other', words: 'Somewhere in this area', count: '', hollow: true});
    if (!lines.length) return;
    const width = Math.max(...lines.map(({words, count}) => textWidth(g, words, font) + (count ? 24 + textWidth(g, count, font) : 0))) + MARK + 8 + 2 * PAD, tall = lines.length * LINE + PAD, top = height - tall - 12;
    g.fillStyle = palette.surface;
    g.strokeStyle = palette.line;
    g.lineWidth = 1;
    g.beginPath();
    g.roundRect(12.5, top + 0.5, width, tall, 6);
    g.fill();
    g.stroke();
    lines.forEach(({family, words, count, hollow}, i) => {
        const y = top + PAD / 2 + (i + 0.5) * LINE;
        if (hollow) drawArea(g, 12 + PAD + MARK / 2, y, palette);
        else drawMark(g, {family, x: 12 + PAD + MARK / 2, y, size: MARK, color: palette[family] ?? palette.other, casing: palette.surface});
        drawText(g, words, 12 + PAD + MARK + 8, y, {font, color: palette.text});
        drawText(g, count, 12 + width - PAD, y, {font, color: palette['text-2'], align: 'right'});
    });
}

/** The dashed circle that stands for an area. @param {CanvasRenderingContext2D} g @param {number} x @param {number} y @param {Palette} palette */
function drawArea(g, x, y, palette) {
    g.beginPath();
    g.arc(x, y, MARK / 2, 0, 2 * Math.PI);
    g.strokeStyle = palette['text-2'];
    g.setLineDash([2.5, 2]);
    g.stroke();
    g.setLineDash([]);
}

/** @param {NonNullable<State['columns']>} columns @param {Uint8Array} mask */
function hasImprecise({sections: [located], placePrecision, placePrecisions}, mask) {
    for (let row = 0; row < located; row++) if (mask[row] && IMPRECISE.has(placePrecisions[placePrecision[row]])) return true;
    return false;
}
