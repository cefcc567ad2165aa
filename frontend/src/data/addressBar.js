import {createRest} from '../core/pace.js';
import {writeAddress} from '../core/urlState.js';

/** @typedef {import('../core/types.js').State} State */

const WAIT = 300; // ms without a change
/** @type {(keyof State)[]} */
const KEPT = ['window', 'mapView', 'selection', 'reader', 'panel', 'listing', 'newestFirst', 'byToll', 'groupBy', 'filters', 'certain', 'mapMode', 'sizeBy', 'playMode', 'step', 'speed', 'loop', 'themeChoice'];

/** Keeps the whole view in the address, so that a reload or a link brings it back. @param {import('../core/types.js').Store} state */
export function createAddressBar(state) {
    const write = () => {
        const now = state.get();
        if (now.load !== 'ready') return;
        if (now.playing) rests.ask();
        else show(`#${writeAddress(now)}`);
    };
    const rests = createRest(write, WAIT, Infinity, {now: () => performance.now(), after: (run, ms) => setTimeout(run, ms)});
    const leave = state.subscribe((_, changed) => { if (KEPT.some(key => changed.has(key))) rests.ask(); });
    return {destroy: () => { leave(); rests.cancel(); }};
}

/** @param {string} address */
function show(address) {
    try {
        history.replaceState(null, '', address);
    } catch {
        // in a frame without an address of its own, or too often for this browser
    }
}
