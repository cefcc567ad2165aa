import {createSummaryCache} from './summaryCache.js';
import {extentOf} from '../core/columns.js';
import {suitableStep} from '../core/play.js';

/** @typedef {import('../core/types.js').Store} Store */
/** @typedef {import('../core/types.js').State} State */
/** @typedef {import('../core/types.js').Services} Services */
/** @typedef {import('../core/urlState.js').Address} Address */

const POLL = 250; // ms between looks at a job

/**
 * Keeps the state in step with the server: loads the events, fetches what is shown, follows jobs.
 * @param {Store} state @param {Address} address what the page was opened with, for the first load
 * @param {(error: unknown | null) => void} troubled told when the server can not be reached, and with null when it can again
 * @param {import('./api.js').Api} api where events come from @param {import('../core/types.js').Exported | null} exported what a file that holds it all tells about itself
 * @returns {Services & {load: () => Promise<void>, search: (text: string) => Promise<void>, isBusy: () => boolean}} `isBusy`: it loads, or will when a job of this page has ended
 */
export function createSession(state, address, troubled, api, exported) {
    let first = true, busy = 0, searching = new AbortController();
    /** @type {Map<string, Promise<import('../core/types.js').EventDetail>>} */
    const details = new Map();
    /** @type {Map<string, Promise<import('../core/types.js').Article>>} */
    const articles = new Map();
    const summaries = createSummaryCache({fetch: keys => api.summaries(keys), arrived: () => state.set({fetched: state.get().fetched + 1}), failed: troubled});

    async function load() {
        busy++;
        try {
            const [columns, datasets] = await Promise.all([api.columns(), api.datasets()]), before = state.get(), key = first ? address.event : keyOf(before.selection);
            summaries.clear();
            details.clear();
            articles.clear();
            const extent = extentOf(columns) ?? {start: 0, end: 0}, whole = before.window.start === before.extent.start && before.window.end === before.extent.end;
            const row = key === undefined ? -1 : columns.key.indexOf(key);
            state.set({
                columns, datasets, extent, load: 'ready', selection: row, card: row >= 0 && (first || before.card), hover: -1,
                window: first ? address.window ?? extent : whole ? extent : before.window,
                ...first && !address.step ? {step: suitableStep(extent)} : {},
                filters: {...before.filters}, listing: before.listing.part === 'rows' ? {part: 'shown'} : before.listing
            });
            first = false;
            if (before.filters.text) search(before.filters.text);
            troubled(null);
        } catch (e) {
            if (state.get().load !== 'ready') state.set({load: 'failed'});
            troubled(e);
        } finally {
            busy--;
        }
    }

    /** @param {number} row */
    const keyOf = row => row < 0 ? undefined : state.get().columns?.key[row];

    /** Finds which events the text matches. @param {string} text */
    async function search(text) {
        searching.abort();
        searching = new AbortController();
        const {signal} = searching;
        if (!text || state.get().columns?.remote) return; // the server looks for it with each count
        try {
            const keys = new Set(await api.search(text, signal)), {filters} = state.get();
            if (filters.text === text) state.set({filters: {...filters, textKeys: keys}});
        } catch (e) {
            if (!signal.aborted) troubled(e);
        }
    }

    /** Keeps what was fetched; a failure is not kept. @template T @param {Map<string, Promise<T>>} kept @param {string} id @param {(id: string) => Promise<T>} fetch */
    function once(kept, id, fetch) {
        let found = kept.get(id);
        if (!found) {
            found = fetch(id);
            kept.set(id, found);
            found.catch(() => kept.delete(id));
        }
        return found;
    }
    const eventById = (/** @type {string} */ id) => once(details, id, key => api.event(key));

    /** Asks how far a job has come until it has ended. @param {string} id @param {(job: import('../core/types.js').Job) => void} told */
    async function follow(id, told) {
        busy++;
        try {
            for (;;) {
                const job = await api.job(id); // eslint-disable-line no-await-in-loop
                if (job.state !== 'running') return job;
                told(job);
                await new Promise((resolve) => { setTimeout(resolve, POLL); }); // eslint-disable-line no-await-in-loop
            }
        } finally {
            busy--;
        }
    }

    return {
        exported, load, search, isBusy: () => busy > 0, eventById, reload: load,
        summary(row) {
            const key = keyOf(row);
            return key === undefined ? null : summaries.get(key);
        },
        async event(row) {
            const key = keyOf(row);
            if (key === undefined) return null;
            const summary = summaries.get(key) ?? (await api.summaries([key]))[0];
            return summary ? eventById(summary.id) : null;
        },
        article: id => once(articles, id, key => api.article(key)),
        explain: id => api.explain(id),
        rowOfKey: key => state.get().columns?.key.indexOf(key) ?? -1,
        problems: id => api.problems(id),
        async removeDataset(id, told) {
            const started = await api.removeDataset(id), job = started ? await follow(started, told) : null;
            if (job && job.state !== 'done') throw new Error(job.error?.detail ?? 'It was cancelled.');
        },
        preview: api.preview,
        previewAgain: api.previewAgain,
        importPreview: api.importPreview,
        discardPreview: async (id) => { await api.discardPreview(id); },
        exportFormats: api.exportFormats,
        exportFile: api.exportFile,
        addArticle: article => api.addArticle(article),
        addFile: file => api.addFile(file),
        cancelJob: async (id) => { await api.cancelJob(id); },
        follow
    };
}
