// Functions of the page by themselves, to be measured in the page.
import {buildView} from '../src/core/bubbles.js';
import {applyFilters} from '../src/core/derive.js';
import {noFilters} from '../src/core/filter.js';
import {eventDataOf, wholeDays} from '../src/map/eventData.js';
import {boxOf} from '../src/core/box.js';
import {countDays} from '../src/core/dayCounts.js';
import {rowsOf, setWindow} from '../src/core/windowCounts.js';

/** From so many events on the page counts in a worker, which starts from the view before. */
const MANY = 500_000;

/** @param {{state: import('../src/core/types.js').Store}} dateline */
export function prepare({state}) {
    const {columns, mask, window, certain} = state.get(), {points, order} = eventDataOf(columns), area = {zoom: 2, x: 40, y: 200, width: 944, height: 568}, views = [0, 40, 0, -40, 20].map(shift => ({west: -100 + shift, east: 120 + shift, north: 70, south: -40}));
    const view = buildView(points, mask, area), days = wholeDays(window, certain);
    setWindow(view, order, days);
    let fullest = 0;
    for (let k = 1; k < view.bubbles; k++) if (view.total[k] > view.total[fullest]) fullest = k;
    let slot, inView = null, spare, before = null, filters = noFilters();
    const filterAnew = (i) => {
        filters = {...filters, types: i % 2 ? null : new Set(columns.types.slice(0, 10))};
        const {fails, mask: passing} = applyFilters(columns, filters, before);
        before = {columns, filters, fails, spare};
        spare = passing;
    };
    return {view: () => {
        const next = buildView(points, mask, area, slot);
        slot = next.slot;
        setWindow(next, order, days);
    }, filter: filterAnew, inView: (i) => { inView = countDays(columns, mask, 'located', boxOf(views[i % views.length]), columns.count < MANY ? null : inView); }, list: () => rowsOf(view, order, k => k === fullest, days)};
}
