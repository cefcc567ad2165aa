package broken.dateline.gazetteer;

/** Public, and nobody needs it. */
public class Lonely {}
