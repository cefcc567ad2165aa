import {plural} from '../core/format.js';

/** @typedef {import('../core/types.js').Store} Store */

const EVERY = 2000; // ms between looks while the page is in sight

/** @param {import('../core/types.js').Dataset[]} datasets */
const countEvents = datasets => datasets.reduce((sum, {events}) => sum + events, 0);

/**
 * Shows what others do on the same store: jobs of a watched folder, of another page or of the command line, and the events they leave.
 * @param {Store} state @param {Pick<import('./api.js').Api, 'changes'>} api
 * @param {{isBusy: () => boolean, load: () => Promise<void>}} session loads the events; while it is busy it does so by itself
 * @param {(text: string) => void} toast
 */
export function createChanges(state, api, session, toast) {
    let looking = false;

    function look() {
        if (looking || document.visibilityState !== 'visible') return;
        looking = true;
        take().finally(() => { looking = false; });
    }

    async function take() {
        try {
            const {version, running} = await api.changes(), {columns, jobs, load} = state.get();
            if (running.length || jobs.length) state.set({jobs: running});
            if (load === 'loading' || session.isBusy() || columns?.version === version) return;
            const before = countEvents(state.get().datasets);
            await session.load();
            const added = countEvents(state.get().datasets) - before;
            toast(added > 0 ? `${plural(added, 'event')} added` : 'The events were changed');
        } catch {
            // a server that is away is told by whoever needs it; this looks again later
        }
    }

    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return {destroy() {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
    }};
}
