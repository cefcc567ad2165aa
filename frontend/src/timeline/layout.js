// Where the parts of the timeline are, in CSS pixels.

/**
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} top of the plot; the window bar lies above
 * @property {number} base of the plot; the axis lies below
 * @property {number} left where the visible time starts
 * @property {number} right where it ends
 * @property {number} axisEnd where the labels of the axis end, before the buttons
 * @property {boolean} small a phone: no names on the plot
 */

export const BAR = 8;
/** On a phone the axis is taller: the sheet's rounded edge lies over its foot. */
const AXIS = 24, SMALL_AXIS = 32, TRAY = 104, SIDE = 16, BUTTONS = 84;

/** @param {number} width @param {number} height @param {boolean} tray whether undated events stand beside the axis @returns {Layout} */
export function layoutOf(width, height, tray) {
    const small = height < 120;
    const right = width - SIDE - (tray ? TRAY + 12 : 0);
    return {width, height, top: small ? 14 : 20, base: height - (small ? SMALL_AXIS : AXIS), left: SIDE, right, axisEnd: small ? right + 8 : Math.min(right + 8, width - BUTTONS), small};
}
