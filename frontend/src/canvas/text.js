// Text on the map and the timeline.

/** @type {Map<string, number>} */
const widths = new Map();

/**
 * Width of a text in CSS pixels, remembered.
 * @param {CanvasRenderingContext2D} g
 * @param {string} text
 * @param {string} font
 * @param {number} [spacing] CSS pixels between letters
 */
export function textWidth(g, text, font, spacing = 0) {
    const key = `${font}|${text}`;
    let width = widths.get(key);
    if (width === undefined) {
        g.font = font;
        width = g.measureText(text).width;
        if (widths.size > 20000) widths.clear();
        widths.set(key, width);
    }
    return width + spacing * text.length;
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {string} text
 * @param {number} x
 * @param {number} y middle of the line
 * @param {{font: string, color: string, halo?: string, width?: number, align?: CanvasTextAlign, spacing?: number}} style
 */
export function drawText(g, text, x, y, {font, color, halo, width = 3, align = 'left', spacing = 0}) {
    g.font = font;
    g.textAlign = align;
    g.textBaseline = 'middle';
    g.letterSpacing = `${spacing}px`;
    if (halo) {
        g.lineJoin = 'round';
        g.strokeStyle = halo;
        g.lineWidth = width;
        g.strokeText(text, x, y);
    }
    g.fillStyle = color;
    g.fillText(text, x, y);
}

/**
 * A count as bubbles show it; exact numbers belong everywhere else.
 * @param {number} n
 */
export function shortCount(n) {
    if (n < 1000) return String(n);
    if (n < 9950) return `${(n / 1000).toFixed(1)}k`;
    if (n < 999500) return `${Math.round(n / 1000)}k`;
    return `${(n / 1e6).toFixed(1)}M`;
}
