// Where filters, counts and bubbles are found: here, or for very many events in a worker.
import {buildHeat, buildView} from '../core/bubbles.js';
/** @import {Later} from '../core/derive.js' */
/** @import {Area, EventView, Points} from '../core/bubbles.js' */
/** @import {Columns, State} from '../core/types.js' */

/** From so many events on it takes longer than half a frame. */
const MANY = 500_000;

/** @param {(patch: Partial<Pick<State, 'fails' | 'mask' | 'tables'>>) => void} set puts an answer into the state @param {() => State['tables']} tablesNow */
export function createRebuilder(set, tablesNow) {
    /** @type {Worker | null} */
    let worker = null;
    /** @type {Columns | null} */
    let sent = null;
    /** @type {Points | null} */
    let pointsSent = null;
    let last = 0, filtered = 0;
    /** @type {Map<number, (answer: any) => void>} */
    const waiting = new Map();

    /** @param {Columns | {x: {buffer: ArrayBufferLike}, count: number}} columns */
    const isMany = columns => globalThis.crossOriginIsolated && columns.count >= MANY && columns.x.buffer instanceof SharedArrayBuffer;

    /** @param {string} task @param {Record<string, unknown>} message @returns {Promise<any>} */
    function ask(task, message) {
        if (!worker) {
            worker = new Worker(new URL('./rebuildWorker.js', import.meta.url), {type: 'module'});
            worker.addEventListener('message', ({data: {id, answer}}) => {
                waiting.get(id)?.(answer);
                waiting.delete(id);
            });
        }
        const id = ++last;
        worker.postMessage({id, task, ...message});
        return new Promise((resolve) => { waiting.set(id, resolve); });
    }

    return {
        /** @type {Later} */
        later({columns, filters, mapView, anew}) {
            if (!isMany(columns)) return false;
            if (sent !== columns) {
                sent = columns;
                ask('columns', {columns});
            }
            if (anew) {
                const mine = ++filtered;
                ask('filter', {filters, mapView}).then((answer) => { if (answer && mine === filtered && sent === columns) set(answer); });
            } else ask('look', {mapView}).then((inView) => {
                const tables = tablesNow();
                if (inView && tables && sent === columns) set({tables: {...tables, inView}});
            });
            return true;
        },
        /** @param {'bubbles' | 'heat'} kind @param {Points} points @param {Uint8Array} mask @param {Area} area @param {EventView['slot']} [spare] @returns {EventView | Promise<EventView>} */
        view(kind, points, mask, area, spare) {
            if (!isMany(points)) return (kind === 'heat' ? buildHeat : buildView)(points, mask, area, spare);
            if (pointsSent !== points) {
                pointsSent = points;
                ask('points', {points});
            }
            return ask('view', {kind, area});
        }
    };
}
