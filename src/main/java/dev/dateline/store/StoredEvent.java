package dev.dateline.store;

import dev.dateline.incident.Event;

/**
 * An event with its handle.
 *
 * @param key integer handle, the {@code key} column of the column format; stable for the event's life
 * @param dataset id of its data set
 * @param event the event; its evidence is empty where only a summary was asked for
 */
public record StoredEvent(int key, String dataset, Event event) {}
