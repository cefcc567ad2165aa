package broken.dateline.store;

/** A type of the store. */
public class Row {}
