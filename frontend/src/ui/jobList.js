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
        const words = el('small', {}, 'Sending'), progress = el('span', {class: 'progress', role: 'progressbar', 'aria-label': name}, el('i', {})), sign = el('span', {}, icon(kind)), acts = el('span', {});
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
            if (job.events) fill(acts, el('button', {class: 'btn small', type: 'button', onclick: () => told.show(job)}, 'Show'));
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
    return {element, run, isRunning: () => running > 0, count: () => element.childElementCount};
}

/** @param {Job} job @param {HTMLElement} words @param {HTMLElement} progress */
function drawProgress({step, done, total}, words, progress) {
    const share = total ? Math.min(1, done / total) : 0;
    /** @type {HTMLElement} */ (progress.firstElementChild).style.width = `${Math.max(4, share * 100)}%`;
    progress.setAttribute('aria-valuenow', String(Math.round(share * 100)));
    setText(words, [step ?? 'Working', total ? `${formatCount(done)} of ${formatCount(total)}` : done ? formatCount(done) : ''].filter(Boolean).join(' · '));
}

/** @param {Pick<Job, 'state' | 'error'> & Partial<Job>} job @param {HTMLElement} line @param {HTMLElement} words @param {HTMLElement} sign */
function drawEnd({state, error, events, problems}, line, words, sign) {
    line.classList.add(state);
    fill(sign, icon(state === 'done' ? 'check' : state === 'failed' ? 'warn' : 'close'));
    if (state === 'done') setText(words, `${plural(events ?? 0, 'event')} added${problems ? `, ${plural(problems, 'problem')}: see Sources` : ''}`);
    else if (state === 'cancelled') setText(words, 'Cancelled; nothing was added');
    else setText(words, [error?.title ?? 'It could not be read', error?.detail].filter(Boolean).join('. '));
}
