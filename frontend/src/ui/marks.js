import {svg} from './dom.js';
import {IMPRECISE} from '../core/words.js';

// Families: one colour and one shape each, on a 16-unit box, equal in optical weight; the same as on the map and the timeline.
/** @type {Record<string, string>} */
const SHAPES = {
    violence: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z', security: 'M3.2 3.2h9.6v9.6H3.2Z', unrest: 'M8 1.8L14.6 13.2H1.4Z', disaster: 'M8 .8L15.2 8L8 15.2L.8 8Z',
    accident: 'M8 1.6L14.3 6.2L11.9 13.6H4.1L1.7 6.2Z', politics: 'M8 1.6L13.6 4.8V11.2L8 14.4L2.4 11.2V4.8Z',
    other: 'M4.2 1.8L8 5.6L11.8 1.8L14.2 4.2L10.4 8L14.2 11.8L11.8 14.2L8 10.4L4.2 14.2L1.8 11.8L5.6 8L1.8 4.2Z'
};

/** A family's mark; hollow says that the place is imprecise. @param {string} family @param {{size?: number, hollow?: boolean, stopped?: boolean}} [options] */
export function mark(family, {size = 12, hollow = false, stopped = false} = {}) {
    const shape = svg('svg', {class: `mark family-${family in SHAPES ? family : 'other'}${hollow ? ' hollow' : ''}`, width: size, height: size, viewBox: '-1 -1 18 18', 'aria-hidden': 'true'},
        svg('path', {d: SHAPES[family] ?? SHAPES.other}));
    if (stopped) shape.append(svg('path', {d: 'M3.6 12.4L12.4 3.6', class: 'slash'}));
    return shape;
}

/** The mark of a row. @param {import('../core/types.js').Columns} columns @param {number} row @param {number} [size] */
export function markOfRow(columns, row, size) {
    const precision = columns.placePrecisions[columns.placePrecision[row]], status = columns.statuses[columns.status[row]];
    return mark(columns.families[columns.family[row]], {size, hollow: !!precision && IMPRECISE.has(precision), stopped: status === 'foiled' || status === 'failed'});
}
