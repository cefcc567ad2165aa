import {createDerivation} from './core/derive.js';
import {noFilters} from './core/filter.js';
import {initialState} from './core/initialState.js';
import {labelsOf} from './core/labels.js';
import {viewOn} from './core/viewOn.js';
import {createState} from './core/state.js';
import {readAddress} from './core/urlState.js';
import {createAddressBar} from './data/addressBar.js';
import {createChanges} from './data/changes.js';
import {createRebuilder} from './data/rebuilder.js';
import {createRemote} from './data/remote.js';
import {recall, remember} from './data/remembered.js';
import {createSession} from './data/session.js';
import {createBasemapSource} from './map/basemapSource.js';
import {createIncidentMap} from './map/incidentMap.js';
import {takePicture} from './picture/picture.js';
import {createTimeline} from './timeline/timeline.js';
import {createAboutDialog} from './ui/aboutDialog.js';
import {createChips} from './ui/chips.js';
import {createClock} from './ui/clock.js';
import {createEventCard} from './ui/eventCard.js';
import {createEventList} from './ui/eventList.js';
import {createFilterPanel} from './ui/filterPanel.js';
import {createHelpDialog} from './ui/helpDialog.js';
import {createLedger} from './ui/ledger.js';
import {createMessages} from './ui/messages.js';
import {createReader} from './ui/reader.js';
import {createShortcuts} from './ui/shortcuts.js';
import {createSidePanel} from './ui/sidePanel.js';
import {createSourcePanel} from './ui/sourcePanel.js';
import {createTheme} from './ui/theme.js';
import {createTopBar} from './ui/topBar.js';
import {createTransport} from './ui/transport.js';

/** @typedef {import('./core/types.js').Actions} Actions */
/** @typedef {import('./core/types.js').Store} Store */

const CARD = 368, CARD_TOP = 0.38, RESIZED = 200, MANY = 1000, PHONE = matchMedia('(max-width: 719px)');

/** @param {string} id */
const part = id => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * What differs between the page of a server and a file that holds it all. `exported`: what the file tells about itself, null on a server's page. `createAdding`: what adds data, null where nothing can be added.
 * @typedef {object} Setting
 * @property {import('./data/api.js').Api} api
 * @property {import('./map/basemapSource.js').FetchBasemap} fetchBasemap
 * @property {import('./core/types.js').Exported | null} exported
 * @property {((state: Store, session: import('./core/types.js').Services, actions: Actions, basemap: import('./map/basemapSource.js').BasemapSource) => {open: (way?: 'text') => void, addFiles: (files: File[]) => void}) | null} createAdding
 * @property {string} fragment of an address: the view to begin with
 */

/** Builds the state and the views, and joins them. @param {Setting} setting */
export function startApp({api, fetchBasemap, exported, createAdding, fragment}) {
    const address = readAddress(fragment), {view, filters, list} = address, initial = initialState();
    const rebuilder = createRebuilder(patch => state.set(patch), () => state.get());
    const state = createState({...initial, ...address, window: initial.window, filters: {...noFilters(), ...filters}, listing: {part: list ?? 'shown'}, fitRequest: view ? {kind: 'view', ...view} : null, keys: recall('dateline.keys') !== 'off'},
        run => requestAnimationFrame(run), createDerivation(rebuilder.later));
    const messages = createMessages(part('floating'), part('announcer')), theme = createTheme(state);
    const session = createSession(state, address, error => showTrouble(error), api, exported), basemap = createBasemapSource(() => Promise.all([fetchBasemap(), eventsDrawn(state)]).then(([files]) => files));
    const actions = createActions(state, messages);
    const add = createAdding?.(state, session, actions, basemap), about = exported && createAboutDialog(part('overlay'), exported), help = createHelpDialog(part('overlay'), state, !!add), top = createTopBar(part('top'), state, session, actions);
    const transport = createTransport(part('control'), state, messages.announce), side = createSidePanel(part('side'), state);
    Object.assign(actions, {
        ...add && {openAdd: () => add.open(), addFiles: add.addFiles}, openHelp: () => help.open(), openAbout: () => about?.open(), takePicture: () => takePicture(state.get(), {map: part('map'), timeline: part('timeline'), title: exported?.title ?? null}), focusSearch: () => top.focusSearch(), togglePlay: () => transport.toggle(), cycleTheme: () => theme.cycle(), openReader: () => openReader(state, session)
    });

    createIncidentMap(part('map'), state, rebuilder.view, basemap);
    createTimeline(part('timeline'), state);
    createEventList(side.bodies.events, state, session, actions);
    createFilterPanel(side.bodies.filters, state, actions);
    createSourcePanel(side.bodies.sources, state, session, actions);
    createEventCard(part('floating'), state, session, actions);
    createChips(part('floating'), state, actions);
    createClock(part('floating'), state);
    createReader(part('reader'), state, session, actions);
    createLedger(part('ledger'), state);
    createShortcuts(state, actions, transport);
    createAddressBar(state);
    if (!exported) createChanges(state, api, session, messages.toast);
    createRemote(state, api, error => showTrouble(error));
    followState(state, session);
    session.load();

    /** @param {unknown} error */
    function showTrouble(error) {
        const {message, detail} = /** @type {Error & {detail?: string}} */ (error ?? {});
        messages.banner(error ? [message, detail].filter(Boolean).join('. ') : null, {label: 'Try now', run: () => session.load()});
    }
}

