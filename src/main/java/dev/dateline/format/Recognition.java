package dev.dateline.format;

/**
 * What a file was recognised as, and why.
 *
 * @param format the kind of event file
 * @param reason what told it, in a few words: "its header has event_id_cnty and event_date"
 */
public record Recognition(EventFormat format, String reason) {}
