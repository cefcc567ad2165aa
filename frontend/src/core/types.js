// The shapes that the modules share. Types only: nothing runs here.
//
// A view is `createX(container, state) → View`. Views know each other only through the state.

/**
 * All events as columns (docs/columns.md); index = row. Sections: rows [0, a) are dated and located, then b dated only, then c located only, then d neither;
 * in each section the rows are in order of startDay, then key.
 * @typedef {object} Columns
 * @property {number} count rows
 * @property {[number, number, number, number]} sections sizes a, b, c, d
 * @property {number} rejected rows of files that could not be used
 * @property {string[]} types
 * @property {string[]} families
 * @property {Uint8Array} typeFamily index into families, by type
 * @property {Uint8Array} family index into families, by row (made here, not on the wire)
 * @property {string[]} statuses
 * @property {string[]} datePrecisions
 * @property {string[]} placePrecisions
 * @property {string[]} reviews
 * @property {[string, string][]} countries ISO 3166-1 code and name
 * @property {DatasetRef[]} datasets
 * @property {Uint32Array} key handle for /api/events?keys=
 * @property {Int32Array} startDay days since 1970-01-01, inclusive; 0 where undated
 * @property {Int32Array} endDay days since 1970-01-01, inclusive; 0 where undated
 * @property {Uint32Array} x Web Mercator, 2^32 = the world, from the north-west corner; 0 where unlocated
 * @property {Uint32Array} y
 * @property {Uint8Array} type index into types
 * @property {Uint8Array} status 255 = none, as in the next three
 * @property {Uint8Array} datePrecision
 * @property {Uint8Array} placePrecision
 * @property {Uint8Array} review
 * @property {Uint16Array} dataset
 * @property {Uint16Array} country 65535 = none
 * @property {Float32Array} radiusKm 0 where exact or unknown
 * @property {Int32Array} killed greatest number told, -1 = not told
 * @property {Int32Array} injured
 * @property {Uint8Array} confidence percent, 255 = none
 * @property {string[]} actors who did it or whom it hit, by the names that are commonest; empty where the server tells none
 * @property {Int32Array} [second] second of the start day, -1 = not told; absent where no event tells it
 * @property {string} [version] of the events, as the server names it
 * @property {boolean} [remote] the store holds more events than the page should: the rows are some of them, and counts come from the server
 * @property {Days | null} [extent] of all events, where they are remote
 * @property {Uint16Array} actor index into actors, 65535 = none; without rows where the server tells none
 */

/** @typedef {{id: string, title: string, kind: string, article: string | null}} DatasetRef */

/**
 * Time as days since 1970-01-01 UTC, half-open, fractions allowed (a brush moves smoothly). An event is inside when its possible days
 * overlap it: `startDay < end && endDay + 1 > start`; with `certain`, when they all lie in it: `startDay >= start && endDay + 1 <= end`. One that tells a time of day is inside when that time is.
 * @typedef {{start: number, end: number}} Days
 */

/** @typedef {{west: number, south: number, east: number, north: number}} Bounds degrees */
/** @typedef {Bounds & {lat: number, lon: number, zoom: number}} MapView what the map shows and its centre */

/**
 * Asks the map to move; each new object is a new request. `shown`: all shown events; `view`: exactly there, without a flight.
 * @typedef {{kind: 'shown'} | {kind: 'rows', rows: ArrayLike<number>} | {kind: 'bounds', bounds: Bounds} | {kind: 'view', lat: number, lon: number, zoom: number}} FitRequest
 */

/**
 * What the list shows: a part of the ledger, or the rows of one spot (`rows`), named by `title`. `bounds`: where the spot is, for the server to find its events.
 * @typedef {{part: 'shown' | 'outside' | 'filtered' | 'undated' | 'unlocated' | 'rejected' | 'rows', rows?: Uint32Array, title?: string, bounds?: Bounds}} Listing
 */

/** @typedef {[number, number]} LatLon degrees */
/** @typedef {{min: number | null, max: number | null}} Range both inclusive, null = open; what is unknown is in no range */
/** @typedef {import('./dayCounts.js').DayCounts} DayCounts */
/** @typedef {{located: DayCounts, placeless: DayCounts, inView: DayCounts}} Tables counts over time of what passes: on the map at all, dated only, and in the map's view */

/** @typedef {{title: string, place: string}} Label */
/** @typedef {'hour' | 'day' | 'week' | 'month' | 'year'} Step */

/**
 * The ledger: shown + outside + filtered + undated + unlocated + rejected = total. `families`: shown events by family.
 * @typedef {{total: number, shown: number, outside: number, filtered: number, undated: number, unlocated: number, rejected: number, families: number[]}} Counts
 */

/**
 * What passes. A set holds the codes that are let through, null lets all through; '' is the code of "none". `rows`: hits of the text search.
 * @typedef {object} Filters
 * @property {Set<string> | null} types
 * @property {Set<string> | null} datasets by id
 * @property {Set<string> | null} countries by code
 * @property {Set<string> | null} statuses
 * @property {Set<string> | null} placePrecisions
 * @property {Set<string> | null} datePrecisions
 * @property {Set<string> | null} reviews
 * @property {Set<string> | null} actors by name
 * @property {Range | null} killed
 * @property {Range | null} injured
 * @property {Range | null} confidence percent
 * @property {LatLon[] | null} area corners of an area drawn on the map; only located events are in one
 * @property {string} text
 * @property {Set<number> | null} textKeys keys that match the text, null while unknown or without a text
 */

