import {startApp} from './app.js';
import {api} from './data/api.js';
import {fetchBasemap} from './data/basemap.js';
import {createAddDialog} from './ui/addDialog.js';
import {createStartCard} from './ui/startCard.js';

/** @param {string} id */
const part = id => /** @type {HTMLElement} */ (document.getElementById(id));

startApp({
    api, fetchBasemap, exported: null, fragment: location.hash,
    createAdding(state, session, actions) {
        const add = createAddDialog(part('overlay'), state, session, actions);
        createStartCard(part('floating'), state, {chooseFiles: () => add.open(), pasteText: () => add.open('text')});
        return add;
    }
});
