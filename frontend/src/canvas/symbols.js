// The mark of each family on a 16-unit box: shape and colour always go together. Equal in optical weight.

/** @type {Readonly<Record<string, string>>} SVG path data by family */
export const SHAPES = {
    violence: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z',
    security: 'M3.2 3.2h9.6v9.6H3.2Z',
    unrest: 'M8 1.8L14.6 13.2H1.4Z',
    disaster: 'M8 .8L15.2 8L8 15.2L.8 8Z',
    accident: 'M8 1.6L14.3 6.2L11.9 13.6H4.1L1.7 6.2Z',
    politics: 'M8 1.6L13.6 4.8V11.2L8 14.4L2.4 11.2V4.8Z',
    other: 'M4.2 1.8L8 5.6L11.8 1.8L14.2 4.2L10.4 8L14.2 11.8L11.8 14.2L8 10.4L4.2 14.2L1.8 11.8L5.6 8L1.8 4.2Z'
};

/** @type {Map<string, Path2D>} */
const paths = new Map();

/** @param {string} family an unknown one is drawn as `other` */
export function shapeOf(family) {
    let path = paths.get(family);
    if (!path) paths.set(family, path = new Path2D(SHAPES[family] ?? SHAPES.other));
    return path;
}

/**
 * Draws one mark. Hollow says that the place is imprecise, a slash that it was foiled or failed.
 * @param {CanvasRenderingContext2D} g
 * @param {{family: string, x: number, y: number, size: number, color: string, casing: string, casingWidth?: number, hollow?: boolean, stopped?: boolean, alpha?: number}} mark
 *   centre and size in CSS pixels; `casing` is the colour around the mark and inside a hollow one
 */
export function drawMark(g, {family, x, y, size, color, casing, casingWidth = 3.2, hollow = false, stopped = false, alpha = 1}) {
    const s = size / 16, path = shapeOf(family);
    g.save();
    g.globalAlpha = alpha;
    g.translate(x - 8 * s, y - 8 * s);
    g.scale(s, s);
    g.lineJoin = 'round';
    g.strokeStyle = casing;
    g.lineWidth = casingWidth + (hollow ? 1.8 : 0);
    g.stroke(path);
    g.fillStyle = hollow ? casing : color;
    g.fill(path);
    g.strokeStyle = hollow ? color : casing;
    if (hollow) {
        g.lineWidth = 2.2;
        g.stroke(path);
    }
    if (stopped) {
        g.lineWidth = 2;
        g.beginPath();
        g.moveTo(3.6, 12.4);
        g.lineTo(12.4, 3.6);
        g.stroke();
    }
    g.restore();
}