/**
 * @typedef {object} State
 * @property {Columns | null} columns null until loaded
 * @property {'loading' | 'ready' | 'failed'} load
 * @property {Uint8Array} mask 1 for each row that passes the filters, whatever its date
 * @property {Uint16Array} fails which facets each row fails, as bits; 0 = it passes
 * @property {Tables | null} tables
 * @property {import('./remote.js').Remote | null} remote what the server counted, where there are more events than the page should hold
 * @property {Days | null} timeRange what the timeline shows, where the server counts
 * @property {boolean} certain whether an event is in the window only when all of its possible days are; else one is enough
 * @property {'bubbles' | 'heat'} mapMode
 * @property {'count' | 'killed'} sizeBy what the size of bubbles and pins says
 * @property {Days} window the map shows events inside; set by the timeline and the transport
 * @property {Days} extent first and last day of the data, as a half-open interval
 * @property {number} hover row or -1
 * @property {number} selection row or -1
 * @property {MapView | null} mapView set by the map alone, after each move
 * @property {FitRequest | null} fitRequest
 * @property {{top: number, right: number, bottom: number, left: number}} mapInsets pixels that floating panels cover: fitting leaves them out
 * @property {Listing} listing
 * @property {Map<number, Label>} labels by row, of few events only; a new Map on change
 * @property {Counts} counts
 * @property {Filters} filters
 * @property {boolean} playing
 * @property {'sliding' | 'cumulative'} playMode
 * @property {Step} step
 * @property {number} speed steps a second
 * @property {boolean} loop
 * @property {'light' | 'dark'} theme as shown; also html[data-theme]
 * @property {'system' | 'light' | 'dark'} themeChoice
 * @property {'events' | 'filters' | 'sources'} panel
 * @property {boolean} card whether the event card is open
 * @property {string | null} reader id of the article that is open
 * @property {boolean} keys whether single-key shortcuts are on
 * @property {boolean} newestFirst order of the list
 * @property {boolean} byToll the list has the highest toll first, whatever the date
 * @property {'date' | 'place' | 'country'} groupBy what the list is grouped by
 * @property {Uint32Array} order rows of the list as it shows them; previous and next event go by it
 * @property {number} fetched grows whenever summaries arrive
 * @property {Dataset[]} datasets
 * @property {Job[]} jobs that run on the server, whoever started them
 * @property {'peek' | 'half' | 'full'} sheet how far the bottom sheet of a phone is open
 */

/**
 * What a file that holds map, timeline and data tells about itself. `shown` of `total` events of the store are in it; `filters`: what was in force, in words; `rejected`: rows of its files that gave no event.
 * @typedef {{title: string, exported: string, shown: number, total: number, rejected: number, filters: string[], fragment: string, datasets: Dataset[], sources: SourceRef[]}} Exported
 */

/** What a file may tell about the view it was exported from: filters in words, and the fragment of its address. @typedef {{filters: string[], fragment: string}} ExportView */

/**
 * What views ask for and can not do themselves: `data` and `main` do it.
 * @typedef {object} Services
 * @property {Exported | null} exported null on the page of a server; else nothing can be added, removed or explained
 * @property {(row: number) => Summary | null | undefined} summary undefined while it is on its way (`fetched` tells), null if the server does not know it
 * @property {(row: number) => Promise<EventDetail | null>} event
 * @property {(id: string) => Promise<EventDetail>} eventById
 * @property {(id: string) => Promise<Article>} article
 * @property {(id: string) => Promise<ExplainedSentence[]>} explain what each sentence of an article was found to tell, and why
 * @property {(key: number) => number} rowOfKey -1 where there is none
 * @property {(id: string) => Promise<Problem[]>} problems
 * @property {(id: string, told: (job: Job) => void) => Promise<void>} removeDataset a large one takes its time, and `told` how far it has come
 * @property {(article: {title?: string, published?: string, text: string}) => Promise<string>} addArticle id of the job
 * @property {(file: File) => Promise<string>} addFile id of the job
 * @property {() => Promise<ExportFormat[]>} exportFormats that the server writes, fetched once
 * @property {(format: string, keys: number[], view: ExportView) => Promise<{blob: Blob, name: string}>} exportFile the events with these keys as a file
 * @property {(file: File) => Promise<Preview | null>} preview what a file holds before it is stored; null where it is no event file
 * @property {(id: string, how: ReadHow) => Promise<Preview>} previewAgain the same file read in another way
 * @property {(id: string, how: ReadHow) => Promise<string>} importPreview id of the job
 * @property {(id: string) => Promise<void>} discardPreview
 * @property {(id: string, told: (job: Job) => void) => Promise<Job>} follow until the job has ended
 * @property {(id: string) => Promise<void>} cancelJob
 * @property {() => Promise<void>} reload all events, after the data changed
 */

