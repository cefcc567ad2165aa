// Which room on the picture is taken: labels ask before they are drawn. Pure.

/** @typedef {readonly [number, number, number, number]} Box left, top, right, bottom */

const CELL = 64;

/**
 * @returns {{free: (box: Box) => boolean, take: (box: Box) => void}} boxes that touch without overlapping are free
 */
export function createBoxes() {
    /** @type {Map<number, Box[]>} */
    const cells = new Map();
    /** @param {Box} box @param {(key: number) => boolean} visit returns true to stop */
    const visitCells = ([x0, y0, x1, y1], visit) => {
        for (let cy = Math.floor(y0 / CELL); cy <= Math.floor(y1 / CELL); cy++) {
            for (let cx = Math.floor(x0 / CELL); cx <= Math.floor(x1 / CELL); cx++) {
                if (visit(cy * 100003 + cx)) return true;
            }
        }
        return false;
    };
    return {
        free: box => !visitCells(box, key => cells.get(key)?.some(b => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1]) ?? false),
        take: (box) => {
            visitCells(box, (key) => {
                const list = cells.get(key);
                if (list) list.push(box);
                else cells.set(key, [box]);
                return false;
            });
        }
    };
}
