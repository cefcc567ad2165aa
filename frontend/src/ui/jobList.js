import {el, fill, setText} from './dom.js';
import {icon} from './icons.js';
import {formatCount, plural} from '../core/format.js';

/** @typedef {import('../core/types.js').Services} Services */
/** @typedef {import('../core/types.js').Job} Job */

/**
 * What is being added, one line each: progress with its step and count, a way to cancel, and what came of it.
 * @param {Services} services @param {{added: (job: Job, name: string) => void, changed: () => void, show: (job: Job) => void}} told
 */
export function createJobList(services, told) {
    const element = el('div', {class: 'jobs'});
    let running = 0;

    /** @param {string} name @param {'file' | 'table' | 'paste'} kind @param {() => Promise<string>} start gives the job's id */
    async function run(name, kind, start) {
        const words = el('small', {}, 'Sending'), progress = el('span', {class: 'progress', role: 'progressbar', 'aria-label': name}, el('i', {})), sign = el('span', {}, icon(kind)), acts = el('span', {class: 'acts'});
        const line = el('div', {class: 'job'}, sign, el('span', {}, el('b', {title: name}, name), progress, words), acts);
        element.prepend(line);
        running++;
        told.changed();
        try {
            const id = await start();
            fill(acts, el('button', {class: 'x', type: 'button', 'aria-label': `Cancel ${name}`, title: 'Cancel', onclick: () => services.cancelJob(id).catch(e => setText(words, `Not cancelled: ${e.message}`))}, icon('close')));
            const job = await services.follow(id, now => drawProgress(now, words, progress));
            drawEnd(job, line, words, sign);
            acts.replaceChildren();
            if (job.state !== 'done') return;
            told.added(job, name);
            fill(acts, job.dataset && (job.problems || job.rejected) ? el('a', {class: 'btn small', href: `/api/datasets/${encodeURIComponent(job.dataset)}/report`, download: 'row-report.csv'}, icon('download'), 'Row report') : null,
                job.events ? el('button', {class: 'btn small', type: 'button', onclick: () => told.show(job)}, 'Show') : null);
        } catch (e) {
            const error = /** @type {Error & {detail?: string}} */ (e);
            acts.replaceChildren();
            drawEnd({state: 'failed', error: {title: error.message, detail: error.detail ?? null}}, line, words, sign);
        } finally {
            progress.remove();
            running--;
            told.changed();
        }
    }
    /** A line for what is not a job yet. @param {string} name @param {'file' | 'table'} kind @param {string} words @returns {() => void} takes it away */
    function announce(name, kind, words) {
        const line = el('div', {class: 'job'}, el('span', {}, icon(kind)), el('span', {}, el('b', {title: name}, name), el('small', {}, words)));
        element.prepend(line);
        told.changed();
        return () => {
            line.remove();
            told.changed();
        };
    }
    return {element, run, announce, isRunning: () => running > 0, count: () => element.childElementCount};
}

/** @param {Job} job @param {HTMLElement} words @param {HTMLElement} progress */
function drawProgress({step, done, total, rate, secondsLeft}, words, progress) {
    const share = total ? Math.min(1, done / total) : 0;
    /** @type {HTMLElement} */ (progress.firstElementChild).style.width = `${Math.max(4, share * 100)}%`;
    progress.setAttribute('aria-valuenow', String(Math.round(share * 100)));
    setText(words, [step ?? 'Working', total ? `${formatCount(done)} of ${formatCount(total)}` : done ? formatCount(done) : '', rate ? `${formatCount(rate)} a second` : '', secondsLeft ? `${plural(secondsLeft, 'second')} left` : ''].filter(Boolean).join(' · '));
}

/** What came of it, in words. @param {Partial<Job>} job */
export function outcome({events, added, changed, unchanged, rejected}) {
    const parts = /** @type {[number | undefined, string][]} */ ([[changed, 'changed'], [unchanged, 'unchanged'], [rejected, 'refused']]).filter(([n]) => n).map(([n, words]) => `${formatCount(n ?? 0)} ${words}`);
    return [changed || unchanged ? `${formatCount(added ?? 0)} added` : `${plural(events ?? 0, 'event')} added`, ...parts].join(' · ');
}

/** @param {Pick<Job, 'state' | 'error'> & Partial<Job>} job @param {HTMLElement} line @param {HTMLElement} words @param {HTMLElement} sign */
function drawEnd(job, line, words, sign) {
    const {state, error, problems} = job;
    line.classList.add(state);
    fill(sign, icon(state === 'done' ? 'check' : state === 'failed' ? 'warn' : 'close'));
    if (state === 'done') setText(words, `${outcome(job)}${problems ? ` · ${plural(problems, 'problem')}, see Sources` : ''}`);
    else if (state === 'cancelled') setText(words, 'Cancelled; nothing was added');
    else setText(words, [error?.title ?? 'It could not be read', error?.detail].filter(Boolean).join('. '));
}