/**
 * What the user can do from more than one place.
 * @typedef {object} Actions
 * @property {() => void} openAdd
 * @property {(files: File[]) => void} addFiles
 * @property {() => void} openHelp
 * @property {() => void} openAbout what the file tells about itself; nothing on a server's page
 * @property {() => void} focusSearch
 * @property {(row: number) => void} select and open the card
 * @property {(by: number) => void} step to another event of the list
 * @property {() => void} togglePlay
 * @property {() => void} openReader of the selected event
 * @property {() => boolean} closeTopmost false where nothing was open
 * @property {() => void} cycleTheme
 * @property {() => Promise<Blob>} takePicture of map and timeline, as PNG
 * @property {() => void} clearFilters
 * @property {(text: string, action?: {label: string, run: () => void}) => void} toast
 * @property {(text: string) => void} announce politely, to screen readers
 */

/** @typedef {{get: () => Readonly<State>, set: (patch: Partial<State>) => void, subscribe: (fn: Listener) => () => void}} Store */
/** @typedef {(state: Readonly<State>, changed: ReadonlySet<keyof State>) => void} Listener */
/** @typedef {{update?: () => void, destroy: () => void}} View */

/**
 * A summary of an event, as the server gives it; unknown is null.
 * @typedef {object} Summary
 * @property {number} key
 * @property {string} id
 * @property {string} dataset
 * @property {string} title
 * @property {string} type
 * @property {string} family
 * @property {string} status
 * @property {string | null} start
 * @property {string | null} end
 * @property {string | null} date EDTF
 * @property {string | null} datePrecision
 * @property {string | null} place
 * @property {string | null} country
 * @property {string | null} countryName
 * @property {number | null} lat
 * @property {number | null} lon
 * @property {string | null} placePrecision
 * @property {number | null} radiusKm
 * @property {number | null} killedMin
 * @property {number | null} killedMax
 * @property {number | null} injuredMin
 * @property {number | null} injuredMax
 * @property {number | null} casualtiesMin
 * @property {number | null} casualtiesMax
 * @property {number | null} confidence
 * @property {string} review
 */

/** @typedef {{article: string, start: number, end: number, quote: string, role: string}} EvidenceSpan */
/** @typedef {{start: number, end: number, findings: {kind: string, start: number, end: number, text: string, reasons: string[]}[]}} ExplainedSentence */
/** @typedef {{id: string, title: string | null, publisher: string | null, published: string | null, url: string | null}} SourceRef */

/**
 * @typedef {Summary & {dateText: string | null, dateBasis: string | null, notBefore: string | null, notAfter: string | null, placeText: string | null, admin1: string | null,
 *   geonameId: number | null, perpetrators: string[], targets: string[], evidence: EvidenceSpan[], sources: SourceRef[], extra: Record<string, unknown>}} EventDetail
 */

/** @typedef {{id: string, title: string, publisher: string | null, authors: string[], published: string | null, url: string | null, text: string, events: string[]}} Article */

/**
 * @typedef {{id: string, title: string, kind: string, format: string | null, added: string, rows: number, events: number, undated: number, unlocated: number, rejected: number,
 *   article: string | null}} Dataset
 */

/** @typedef {{row: number | null, column: string | null, value: string | null, code: string, message: string, start: number | null, end: number | null}} Problem */

/**
 * @typedef {{id: string, name: string, state: 'running' | 'done' | 'failed' | 'cancelled', step: string | null, done: number, total: number | null, dataset: string | null, events: number | null,
 *   rate?: number | null, secondsLeft?: number | null, added?: number, changed?: number, unchanged?: number, rejected?: number, problems: number | null, error: {title: string, detail: string | null} | null}} Job
 */

/** `mostEvents`: that such a file can hold, null without a limit. @typedef {{code: string, label: string, fileName: string, mediaType: string, mostEvents: number | null}} ExportFormat */

/** A column and what it tells: `role` null = nothing that an event has a field for; `order` of day and month where it has to be decided, by `evidence`. @typedef {{column: string, role: string | null, scheme: string | null, order: string | null, evidence: string | null}} Assignment */

/** An event of a file that has a place. @typedef {{title: string, type: string, date: string | null, place: string, lat: number, lon: number, placePrecision: string}} PreviewPoint */

/** How to read a file. `update`: auto, never or the id of a data set. @typedef {{columns?: Assignment[], geocode?: boolean, update?: string, remember?: boolean}} ReadHow */

/**
 * What a file holds, looked at before it is stored. If not `complete`, the counts are of its beginning and `rowsEstimated` is a guess.
 * @typedef {{id: string, name: string, size: number, format: {code: string, label: string, reason: string} | null, complete: boolean, rows: number, rowsEstimated: number, events: number, undated: number, unlocated: number, neither: number,
 *   geocoded: number, rejected: number, first: string | null, last: string | null, problems: {row: number, column: string | null, value: string | null, code: string, message: string, rejected: boolean}[],
 *   columns: Assignment[], saved: boolean, points: PreviewPoint[], update: {dataset: string, title: string} | null}} Preview
 */

export {};
