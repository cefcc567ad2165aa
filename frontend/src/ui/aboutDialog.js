import {el} from './dom.js';
import {icon} from './icons.js';
import {formatCount, formatDay, formatShortDay, plural} from '../core/format.js';
import {parseDay} from '../core/time.js';

/** @typedef {import('../core/types.js').Exported} Exported */

/** "15 of 19 events", or "all 19 events". @param {Exported} exported */
export const shareOf = ({shown, total}) => shown < total ? `${formatCount(shown)} of ${plural(total, 'event')}` : total === 1 ? '1 event' : `all ${plural(total, 'event')}`;

/** When it was made, as a day. @param {Exported} exported */
export const dayOf = ({exported}) => formatShortDay(parseDay(exported) ?? 0);

/** What a file that holds the page tells about itself. @param {HTMLElement} container @param {Exported} exported */
export function createAboutDialog(container, exported) {
    const {title, filters, datasets, sources, rejected} = exported;
    const dialog = el('dialog', {class: 'dialog about', 'aria-label': 'About this file'},
        el('header', {}, el('h2', {}, 'About this file'), el('span', {class: 'gap'}), el('button', {class: 'btn ghost icononly', type: 'button', 'aria-label': 'Close', onclick: () => dialog.close()}, icon('close'))),
        el('div', {class: 'aboutbody', tabindex: 0, role: 'region', 'aria-label': 'About this file'},
            el('h3', {class: 'name'}, title),
            el('p', {}, `Exported ${dayOf(exported)} from Dateline, ${shareOf(exported)}. Map, timeline and data are in this file; it works without a network and sends nothing anywhere.`),
            filters.length ? section('What was asked for', filters.map(words => el('li', {}, words))) : null,
            section(plural(datasets.length, 'data set'), datasets.map(({title: name, kind, format, events, undated, unlocated}) => el('li', {}, icon(kind === 'article' ? 'file' : 'table'), el('span', {}, el('b', {}, name),
                el('small', {}, [kind === 'article' ? 'Article' : format ?? 'Event file', plural(events, 'event'), undated ? `${formatCount(undated)} undated` : '', unlocated ? `${formatCount(unlocated)} unlocated` : ''].filter(Boolean).join(' · ')))))),
            rejected ? el('p', {class: 'quiet'}, `${plural(rejected, 'row')} of the files gave no event and ${rejected === 1 ? 'is' : 'are'} not here.`) : null,
            sources.length ? section(plural(sources.length, 'source'), sources.map(source => el('li', {}, icon('book'), el('span', {}, nameOf(source), el('small', {}, bylineOf(source)))))) : null,
            section('Map', [el('li', {}, '© GeoNames CC BY 4.0. Made with Natural Earth. Drawn with Leaflet 1.9.4. Boundaries do not imply endorsement.')])));
    container.append(dialog);
    dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog.close(); });
    return {open: () => { if (!dialog.open) dialog.showModal(); }, destroy: () => dialog.remove()};
}

/** @param {string} heading @param {Node[]} lines */
const section = (heading, lines) => el('section', {}, el('h4', {}, heading), el('ul', {}, lines));

/** @param {import('../core/types.js').SourceRef} source */
function nameOf({title, url, id}) {
    const name = title ?? url ?? id;
    return url && /^https?:/.test(url) ? el('a', {href: url, rel: 'noopener noreferrer', target: '_blank'}, name) : el('b', {}, name);
}

/** @param {import('../core/types.js').SourceRef} source */
function bylineOf({publisher, published}) {
    const day = parseDay(published);
    return [publisher, day === null ? '' : `published ${formatDay(day)}`].filter(Boolean).join(' · ');
}
