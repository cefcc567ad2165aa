/** @typedef {import('../core/types.js').Summary} Summary */

const BATCH = 200, MOST = 20000;

/**
 * Fetches summaries in batches, as rows come into sight, and keeps them.
 * @param {{fetch: (keys: number[]) => Promise<Summary[]>, arrived: () => void, failed: (error: unknown) => void}} options `arrived` is called after each batch
 */
export function createSummaryCache({fetch, arrived, failed}) {
    /** @type {Map<number, Summary | null>} null: asked for, but unknown to the server */
    let known = new Map();
    /** @type {Set<number>} */
    const waiting = new Set(), asked = new Set();
    let timer = 0;

    async function flush() {
        timer = 0;
        const keys = [...waiting].slice(-BATCH); // the latest asked for are the ones in sight
        waiting.clear();
        if (!keys.length) return;
        for (const key of keys) asked.add(key);
        const target = known;
        try {
            const summaries = await fetch(keys);
            for (const key of keys) target.set(key, null);
            for (const summary of summaries) target.set(summary.key, summary);
            if (known.size > MOST) known = new Map([...known].slice(-MOST / 2));
            arrived();
        } catch (e) {
            failed(e);
        } finally {
            for (const key of keys) asked.delete(key);
        }
    }

    return {
        /** The summary if it is here; else it is asked for. @param {number} key @returns {Summary | null | undefined} */
        get(key) {
            const summary = known.get(key);
            if (summary === undefined && !asked.has(key)) {
                waiting.add(key);
                timer ||= window.setTimeout(flush, 30);
            }
            return summary;
        },
        /** Forgets all: the data changed. */
        clear() {
            known = new Map();
            waiting.clear();
            asked.clear();
        }
    };
}