/** Resolves when the first events are drawn, or there are none: what can wait would hold them up before. @param {Store} state @returns {Promise<void>} */
function eventsDrawn(state) {
    return new Promise((done) => {
        const stop = state.subscribe((now) => {
            if (now.load === 'loading') return;
            stop();
            setTimeout(done);
        });
    });
}

/** Opens the article of the selected event, once it is known. @param {Store} state @param {ReturnType<typeof createSession>} session */
async function openReader(state, session) {
    const {selection} = state.get(), event = selection < 0 ? null : await session.event(selection).catch(() => null); // the card tells errors
    const article = event?.evidence[0]?.article;
    if (article && state.get().selection === selection) state.set({reader: article});
}

/**
 * What is done from several places; the parts that dialogs do are put in later.
 * @param {Store} state @param {ReturnType<typeof createMessages>} messages
 * @returns {Actions}
 */
function createActions(state, messages) {
    const later = () => {};
    return {
        openReader: later, openAdd: later, addFiles: later, openHelp: later, openAbout: later, focusSearch: later, togglePlay: later, cycleTheme: later, takePicture: () => Promise.reject(new Error('There is nothing to show yet')), toast: messages.toast, announce: messages.announce,
        select: row => state.set({selection: row, card: true, playing: false}),
        step(by) {
            const {order, selection, card} = state.get(), at = order.indexOf(selection);
            if (!order.length) return;
            const next = at < 0 ? by > 0 ? 0 : order.length - 1 : Math.max(0, Math.min(order.length - 1, at + by));
            state.set({selection: order[next], card: card || selection < 0});
        },
        closeTopmost() {
            const {reader, card, listing, playing} = state.get();
            if (playing) state.set({playing: false});
            else if (reader) state.set({reader: null});
            else if (card) state.set({card: false, selection: -1});
            else if (listing.part !== 'shown') state.set({listing: {part: 'shown'}});
            else return false;
            return true;
        },
        clearFilters: () => state.set({filters: noFilters()})
    };
}

/** What follows outside of the views: search, labels, room for the card, the sign that the page is ready. @param {Store} state @param {ReturnType<typeof createSession>} session */
function followState(state, session) {
    let text = '', timer = 0;
    const label = () => {
        timer = 0;
        const labels = labelsOf(state.get(), session.summary);
        if (labels) state.set({labels});
    };
    const keepInSight = () => {
        const {clientWidth, clientHeight} = part('map'), view = viewOn(state.get(), clientWidth, clientHeight);
        if (view) state.set({fitRequest: {kind: 'view', ...view}});
    };
    state.subscribe((now, changed) => {
        if (changed.has('filters') && now.filters.text !== text) session.search(text = now.filters.text);
        if (['mask', 'window', 'selection', 'fetched', 'columns'].some(key => changed.has(/** @type {any} */ (key)))) timer ||= window.setTimeout(label, now.playing || now.counts.total > MANY ? 200 : 0);
        if (changed.has('keys')) remember('dateline.keys', now.keys ? 'on' : 'off');
        if (changed.has('card') || changed.has('selection') || changed.has('reader')) {
            const open = now.card && now.selection >= 0 && !now.reader, below = part('map').getBoundingClientRect().bottom - innerHeight * CARD_TOP;
            const right = open && !PHONE.matches ? CARD : 0, bottom = open && PHONE.matches ? Math.max(0, below) : 0;
            if (right !== now.mapInsets.right || bottom !== now.mapInsets.bottom) state.set({mapInsets: {...now.mapInsets, right, bottom}});
        }
        if (changed.has('selection') && !changed.has('columns')) keepInSight();
        if (changed.has('reader')) setTimeout(keepInSight, RESIZED);
        if (changed.has('load') && now.load !== 'loading') document.documentElement.dataset.ready = now.load;
    });
}
