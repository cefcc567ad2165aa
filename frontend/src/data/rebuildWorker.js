// Filters, counts and bubbles of very many events, off the page's own thread. The columns lie in shared memory.
import {buildHeat, buildView} from '../core/bubbles.js';
import {boxOf} from '../core/box.js';
import {countDays} from '../core/dayCounts.js';
import {applyFilters} from '../core/derive.js';
/** @import {Columns, Filters} from '../core/types.js' */
/** @import {Points} from '../core/bubbles.js' */

/** @type {Columns | null} */
let columns = null;
/** @type {Points | null} */
let points = null;
/** @type {{columns: Columns, filters: Filters, fails: Uint16Array} | null} */
let before = null;
/** @type {Omit<ReturnType<typeof applyFilters>, 'fails'> | null} */
let passing = null;
/** What the map showed last. @type {import('../core/dayCounts.js').DayCounts | null} */
let inView = null;

/** @type {Record<string, (message: any) => unknown>} */
const tasks = {
    columns({columns: next}) {
        [columns, before, passing] = [next, null, null];
    },
    points({points: next}) {
        points = next;
    },
    filter({filters, mapView}) {
        if (!columns) return null;
        const {fails, mask, located, placeless} = applyFilters(columns, filters, before, SharedArrayBuffer);
        before = {columns, filters, fails};
        passing = {mask, located, placeless};
        inView = mapView ? countDays(columns, mask, 'located', boxOf(mapView)) : located;
        return {fails, mask, tables: {located, placeless, inView}};
    },
    look({mapView}) {
        return columns && passing && (inView = countDays(columns, passing.mask, 'located', boxOf(mapView), inView));
    },
    view({kind, area}) {
        return points && passing && (kind === 'heat' ? buildHeat : buildView)(points, passing.mask, area);
    }
};

addEventListener('message', ({data: {id, task, ...message}}) => {
    const answer = /** @type {any} */ (tasks[task](message));
    postMessage({id, answer}, {transfer: answer?.slot ? [answer.slot.buffer] : []});
});
