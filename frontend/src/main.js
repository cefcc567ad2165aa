import {startApp} from './app.js';
import {api} from './data/api.js';
import {fetchBasemap} from './data/basemap.js';
import {createSmallMap} from './map/smallMap.js';
import {createAddDialog} from './ui/addDialog.js';
import {createStartCard} from './ui/startCard.js';

/** @param {string} id */
const part = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {import('./core/types.js').Store} state @param {string} type @returns {string} */
function familyOf(state, type) {
    const {columns} = state.get(), at = columns?.types.indexOf(type) ?? -1;
    return columns && at >= 0 ? columns.families[columns.typeFamily[at]] : 'other';
}

startApp({
    api, fetchBasemap, exported: null, fragment: location.hash,
    createAdding(state, session, actions, basemap) {
        const add = createAddDialog(part('overlay'), state, session, actions, points => createSmallMap(basemap, points, type => familyOf(state, type)));
        createStartCard(part('floating'), state, {chooseFiles: () => add.open(), pasteText: () => add.open('text')});
        return add;
    }
});
