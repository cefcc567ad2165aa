// Where filters, counts and bubbles are found: here, or for very many events in a worker.
import {buildHeat, buildView} from '../core/bubbles.js';
/** @import {Later} from '../core/derive.js' */
/** @import {Area, EventView, Points} from '../core/bubbles.js' */
/** @import {Columns, State} from '../core/types.js' */

/** From so many events on it takes longer than half a frame; from so many longer than it takes to start a worker. */
const MANY = 500_000, HUGE = 2_000_000;
const START = 1500; // ms

/** @param {(patch: Partial<Pick<State, 'fails' | 'mask' | 'tables'>>) => void} set puts an answer into the state @param {() => Readonly<State>} now */
export function createRebuilder(set, now) {
    /** @type {Worker | null} */
    let worker = null;
    /** The columns that the worker has, and the mask that it has worked out. @type {Columns | null} */
    let sent = null;
    /** @type {Uint8Array | null} */
    let known = null;
    /** @type {Points | null} */
    let pointsSent = null;
    let last = 0, filtered = 0, ready = false;
    /** @type {Map<number, (answer: any) => void>} */
    const waiting = new Map();

    /** @param {Columns | {x: {buffer: ArrayBufferLike}, count: number}} columns */
    const isMany = columns => globalThis.crossOriginIsolated && columns.count >= MANY && columns.x.buffer instanceof SharedArrayBuffer;

    /** @param {Columns} columns */
    function send(columns) {
        if (sent === columns) return;
        [sent, known] = [columns, null];
        ask('columns', {columns}).then(() => {
            ready = true;
            const {filters, mask} = now(); // worked out here meanwhile: the worker catches up
            if (columns.count < HUGE && mask.length === columns.count && known === null) ask('filter', {filters, mapView: null}).then(() => { if (now().mask === mask && sent === columns) known = mask; });
        });
    }

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
            const isHuge = columns.count >= HUGE, has = sent === columns && ready;
            if (isHuge) send(columns);
            else if (!has || !anew && known !== now().mask) {
                if (sent !== columns) setTimeout(() => send(columns), START); // not before the first events are drawn
                return false;
            }
            if (anew) {
                const mine = ++filtered;
                ask('filter', {filters, mapView}).then((answer) => {
                    if (!answer || mine !== filtered || sent !== columns) return;
                    known = answer.mask;
                    set(answer);
                });
            } else ask('look', {mapView}).then((inView) => {
                const {tables} = now();
                if (inView && tables && sent === columns) set({tables: {...tables, inView}});
            });
            return true;
        },
        /** @param {'bubbles' | 'heat'} kind @param {Points} points @param {Uint8Array} mask @param {Area} area @param {EventView['slot']} [spare] @returns {EventView | Promise<EventView>} */
        view(kind, points, mask, area, spare) {
            if (!isMany(points) || known !== mask && points.count < HUGE) return (kind === 'heat' ? buildHeat : buildView)(points, mask, area, spare);
            if (pointsSent !== points) {
                pointsSent = points;
                ask('points', {points});
            }
            return ask('view', {kind, area});
        }
    };
}
